import { hashPassword } from "better-auth/crypto";

import { interleave, measureTimes, median, printResult, quantile, round } from "./measure.ts";
import { migrate, openBenchWorker } from "./open-worker.ts";

const LEARNERS = 100;
const EPISODES_EACH = 1_000;
const RUNS = 5;
const CALLS = 60;
const GOALS = { ratio: 1.5, rows: 60, list: 100, one: 50, progress: 100 };

const PASSWORD = "a-password-for-benches";

// The numbers 0 to ?3, which SQLite counts without its series extension.
const SERIES =
  "(with recursive count(value) as (select 0 union all select value + 1 from count where value < ?3) select value from count)";

const idOf = (prefix: string, number: number) =>
  `01900000-${prefix}-7000-8000-${number.toString(16).padStart(12, "0")}`;

/** The signed-in list of episodes (20 of 1,000 among 100,000), and the seeds' times for reads. */
export async function benchEpisodeList(): Promise<void> {
  await using bench = await openBenchWorker(fill);
  const cookie = await signIn(bench.origin);
  const userId = idOf("0000", 0);
  const ask = (path: string) => async () => {
    const response = await fetch(`${bench.origin}${path}`, { headers: { cookie } });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
  };
  const own = (input: object) => encodeURIComponent(JSON.stringify(input));
  const episodeId = idOf("0001", 0);
  const list = ask(`/trpc/episodes.list?input=${own({ limit: 20 })}`);
  const bare = ask(`/api/bare/list?user=${userId}`);
  const figures = await interleave(RUNS, {
    ours: async () => median(await measureTimes(CALLS, list)),
    baseline: async () => median(await measureTimes(CALLS, bare)),
  });
  const ratio = median(figures.ours.map((value, run) => value / (figures.baseline[run] ?? value)));
  printResult({
    name: "episode-list",
    unit: "ms",
    ours: round(median(figures.ours)),
    baseline: round(median(figures.baseline)),
    ratio: round(ratio),
    runs: RUNS,
    goal: `<= ${GOALS.ratio}`,
    met: ratio <= GOALS.ratio,
  });
  await printRowsRead(`${bench.origin}/api/bare/rows?user=${userId}`);
  await printP95("list p95", { request: list, goal: GOALS.list });
  await printP95("one p95", {
    request: ask(`/trpc/episodes.get?input=${own({ episodeId })}`),
    goal: GOALS.one,
  });
  const progress = ask(`/trpc/listening.progress?input=${own({ episodeId })}`);
  await printP95("progress p95", { request: progress, goal: GOALS.progress });
}

async function printRowsRead(url: string): Promise<void> {
  const { rowsRead } = (await (await fetch(url)).json()) as { rowsRead: number };
  printResult({
    name: "episode-list rows",
    unit: "rows read",
    ours: rowsRead,
    baseline: GOALS.rows,
    ratio: round(rowsRead / GOALS.rows),
    runs: 1,
    goal: `<= ${GOALS.rows} rows`,
    met: rowsRead <= GOALS.rows,
  });
}

async function signIn(origin: string): Promise<string> {
  const response = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ email: "learner-0@bench.test", password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`sign-in answered ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** A hundred learners with a thousand episodes each; the first one can sign in. */
async function fill(env: Env): Promise<void> {
  await migrate(env.DB);
  for (let learner = 0; learner < LEARNERS; learner += 1) {
    await env.DB.batch([
      env.DB.prepare(
        `insert into users (id, name, email, email_verified, role, banned, created_at, updated_at)
         values (?1, ?2, ?3, 1, 'learner', 0, 1, 1)`,
      ).bind(idOf("0000", learner), `Learner ${learner}`, `learner-${learner}@bench.test`),
      env.DB.prepare(
        `insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
           included_courses, concept_ids, request_key, enqueued_at, created_at, updated_at)
         select printf('01900000-0001-7000-8000-%012x', ?2 * 1000 + value), ?1, 'requested',
           'An episode about several ideas', 'Made for you.', '["en"]', 'both', 'completed',
           '["One","Two","Three"]', '[]', value, 1, 1000 + value, 1
         from ${SERIES}`,
      ).bind(idOf("0000", learner), learner, EPISODES_EACH - 1),
    ]);
  }
  await env.DB.prepare(
    `insert into accounts (id, account_id, provider_id, user_id, password, created_at, updated_at)
     values (?1, ?2, 'credential', ?2, ?3, 1, 1)`,
  )
    .bind(idOf("0002", 0), idOf("0000", 0), await hashPassword(PASSWORD))
    .run();
}

async function printP95(
  name: string,
  { request, goal }: { request: () => Promise<void>; goal: number },
): Promise<void> {
  const times = await measureTimes(300, request);
  const p95 = round(quantile(times, 0.95));
  printResult({
    name,
    unit: "ms",
    ours: p95,
    baseline: goal,
    ratio: round(p95 / goal),
    runs: times.length,
    goal: "<= 1 (the seeds' time)",
    met: p95 <= goal,
  });
}
