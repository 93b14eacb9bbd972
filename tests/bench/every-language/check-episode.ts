import { DEMO_PEOPLE, type DemoCourse } from "@learnlab/demo";
import { type Language, vttKeyOf } from "@learnlab/domain";

import type { MadeEpisode } from "../../machine/open-whole-machine.ts";
import { checkAlignment } from "./check-alignment.ts";
import { checkLanguage, type LanguageGroups } from "./check-language.ts";
import { checkChapters, checkCues, checkLength, type StoredTrack } from "./check-track.ts";
import { checkShape } from "./check-shape.ts";
import { checkTerms } from "./check-terms.ts";
import { checkVoices, listVoiceSpans } from "./check-voices.ts";
import type { Heard, ThreadQuestion } from "./measure-thread.ts";

export interface CheckedTrack extends Heard {
  language: Language;
  durationMs: number;
  groups: number;
  badGroups: LanguageGroups["bad"];
}

interface CheckDeps {
  measure: (question: ThreadQuestion) => Promise<Heard>;
  getBytes: (key: string) => Promise<Uint8Array | null>;
  getText: (key: string) => Promise<string | null>;
  courses: readonly DemoCourse[];
}

/** Whole, then as they are said. */
const PEOPLE = DEMO_PEOPLE.flatMap(({ name }) => [name, ...name.split(" ")]);

const BAD_GROUPS = 0.25;
export const LOUDNESS = { lufs: -16, within: 1.5, peakDb: -1 };

/** All that can be said of an episode by machine; `failures` is empty for a good one. */
export async function checkEpisode(
  deps: CheckDeps,
  made: MadeEpisode,
): Promise<{ tracks: CheckedTrack[]; failures: string[] }> {
  const { episode, outcome, document } = made;
  const isMade = episode?.status === "completed" && outcome.state === "completed";
  if (!isMade) return { tracks: [], failures: [`${episode?.status}: ${describeOutcome(made)}`] };
  const missing = episode.languages.filter(
    (language) => !made.tracks.some((track) => track.language === language),
  );
  const checked = await Promise.all(made.tracks.map((track) => checkTrack(deps, made, track)));
  return {
    tracks: checked.map(({ track }) => track),
    failures: [
      ...missing.map((language) => `no track in ${language}`),
      ...checkWarmUp(document),
      ...checkAlignment(document.script.tracks),
      ...checked.flatMap(({ failures }) => failures),
    ],
  };
}

async function checkTrack(
  deps: CheckDeps,
  { document }: MadeEpisode,
  track: MadeEpisode["tracks"][number],
): Promise<{ track: CheckedTrack; failures: string[] }> {
  const { language, durationMs } = track;
  const written = document.script.tracks.find((one) => one.language === language);
  const segments = written?.segments ?? [];
  const stored: StoredTrack = {
    track,
    segments,
    bytes: require(await deps.getBytes(track.audioKey), track.audioKey),
    vtt: require(await deps.getText(vttKeyOf(track)), vttKeyOf(track)),
  };
  const cues = document.tracks.find((one) => one.language === language)?.cues ?? [];
  const heard = await deps.measure({ bytes: stored.bytes, spans: listVoiceSpans(cues) });
  const names = [...deps.courses.map(({ title }) => title), ...PEOPLE];
  const { groups, bad } = checkLanguage(segments, { language, names });
  const failures = [
    ...checkLength(track, heard.heardMs),
    ...checkShape(segments),
    ...checkVoices(segments, cues),
    ...checkChapters(stored),
    ...checkCues(stored),
    ...checkLoudness(heard),
    ...(written === undefined ? ["not in the script"] : checkTerms(deps.courses, written)),
    ...(bad.length < groups * BAD_GROUPS
      ? []
      : [`${bad.length} of ${groups} groups taken for ${bad.map(({ taken }) => taken).join()}`]),
  ];
  return {
    track: { ...heard, language, durationMs, groups, badGroups: bad },
    failures: failures.map((failure) => `${language}: ${failure}`),
  };
}

function describeOutcome({ episode, outcome }: MadeEpisode): string {
  if (outcome.state === "later") return String(outcome.error);
  return episode?.error ?? outcome.state;
}

/** Who heard something before is asked about it, before anything else. */
function checkWarmUp({ receipt, script }: MadeEpisode["document"]): string[] {
  const [first] = script.questions;
  const wanted = receipt?.reviews?.[0]?.conceptId;
  if (wanted === undefined || first?.conceptId === wanted) return [];
  return ["what was heard before is not asked first"];
}

function checkLoudness({ lufs, truePeakDb, voices }: Heard): string[] {
  const isNear = Math.abs(lufs - LOUDNESS.lufs) <= LOUDNESS.within;
  const levels = voices.map((one) => one.lufs);
  const apart = Math.max(...levels) - Math.min(...levels);
  return [
    ...(apart <= LOUDNESS.within ? [] : [`its voices are ${apart.toFixed(1)} LU apart`]),
    ...(isNear ? [] : [`${lufs.toFixed(1)} LUFS`]),
    ...(truePeakDb < LOUDNESS.peakDb ? [] : [`true peak ${truePeakDb.toFixed(1)} dBTP`]),
  ];
}

function require<TFound>(found: TFound | null, key: string): TFound {
  if (found === null) throw new Error(`There is no ${key}.`);
  return found;
}
