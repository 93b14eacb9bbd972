import type {
  AskedText,
  Claim,
  Script,
  ScriptQuestion,
  ScriptTrack,
  Segment,
  Sentence,
  SpeechPlan,
} from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import { foldText, joinSentences } from "../../lessons/index.ts";
import { CHECK_LINE, pauseFor } from "./compose-question.ts";

/** The new text of a sentence in one language; empty to leave the sentence out. */
export interface Rewording {
  language: Language;
  segmentId: string;
  sentenceId: string;
  text: string;
}

/** Who is named as the writer of what somebody edited by hand. */
export const EDITOR = "editor";

/**
 * A script with other words in some sentences. Segments, their order and their questions stay. What is edited
 * is this learner's alone, also in a lesson that others share.
 */
export function rewordScript(
  script: Script,
  changes: readonly Rewording[],
  plan: SpeechPlan,
): Script {
  const tracks = script.tracks.map((track) => {
    const own = changes.filter(({ language }) => language === track.language);
    return own.length === 0 ? track : rewordTrack(track, own, plan);
  });
  return {
    ...script,
    tracks,
    questions: script.questions.map((question) => askAnew(question, { before: script, tracks })),
    origins: [...script.origins, ...listEdited(script, changes)],
  };
}

function rewordTrack(
  track: ScriptTrack,
  changes: readonly Rewording[],
  plan: SpeechPlan,
): ScriptTrack {
  const segments = track.segments.map((segment) => {
    const own = changes.filter(({ segmentId }) => segmentId === segment.id);
    return own.length === 0 ? segment : rewordSegment(segment, own);
  });
  return { ...track, segments: segments.map((one, at) => giveTime(one, segments[at + 1], plan)) };
}

function rewordSegment({ take: _, ...segment }: Segment, changes: readonly Rewording[]): Segment {
  const words = new Map(changes.map(({ sentenceId, text }) => [sentenceId, text]));
  const sentences = segment.sentences.map((sentence): Sentence => {
    const text = words.get(sentence.id);
    return text === undefined ? sentence : { ...sentence, text, claim: claimed(sentence.claim) };
  });
  return { ...segment, isShared: false, sentences: sentences.filter(({ text }) => text !== "") };
}

/** Whoever edits a claim answers for it. */
function claimed(claim: Claim | null): Claim | null {
  return claim === null ? null : { ...claim, basis: "teacher" };
}

/** The time to answer fits the answer after it; other silences stay. */
function giveTime(segment: Segment, next: Segment | undefined, plan: SpeechPlan): Segment {
  if (segment.kind !== "pause" || next?.kind !== "answer") return segment;
  return { ...segment, pauseAfterMs: pauseFor(answerOf(next), next.language, plan) };
}

function answerOf({ sentences }: Segment): Sentence[] {
  return sentences.filter(({ id }) => !id.endsWith(CHECK_LINE));
}

/** What is asked and expected is what is said. */
function askAnew(
  question: ScriptQuestion,
  { before, tracks }: { before: Script; tracks: ScriptTrack[] },
): ScriptQuestion {
  const texts = question.texts.map((text): AskedText => {
    const isOf = (track: ScriptTrack) => track.language === text.language;
    const [was, is] = [before.tracks.find(isOf), tracks.find(isOf)];
    if (was === undefined || is === undefined || was === is) return text;
    const said = findSaid(question, is);
    const saidBefore = findSaid(question, was);
    const asked = said.question === saidBefore.question ? text.question : said.question;
    if (said.answer === saidBefore.answer) return { ...text, question: asked };
    return { ...text, question: asked, answer: said.answer, ...fitTerms(text, said.answer) };
  });
  return { ...question, texts };
}

function findSaid(
  { questionSegmentId, answerSegmentId }: ScriptQuestion,
  { segments }: ScriptTrack,
): { question: string; answer: string } {
  const find = (wanted: string) => segments.find(({ id }) => id === wanted);
  const [question, answer] = [find(questionSegmentId), find(answerSegmentId)];
  return {
    question: joinSentences(question?.sentences ?? []),
    answer: joinSentences(answer === undefined ? [] : answerOf(answer)),
  };
}

/** Terms that the answer does not say any more are no measure of one. */
function fitTerms({ keyTerms }: AskedText, answer: string): Pick<AskedText, "keyTerms"> {
  if (keyTerms === undefined) return {};
  return { keyTerms: keyTerms.filter((term) => foldText(answer).includes(foldText(term))) };
}

/** The pieces that were edited, each once, with the languages. */
function listEdited(script: Script, changes: readonly Rewording[]): Script["origins"] {
  const edited = changes.map(({ language, segmentId }) => {
    const track = script.tracks.find((one) => one.language === language);
    const conceptId = track?.segments.find(({ id }) => id === segmentId)?.conceptId ?? null;
    return { language, conceptId };
  });
  const author = { writer: EDITOR, model: null, promptVersion: null };
  return [...Map.groupBy(edited, ({ conceptId }) => conceptId)].map(([conceptId, places]) => ({
    piece: conceptId === null ? { kind: "frame", conceptId: null } : { kind: "lesson", conceptId },
    ...author,
    languages: [...new Set(places.map(({ language }) => language))],
  }));
}
