import { readDemoCourses } from "@learnlab/demo";

import {
  type MadeEpisode,
  openWholeMachine,
  type WholeMachine,
} from "../machine/open-whole-machine.ts";
import { checkEpisode, type CheckedTrack, LOUDNESS } from "./every-language/check-episode.ts";
import { listRequests, type EpisodeRequest } from "./every-language/list-requests.ts";
import { createEpisodeMaker } from "./every-language/make-episode.ts";
import { startMeasuring } from "./every-language/start-measuring.ts";
import { findLoudnessSpread, summarize } from "./every-language/summarize.ts";
import { watchSpeech } from "./every-language/watch-speech.ts";
import { printResult, round } from "./measure.ts";

const courses = readDemoCourses();

interface Checked {
  tracks: CheckedTrack[];
  failures: string[];
}

/**
 * Every language alone and every pair both ways, with sound, checked by machine: two a day, which are
 * heard, so that the next ones ask about them. Takes half an hour; `--only=en,ja+en` makes only those.
 */
export async function benchEveryLanguage(): Promise<void> {
  const batches = listRequests(readOnly());
  const whole = await openWholeMachine();
  const measuring = startMeasuring();
  const { speech, spoken } = watchSpeech(whole.machine.speech);
  const speechDefaults = { ...whole.machine.speechDefaults, isStandIn: true };
  const deps: Deps = {
    whole: { ...whole, machine: { ...whole.machine, speech, speechDefaults } },
    measure: (question) => measuring.measure(question),
  };
  try {
    const checked = await makeAll(deps, batches);
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

/** Two are made while those before them are measured. */
async function makeAll(deps: Deps, batches: EpisodeRequest[][]): Promise<Checked[]> {
  const maker = createEpisodeMaker(deps.whole);
  const checked: Checked[] = [];
  let measured: Promise<Checked>[] = [];
  for (const requests of batches) {
    const made = await Promise.all(requests.map((request) => maker.make(request).catch(asError)));
    await maker.endDay(made.flatMap((one) => (one instanceof Error ? [] : one)));
    checked.push(...(await Promise.all(measured)));
    measured = requests.map((request, index) =>
      check(deps, request, made[index] ?? asError("not made")),
    );
  }
  return [...checked, ...(await Promise.all(measured))];
}

/** An episode that cannot be made is no reason not to make the others. */
function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

async function check(
  { whole, measure }: Deps,
  request: EpisodeRequest,
  made: MadeEpisode | Error,
): Promise<Checked> {
  const { media } = whole.machine;
  const deps = {
    measure,
    getBytes: (key: string) => media.getBytes(key),
    getText: (key: string) => media.getText(key),
    courses,
  };
  const checked =
    made instanceof Error
      ? { tracks: [], failures: [made.message] }
      : await checkEpisode(deps, made);
  process.stderr.write(`${describe(request, checked)}\n`);
  for (const { taken, text } of checked.tracks.flatMap(({ badGroups }) => badGroups)) {
    process.stderr.write(`  taken for ${taken}: ${text}\n`);
  }
  return checked;
}

function describe({ name }: EpisodeRequest, { tracks, failures }: Checked): string {
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
