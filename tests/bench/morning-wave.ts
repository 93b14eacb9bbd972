import { DEMO_PASSWORD, demoId, readDemoCourses, seedDemo } from "@learnlab/demo";
import { hashPassword } from "better-auth/crypto";

import { fillLearners, learnerId } from "./daily/fill-learners.ts";
import { openQuickSpeech } from "./daily/open-quick-speech.ts";
import { median, printResult, round } from "./measure.ts";
import { migrate, openBenchWorker } from "./open-worker.ts";

const WAVE = 5_000;
const PRESSES = 8;
const GOAL = 1.3;
const MINUTE_MS = 60_000;
const POLL_MS = 50;
const LONGEST_MS = 120_000;

/** How long a person waits who presses the button while 5,000 dailies are queued, and without them. */
export async function benchMorningWave(): Promise<void> {
  await using speech = await openQuickSpeech();
  const settings = { POLLY_ENDPOINT: speech.endpoint, MONTHLY_BUDGET_DOLLARS: "none" };
  await using bench = await openBenchWorker(fill, settings);
  const ask = await openSession(bench.origin);
  // The first ones write and voice the lessons that all the others share.
  for (let n = 0; n < 3; n += 1) await press(ask, n);
  const quiet: Wait[] = [];
  for (let n = 0; n < PRESSES; n += 1) quiet.push(await press(ask, 3 + n));
  const cron = fetch(`${bench.origin}/cdn-cgi/handler/scheduled?cron=*/15+*+*+*+*`);
  await until(async () => (await countDailies(bench.origin)).completed >= 4);
  const wave: Wait[] = [];
  for (let n = 0; n < PRESSES; n += 1) wave.push(await press(ask, 3 + PRESSES + n));
  if (!(await cron).ok) throw new Error("The cron failed.");
  const dailies = await countDailies(bench.origin);
  if (dailies.asked !== WAVE || dailies.completed === WAVE) {
    throw new Error(`${dailies.completed} of ${dailies.asked} dailies are made: this is no wave.`);
  }
  report("readable", { quiet, wave, of: ({ readableMs }) => readableMs });
  report("finished", { quiet, wave, of: ({ finishedMs }) => finishedMs });
}

interface Wait {
  readableMs: number;
  finishedMs: number;
}

function report(
  what: string,
  { quiet, wave, of }: { quiet: Wait[]; wave: Wait[]; of: (wait: Wait) => number },
): void {
  const [ours, baseline] = [median(wave.map(of)), median(quiet.map(of))];
  const ratio = ours / baseline;
  printResult({
    name: `morning-wave ${what}`,
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

/** Presses the button for a learner and waits until the episode is finished. */
async function press(ask: Ask, learner: number): Promise<Wait> {
  const from = performance.now();
  const wish = {
    userId: learnerId(learner),
    languages: ["en"],
    outputFormat: "both",
    requestKey: `press of ${learner}`,
  };
  const { id: episodeId } = (await ask("episodes.request", wish, true)) as { id: string };
  const wait = { readableMs: 0, finishedMs: 0 };
  await until(async () => {
    const now = (await ask("episodes.status", { episodeId })) as Status;
    if (now.status === "failed") throw new Error(`The episode failed: ${now.error}`);
    if (now.hasScript && wait.readableMs === 0) wait.readableMs = performance.now() - from;
    return now.status === "completed";
  });
  return { ...wait, finishedMs: performance.now() - from };
}

interface Status {
  status: string;
  error: string | null;
  hasScript: boolean;
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
