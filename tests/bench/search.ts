import { measureTimes, median, printResult, round } from "./measure.ts";
import { LINES } from "./search-lines.ts";
import { migrateSearch, openBenchWorker } from "./open-worker.ts";

const EPISODES = readCount("episodes") ?? 2_000;

/** The lines of all other people together. */
const OTHERS = readCount("others") ?? 200_000;
const CALLS = 15;
const A_CALL = 100;
const GOAL = { rows: 300, time: 3 };

interface Answer {
  rowsRead: number;
  found: number;
  bytes: number;
}

/** Queries of a learner, with what is special about each. */
const QUERIES: Record<string, { words: string[]; isRare?: true }> = {
  "a word that is said once": { words: ["xylophone"], isRare: true },
  "a word in a tenth of the episodes": { words: ["prism"] },
  "a word in every line": { words: ["light"] },
  "two words that are said together once": { words: ["zebra", "light"], isRare: true },
  "parts that are everywhere, in no line together": { words: ["alpha", "omega"] },
  "two signs, said once": { words: ["qq"] },
};

/**
 * A search of somebody with 2,000 episodes of 120 lines, beside 200,000 lines of others: rows read and time, and
 * the time of one bare read of as many passages. `--episodes=200 --others=20000` makes it smaller.
 */
export async function benchSearch(): Promise<void> {
  await using bench = await openBenchWorker(({ SEARCH }) => migrateSearch(SEARCH));
  const others = await fill(bench.origin, { ownerId: "others", episodes: OTHERS / LINES });
  const all = await fill(bench.origin, { ownerId: "owner", episodes: EPISODES });
  const bytes = (all - others) / EPISODES;
  printResult({
    name: "search bytes",
    unit: "bytes an episode, index and text",
    ours: Math.round(bytes),
    baseline: 32_768,
    ratio: round(bytes / 32_768),
    runs: 1,
    goal: "<= 32 KiB",
    met: bytes <= 32_768,
  });
  const bare = await askTimes(`${bench.origin}/api/bare/passages?count=60`);
  for (const [name, { words, isRare }] of Object.entries(QUERIES)) {
    const asked = `${bench.origin}/api/bare/search?words=${encodeURIComponent(JSON.stringify(words))}`;
    const { rowsRead, found } = await ask(asked);
    const ms = await askTimes(asked);
    printResult({
      name: `search rows: ${name}`,
      unit: `rows read, ${found} passages found`,
      ours: rowsRead,
      baseline: GOAL.rows,
      ratio: round(rowsRead / GOAL.rows),
      runs: 1,
      goal: isRare === true ? `<= ${GOAL.rows}` : "shown",
      met: isRare !== true || rowsRead <= GOAL.rows,
    });
    printResult({
      name: `search time: ${name}`,
      unit: "ms",
      ours: round(ms),
      baseline: round(bare),
      ratio: round(ms / bare),
      runs: CALLS,
      goal: isRare === true ? `<= ${GOAL.time}` : "shown",
      met: isRare !== true || ms / bare <= GOAL.time,
    });
  }
}

async function ask(url: string): Promise<Answer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as Answer;
}

async function askTimes(url: string): Promise<number> {
  return median(await measureTimes(CALLS, async () => void (await ask(url))));
}

/** Fills in the worker itself, a hundred episodes a call; answers how large the database is then. */
async function fill(
  origin: string,
  { ownerId, episodes }: { ownerId: string; episodes: number },
): Promise<number> {
  let bytes = 0;
  for (let from = 0; from < episodes; from += A_CALL) {
    const to = Math.min(episodes, from + A_CALL);
    const url = `${origin}/api/bare/speak?owner=${ownerId}&from=${from}&to=${to}`;
    ({ bytes } = await ask(url));
  }
  return bytes;
}

function readCount(name: string): number | null {
  const option = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  return option === undefined ? null : Number(option.slice(name.length + 3));
}
