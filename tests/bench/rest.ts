import { measureTimes, printResult, quantile, round } from "./measure.ts";
import { openBenchWorker } from "./open-worker.ts";
import { fillRest, tokenOf } from "./rest/fill-rest.ts";

const SIZE = { learners: 100, episodesEach: 1_000 };
const CALLS = 300;

/** What the seeds say each operation takes, in ms. */
const SEEDS = { list: 100, one: 50, progress: 100, answers: 200, check: 200 };

/** The five reads and writes of the seeds, among 100,000 podcasts, against their times. */
export async function benchRest(): Promise<void> {
  await using bench = await openBenchWorker((env) => fillRest(env, SIZE));
  const headers = {
    authorization: `Bearer ${tokenOf(0)}`,
    "content-type": "application/json",
  };
  const call = async (path: string, init: RequestInit = {}): Promise<string> => {
    const response = await fetch(`${bench.origin}${path}`, { ...init, headers });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return text;
  };
  const id = await makePodcast(bench.origin);
  const { questions } = JSON.parse(await call(`/api/podcasts/${id}/progress/`));
  const put = (turn: number) => ({
    method: "PUT",
    body: JSON.stringify({ answers: { [questions[turn % 3].question]: `Answer ${turn}` } }),
  });
  let turn = 0;
  const works: Record<keyof typeof SEEDS, () => Promise<string>> = {
    list: () => call("/api/podcasts/"),
    one: () => call(`/api/podcasts/${id}/`),
    progress: () => call(`/api/podcasts/${id}/progress/`),
    answers: () => call(`/api/podcasts/${id}/answers/`, put((turn += 1))),
    check: () => call(`/api/podcasts/${id}/accuracy-check/`),
  };
  for (const [name, work] of Object.entries(works)) {
    const goal = SEEDS[name as keyof typeof SEEDS];
    await work();
    const times = await measureTimes(CALLS, async () => void (await work()));
    const p95 = round(quantile(times, 0.95));
    printResult({
      name: `rest ${name} p95`,
      unit: "ms",
      ours: p95,
      baseline: goal,
      ratio: round(p95 / goal),
      runs: CALLS,
      goal: "<= 1 (the seeds' time)",
      met: p95 <= goal,
    });
  }
}

/** A whole podcast with a real script, as the background makes it. */
async function makePodcast(origin: string): Promise<string> {
  const response = await fetch(`${origin}/api/podcasts/`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${tokenOf(0)}`,
      "content-type": "application/json",
      prefer: "wait=25",
    },
    body: JSON.stringify({ primary_language: "en", output_format: "text" }),
  });
  const podcast = (await response.json()) as { id: string; status: string };
  if (podcast.status !== "completed") throw new Error(`The podcast is ${podcast.status}.`);
  return podcast.id;
}
