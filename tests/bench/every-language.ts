import { DEMO_PEOPLE, readDemoCourses } from "@learnlab/demo";

import {
  type MadeEpisode,
  makeEpisode,
  openWholeMachine,
  type WholeMachine,
} from "../machine/open-whole-machine.ts";
import { checkEpisode, type CheckedTrack, LOUDNESS } from "./every-language/check-episode.ts";
import { listWishes, type Wish } from "./every-language/list-wishes.ts";
import { startMeasuring } from "./every-language/start-measuring.ts";
import { findLoudnessSpread, summarize } from "./every-language/summarize.ts";
import { watchSpeech } from "./every-language/watch-speech.ts";
import { printResult, round } from "./measure.ts";

const LEARNER = "learner-a";

const names = [
  ...DEMO_PEOPLE.map(({ name }) => name),
  ...readDemoCourses().map(({ title }) => title),
];

interface Checked {
  tracks: CheckedTrack[];
  failures: string[];
}

/**
 * Every language alone and every pair both ways, with sound, checked by machine. Takes a quarter of
 * an hour; `--only=en,ja+en` makes only those.
 */
export async function benchEveryLanguage(): Promise<void> {
  const wishes = listWishes(readOnly());
  const whole = await openWholeMachine();
  const measuring = startMeasuring();
  const { speech, spoken } = watchSpeech(whole.machine.speech);
  const speechDefaults = { ...whole.machine.speechDefaults, isStandIn: true };
  const deps: Deps = {
    whole: { ...whole, machine: { ...whole.machine, speech, speechDefaults } },
    measure: (bytes) => measuring.measure(bytes),
  };
  try {
    const checked = await makeAll(deps, wishes);
    report(
      checked,
      summarize(
        checked.flatMap(({ tracks }) => tracks),
        spoken,
      ),
    );
  } finally {
    await Promise.all([measuring.close(), whole.close()]);
  }
}

function readOnly(): string[] {
  const option = process.argv.find((argument) => argument.startsWith("--only="));
  return option?.slice("--only=".length).split(",") ?? [];
}

interface Deps {
  whole: WholeMachine;
  measure: ReturnType<typeof startMeasuring>["measure"];
}

/** One is made while the one before it is measured. */
async function makeAll(deps: Deps, wishes: Wish[]): Promise<Checked[]> {
  const checked: Checked[] = [];
  let measured: Promise<Checked>[] = [];
  for (const wish of wishes) {
    const from = performance.now();
    const made = await makeOne(deps, wish);
    const madeMs = performance.now() - from;
    checked.push(...(await Promise.all(measured)));
    measured = [check(deps, { wish, made, madeMs })];
  }
  return [...checked, ...(await Promise.all(measured))];
}

/** The episode, or why there is none: the others are made all the same. */
async function makeOne({ whole }: Deps, { languages }: Wish): Promise<MadeEpisode | Error> {
  try {
    return await makeEpisode(whole, { learner: LEARNER, languages, outputFormat: "both" });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function check(
  { whole, measure }: Deps,
  { wish, made, madeMs }: { wish: Wish; made: MadeEpisode | Error; madeMs: number },
): Promise<Checked> {
  const { media } = whole.machine;
  const deps = {
    measure,
    getBytes: (key: string) => media.getBytes(key),
    getText: (key: string) => media.getText(key),
    names,
  };
  const checked =
    made instanceof Error
      ? { tracks: [], failures: [made.message] }
      : await checkEpisode(deps, made);
  process.stderr.write(`${describe(wish, checked)}, made in ${round(madeMs / 1000)} s\n`);
  for (const { taken, text } of checked.tracks.flatMap(({ badGroups }) => badGroups)) {
    process.stderr.write(`  taken for ${taken}: ${text}\n`);
  }
  return checked;
}

function describe({ name }: Wish, { tracks, failures }: Checked): string {
  const told = tracks.map(
    ({ language, durationMs, lufs, truePeakDb, groups, badGroups }) =>
      `${language} ${(durationMs / 1000).toFixed(1)} s ${lufs.toFixed(1)} LUFS ` +
      `${truePeakDb.toFixed(1)} dBTP ${badGroups.length}/${groups} bad groups`,
  );
  const verdict = failures.length === 0 ? "ok" : `FAILED (${failures.join("; ")})`;
  return `${name}: ${verdict}, ${told.join(", ")}`;
}

function report(checked: Checked[], figures: ReturnType<typeof summarize>): void {
  for (const each of figures) {
    process.stdout.write(`${JSON.stringify({ name: "every-language", ...each })}\n`);
  }
  const passed = checked.filter(({ failures }) => failures.length === 0).length;
  const loudnessSpread = findLoudnessSpread(figures);
  const result = {
    name: "every-language",
    unit: "episodes",
    ours: passed,
    baseline: checked.length,
    ratio: round(passed / checked.length),
    runs: 1,
    loudnessSpread,
    goal: `all pass, languages within ${LOUDNESS.within} LU of each other`,
    met: passed === checked.length && loudnessSpread <= LOUDNESS.within,
  };
  printResult(result);
}
