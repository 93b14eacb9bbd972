import {
  type Brief,
  type CheckResult,
  giveReason,
  type KeptCheck,
  type Script,
  type ScriptTrack,
  type SpeechPlan,
} from "../../episodes/index.ts";
import {
  checkAddresses,
  foldText,
  isFounded,
  judgeLanguage,
  type Proof,
} from "../../lessons/index.ts";
import { LONGEST_SEGMENT } from "../../speech/index.ts";
import { MORE_QUESTIONS, QUESTIONS } from "./place-questions.ts";
import { estimateTrackMs, LONGEST_MS, textOf } from "./fit-length.ts";
import { leastLength } from "./least-length.ts";

interface Checked {
  script: Pick<Script, "tracks" | "questions" | "askable">;
  brief: Brief;
  /** The material that claims must be quoted from, by concept. */
  proofs: ReadonlyMap<string, Proof>;
}

/** All checks before money is spent on audio, one result each. */
export function checkScript(checked: Checked): CheckResult[] {
  const { script, brief } = checked;
  const leastMs = leastLength(script.tracks, checked);
  return [
    ...script.tracks.map((track) => checkLanguage(track)),
    ...script.tracks.map((track) => checkLength(track, { plan: brief.speech, leastMs })),
    ...script.tracks.map((track) => checkQuestions(track, script)),
    ...script.tracks.map((track) => checkCourses(track, brief)),
    ...script.tracks.map((track) => checkSegments(track)),
    checkAlignment(script.tracks),
    checkQuotes(checked),
    checkAddresses(script, checked),
  ];
}

/**
 * The checks of an edited script: those that its words decide are made again, and what rests on the
 * material stays as it was found.
 */
export function checkAgain(
  script: Script,
  { brief, leastMs }: { brief: Brief; leastMs: number },
): KeptCheck[] {
  const { tracks } = script;
  const made = [
    ...tracks.map((track) => checkLanguage(track)),
    ...tracks.map((track) => checkLength(track, { plan: brief.speech, leastMs })),
    ...tracks.map((track) => checkQuestions(track, script)),
    ...tracks.map((track) => checkCourses(track, brief)),
    ...tracks.map((track) => checkSegments(track)),
    checkAlignment(tracks),
  ];
  const kinds = new Set<KeptCheck["kind"]>(made.map(({ kind }) => kind));
  return [...made, ...script.checks.filter(({ kind }) => !kinds.has(kind))];
}

/** Segments in the course's own language were checked with their lesson, so they are left out here. */
function checkLanguage(track: ScriptTrack): CheckResult {
  const sentences = track.segments
    .filter(({ language }) => language === track.language)
    .flatMap((segment) => segment.sentences.map(({ text }) => text));
  const { isRight, why } = judgeLanguage(track.language, sentences);
  return giveReason({ kind: "language", language: track.language, passed: isRight }, why);
}

function checkLength(
  track: ScriptTrack,
  { plan, leastMs }: { plan: SpeechPlan; leastMs: number },
): CheckResult {
  const estimate = estimateTrackMs(track, plan);
  const passed = estimate >= leastMs && estimate <= LONGEST_MS;
  return giveReason(
    { kind: "length", language: track.language, passed },
    { reason: "estimated", values: { seconds: Math.round(estimate / 1000) } },
  );
}

/** As many as the concepts of the day have, up to three: a teacher may have written none for some. */
function checkQuestions(
  { language, segments }: ScriptTrack,
  { askable = QUESTIONS }: Checked["script"],
): CheckResult {
  const asked = segments.filter(
    ({ kind }, index) =>
      kind === "question" &&
      segments[index + 1]?.kind === "pause" &&
      segments[index + 2]?.kind === "answer",
  ).length;
  return giveReason(
    {
      kind: "questions",
      language,
      passed: asked >= Math.min(QUESTIONS, askable) && asked <= QUESTIONS + MORE_QUESTIONS,
    },
    { reason: "questions", values: { count: asked } },
  );
}

function checkCourses(track: ScriptTrack, brief: Brief): CheckResult {
  const text = foldText(track.segments.map(textOf).join(" "));
  const missing = brief.courses.filter(({ title }) => !text.includes(foldText(title)));
  return giveReason(
    { kind: "courses", language: track.language, passed: missing.length === 0 },
    missing.length === 0
      ? { reason: "all_courses", values: { count: brief.courses.length } }
      : { reason: "not_named", values: { courses: missing.map(({ title }) => title) } },
  );
}

function checkSegments({ language, segments }: ScriptTrack): CheckResult {
  const longest = Math.max(...segments.map((segment) => textOf(segment).length));
  return giveReason(
    { kind: "segments", language, passed: longest <= LONGEST_SEGMENT },
    { reason: "longest", values: { count: longest } },
  );
}

/** All languages have the same sentence ids in the same order. */
function checkAlignment([first, ...others]: ScriptTrack[]): CheckResult {
  const known = new Set(first === undefined ? [] : sentenceIds(first));
  const stray = others.flatMap(sentenceIds).filter((id) => !known.has(id));
  return giveReason(
    { kind: "alignment", language: null, passed: stray.length === 0 },
    stray.length === 0
      ? { reason: "aligned", values: {} }
      : { reason: "stray", values: { count: stray.length } },
  );
}

// The notice that a piece is in the course's language occurs in one track only.
function sentenceIds({ segments }: ScriptTrack): string[] {
  return segments
    .filter(({ kind }) => kind !== "bridge" && kind !== "warm_up")
    .flatMap(({ sentences }) => sentences.map(({ id }) => id));
}

function checkQuotes({ script, proofs }: Checked): CheckResult {
  const claims = script.tracks.flatMap(({ segments }) =>
    segments.flatMap(({ sentences }) => sentences.flatMap(({ claim }) => claim ?? [])),
  );
  const unfounded = claims.filter(({ conceptId, quotes }) => {
    const proof = proofs.get(conceptId);
    return proof === undefined || !quotes.every((quote) => isFounded(quote, proof));
  });
  return giveReason(
    { kind: "grounding", language: null, passed: unfounded.length === 0 },
    {
      reason: "quoted",
      values: { part: claims.length - unfounded.length, total: claims.length },
    },
  );
}
