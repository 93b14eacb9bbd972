import { interleave, measureThroughput, median, printResult, round } from "./measure.ts";
import { migrate, openBenchWorker } from "./open-worker.ts";

const KEY = "ep/bench/0123456789abcdef.mp3";
const SIZE = 3_000_000;
const RANGE = 65_536;
/** Whose the object is, which is asked for each range. */
const ROWS = [
  `insert into users (id, name, email, created_at, updated_at) values ('u', 'Ada', 'a@b.c', 1, 1)`,
  `insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
     included_courses, concept_ids, request_key, enqueued_at, completed_at, created_at, updated_at)
   values ('e', 'u', 'requested', '', '', '["en"]', 'both', 'completed', '[]', '[]', 'k', 1, 1, 1, 1)`,
  `insert into tracks (id, episode_id, language, audio_key, content_type, transcript_status,
     duration_ms, size_bytes, voice, engine, sample_rate, created_at, updated_at)
   values ('bench', 'e', 'en', '${KEY}', 'audio/mpeg', 'synchronized', 1, 1, '', '', 44100, 1, 1)`,
];
const RUNS = 7;
const GOAL = 0.85;

/** Ranges of an episode through signed links, against a worker that only reads the range. */
export async function benchMediaRange(): Promise<void> {
  await using bench = await openBenchWorker(async (env) => {
    await migrate(env.DB);
    await env.DB.batch(ROWS.map((row) => env.DB.prepare(row)));
    await env.MEDIA.put(KEY, new Uint8Array(SIZE), { httpMetadata: { contentType: "audio/mpeg" } });
  });
  const signed = await bench.presigner.get(KEY);
  const bare = `${bench.origin}/api/bare/media?key=${encodeURIComponent(KEY)}`;
  let turn = 0;
  const read = (url: string) => async () => {
    turn += 1;
    const from = (turn * 7919 * 13) % (SIZE - RANGE);
    const response = await fetch(url, { headers: { range: `bytes=${from}-${from + RANGE - 1}` } });
    const bytes = await response.arrayBuffer();
    if (response.status !== 206 || bytes.byteLength !== RANGE)
      throw new Error(`${response.status}`);
  };
  const load = { clients: 8, milliseconds: 2_000 };
  const figures = await interleave(RUNS, {
    ours: () => measureThroughput(read(signed), load),
    baseline: () => measureThroughput(read(bare), load),
  });
  const [ours, baseline] = [median(figures.ours), median(figures.baseline)];
  const ratio = median(figures.ours.map((value, run) => value / (figures.baseline[run] ?? value)));
  printResult({
    name: "media-range",
    unit: "64 KiB ranges/s",
    ours: round(ours),
    baseline: round(baseline),
    ratio: round(ratio),
    runs: RUNS,
    goal: `>= ${GOAL}`,
    met: ratio >= GOAL,
  });
}
