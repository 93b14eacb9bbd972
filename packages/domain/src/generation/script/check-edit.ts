import type { Brief, Script, ScriptTrack, Segment } from "../../episodes/index.ts";
import {
  findPlantedWords,
  judgeLanguage,
  listNames,
  LONGEST_SENTENCE,
} from "../../lessons/index.ts";
import { cleanText, DomainError } from "../../shared/index.ts";
import { LONGEST_SEGMENT } from "../../speech/index.ts";
import {
  estimateSpokenMs,
  estimateTrackMs,
  fitPauses,
  LONGEST_MS,
  SHORTEST_MS,
  textOf,
} from "./fit-length.ts";
import { SHORTEST_OF_ALL_MS } from "./least-length.ts";
import type { Rewording } from "./reword-script.ts";

/**
 * The changes that change something, as they will be said. Refuses unknown sentences and words that cannot be
 * read aloud; `material` is that of the courses, whose names and code may be said.
 */
export function readChanges(
  changes: readonly Rewording[],
  { script, brief, material }: { script: Script; brief: Brief; material: string },
): Rewording[] {
  const known = [...listNames(brief), material].join("\n");
  return changes.flatMap((change) => {
    const before = findSentence(script, change);
    const text = cleanText(change.text, LONGEST_SENTENCE);
    if (text === before) return [];
    const word = findPlantedWords(change.text, known);
    if (word !== null) throw wordForbidden(change, word);
    return [{ ...change, text }];
  });
}

/** Refuses an edited script that cannot be spoken, is in another language, or is too long or too short. */
export function checkEdit(
  script: Script,
  { before, brief }: { before: Script; brief: Brief },
): void {
  script.tracks.forEach((track, at) => {
    const old = before.tracks[at];
    if (old === undefined || old === track) return;
    track.segments.forEach((segment, place) => {
      const earlier = old.segments[place];
      if (earlier !== undefined) checkSegment(segment, { before: earlier, track });
    });
    if (!isInItsLanguage(track) && isInItsLanguage(old)) {
      throw new DomainError("invalid", "This is in another language than the script.", {
        reason: "edit.other_language",
        details: { language: track.language },
      });
    }
    checkLength(track, { before: old, brief });
  });
}

/** The least length of an edited episode in ms: that of others, unless it was shorter before. */
export function leastAfterEdit(before: Script, { speech }: Brief): number {
  const isShort = before.tracks.some((track) => estimateMs(track, speech) < SHORTEST_MS);
  return isShort ? SHORTEST_OF_ALL_MS : SHORTEST_MS;
}

/** A track with the pauses that its words leave time for. */
export function fitEdited(track: ScriptTrack, speech: Brief["speech"]): ScriptTrack {
  return fitPauses(track, estimateSpokenMs(track, speech));
}

function findSentence(script: Script, { language, segmentId, sentenceId }: Rewording): string {
  const sentence = script.tracks
    .find((track) => track.language === language)
    ?.segments.find(({ id }) => id === segmentId)
    ?.sentences.find(({ id }) => id === sentenceId);
  if (sentence !== undefined) return sentence.text;
  throw new DomainError("invalid", "This script has no such sentence.", {
    reason: "edit.no_sentence",
  });
}

function checkSegment(
  segment: Segment,
  { before, track: { language } }: { before: Segment; track: ScriptTrack },
): void {
  const segmentId = segment.id;
  if (segment.sentences.length === 0 && before.sentences.length > 0) {
    throw new DomainError("invalid", "A segment cannot be empty.", {
      reason: "edit.segment_empty",
      details: { language, segmentId },
    });
  }
  const count = textOf(segment).length;
  if (count <= LONGEST_SEGMENT || count <= textOf(before).length) return;
  const sentence = `A segment has at most ${LONGEST_SEGMENT} characters; this one has ${count}.`;
  throw new DomainError("invalid", sentence, {
    reason: "edit.segment_long",
    details: { language, segmentId, most: LONGEST_SEGMENT, count },
  });
}

function checkLength(
  track: ScriptTrack,
  { before, brief }: { before: ScriptTrack; brief: Brief },
): void {
  const { language } = track;
  const [was, is] = [estimateMs(before, brief.speech), estimateMs(track, brief.speech)];
  const seconds = Math.round(is / 1000);
  if (is > LONGEST_MS && is > was) {
    const most = LONGEST_MS / 1000;
    throw new DomainError("invalid", `It would last ${seconds} s; at most ${most} s are allowed.`, {
      reason: "edit.too_long",
      details: { language, seconds, most },
    });
  }
  const leastMs = was < SHORTEST_MS ? SHORTEST_OF_ALL_MS : SHORTEST_MS;
  if (is >= leastMs || is >= was) return;
  const least = leastMs / 1000;
  throw new DomainError("invalid", `It would last ${seconds} s; at least ${least} s are needed.`, {
    reason: "edit.too_short",
    details: { language, seconds, least },
  });
}

function estimateMs(track: ScriptTrack, speech: Brief["speech"]): number {
  return estimateTrackMs(fitEdited(track, speech), speech);
}

function isInItsLanguage({ language, segments }: ScriptTrack): boolean {
  const said = segments
    .filter((segment) => segment.language === language)
    .flatMap(({ sentences }) => sentences.map(({ text }) => text));
  return judgeLanguage(language, said).isRight;
}

function wordForbidden({ language, segmentId, sentenceId }: Rewording, word: string): DomainError {
  return new DomainError("invalid", `This cannot be read aloud: ${JSON.stringify(word)}.`, {
    reason: "edit.word_forbidden",
    details: { language, segmentId, sentenceId, word },
  });
}
