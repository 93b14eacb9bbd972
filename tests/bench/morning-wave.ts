import { DEMO_PASSWORD, demoId, readDemoCourses, seedDemo } from "@learnlab/demo";
import { hashPassword } from "better-auth/crypto";

import { fillLearners, learnerId } from "./daily/fill-learners.ts";
import { openQuickSpeech } from "./daily/open-quick-speech.ts";
import { median, printResult, round } from "./measure.ts";
import { migrate, openBenchWorker } from "./open-worker.ts";

const WAVE = 5_000;
const PRESSES = 12;
const GOAL = 1.3;
const MINUTE_MS = 60_000;
const POLL_MS = 50;
const LONGEST_MS = 120_000;

/** How long a person waits who presses the button while 5,000 dailies are queued, and without them. */
export async function benchMorningWave(): Promise<void> {
  await using speech = await openQuickSpeech();
  const settings = {
    POLLY_ENDPOINT: speech.endpoint,
    MONTHLY_BUDGET_DOLLARS: "none",
    // As `npm start` has it: here, too, everything shares a processor.
    DAILIES_GIVE_WAY: "true",
  };
  await using bench = await openBenchWorker(fill, settings);
  const ask = await openSession(bench.origin);
  // The first ones write and voice the lessons that all the others share.
  for (let n = 0; n < 3; n += 1) await press(ask, n);
  const quiet: number[] = [];
  for (let n = 0; n < PRESSES; n += 1) quiet.push(await press(ask, 3 + n));
  const cron = await fetch(`${bench.origin}/cdn-cgi/handler/scheduled?cron=*/15+*+*+*+*`);
  if (!cron.ok) throw new Error(`The cron answered ${cron.status}.`);
  await until(async () => (await countDailies(bench.origin)).completed >= 4);
  const wave: number[] = [];
  for (let n = 0; n < PRESSES; n += 1) wave.push(await press(ask, 3 + PRESSES + n));
  const dailies = await countDailies(bench.origin);
  if (dailies.asked !== WAVE || dailies.completed === WAVE) {
    throw new Error(`${dailies.completed} of ${dailies.asked} dailies are made: this is no wave.`);
  }
  const [ours, baseline] = [median(wave), median(quiet)];
  const ratio = ours / baseline;
  printResult({
    name: "morning-wave",
    unit: "ms",
    ours: round(ours),
    baseline: round(baseline),
    ratio: round(ratio),
    runs: PRESSES,
    goal: `<= ${GOAL}`,
    met: ratio <= GOAL,
  });
}

/** Those who press the button, and those whose daily is due in an hour; all study the same course. */
async function fill({ DB, MEDIA }: Env): Promise<void> {
  await migrate(DB);
  const media = {
    put: (key: string, text: string, options: object) => MEDIA.put(key, text, options),
  };
  await seedDemo({ db: DB, media, hashPassword, now: Date.now() }, readDemoCourses());
  const dueAt = Math.ceil(Date.now() / MINUTE_MS) * MINUTE_MS + 60 * MINUTE_MS;
  const course = { courseId: demoId("python-advanced"), daysBefore: 0 };
  const dailyMinute = (dueAt / MINUTE_MS) % 1440;
  const pressers = 3 + 2 * PRESSES;
  // Theirs comes long after the bench.
  const later = { dailyMinute, nextDailyAt: dueAt + 20 * 60 * MINUTE_MS };
  await fillLearners(DB, { ...course, ...later, first: 0, count: pressers });
  const due = { dailyMinute, nextDailyAt: dueAt };
  await fillLearners(DB, { ...course, ...due, first: pressers, count: WAVE });
}

type Ask = (path: string, input: object, isMutation?: boolean) => Promise<unknown>;

/** Calls procedures as an admin, who may ask for anybody. */
async function openSession(origin: string): Promise<Ask> {
  const response = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ email: "admin@demo.test", password: DEMO_PASSWORD }),
  });
  if (!response.ok) throw new Error(`sign-in answered ${response.status}`);
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  return async (path, input, isMutation = false) => {
    const text = JSON.stringify(input);
    const answer = isMutation
      ? await fetch(`${origin}/trpc/${path}`, {
          method: "POST",
          headers: { "content-type": "application/json", cookie, origin },
          body: text,
        })
      : await fetch(`${origin}/trpc/${path}?input=${encodeURIComponent(text)}`, {
          headers: { cookie },
        });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    const { result } = (await answer.json()) as { result: { data: unknown } };
    return result.data;
  };
}

/** Presses the button for a learner; how long it takes until the episode is finished, in ms. */
async function press(ask: Ask, learner: number): Promise<number> {
  const from = performance.now();
  const request = {
    userId: learnerId(learner),
    languages: ["en"],
    outputFormat: "both",
    requestKey: `press of ${learner}`,
  };
  const { id: episodeId } = (await ask("episodes.request", request, true)) as { id: string };
  await until(async () => {
    const { status, error } = (await ask("episodes.status", { episodeId })) as Status;
    if (status === "failed") throw new Error(`The episode failed: ${error}`);
    return status === "completed";
  });
  return performance.now() - from;
}

interface Status {
  status: string;
  error: string | null;
}

async function countDailies(origin: string): Promise<{ asked: number; completed: number }> {
  const response = await fetch(`${origin}/api/bare/dailies`);
  return (await response.json()) as { asked: number; completed: number };
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + LONGEST_MS;
  while (!(await isDone())) {
    if (performance.now() > end) throw new Error("It takes too long.");
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
