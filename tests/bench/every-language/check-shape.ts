import type { Segment } from "@learnlab/domain";

/** What today's lessons are asked, and how much of before, as the seeds and the warm-up have it. */
const TODAY = 3;
const REVIEWS = 2;
const LESSONS = { fewest: 3, most: 5 };
/** In ms, besides the recall's. */
const TIME_TO_ANSWER = { shortest: 8_000, longest: 16_000 };
const RECALL_MS = 20_000;

/** What is wrong with the way in which a track teaches: its lessons, questions, pauses and recall. */
export function checkShape(segments: readonly Segment[]): string[] {
  return [
    ...checkEnds(segments),
    ...checkLessons(segments),
    ...checkQuestions(segments),
    ...checkAsked(segments),
    ...checkRepeats(segments),
  ];
}

/** A greeting, a warm-up question at most before anything else, and a recall before the goodbye. */
function checkEnds(segments: readonly Segment[]): string[] {
  const kinds = segments.map(({ kind }) => kind);
  const start = kinds.slice(0, kinds.indexOf("lesson")).filter((kind) => kind !== "recap");
  const warmUp = ["greeting", "warm_up", "question", "pause", "answer", "bridge"];
  // What is taught again is asked about before its lesson.
  const again = ["question", "pause", "answer"];
  const starts = [["greeting", "bridge"], warmUp].flatMap((some) => [some, [...some, ...again]]);
  const isStart = starts.some((some) => some.join() === start.join());
  const end = segments.slice(-3);
  const isEnd = end.map(({ kind }) => kind).join() === "recall,pause,closing";
  return [
    ...(isStart ? [] : [`it begins with ${start.join(", ")}`]),
    ...(isEnd && end[1]?.pauseAfterMs === RECALL_MS
      ? []
      : [`it ends with ${end.map(({ kind, pauseAfterMs }) => `${kind} ${pauseAfterMs}`).join()}`]),
  ];
}

function checkLessons(segments: readonly Segment[]): string[] {
  const taught = segments.filter(({ kind }) => kind === "lesson").map((lesson) => lesson.conceptId);
  const isMany = taught.length >= LESSONS.fewest && taught.length <= LESSONS.most;
  return isMany && new Set(taught).size === taught.length ? [] : [`${taught.length} lessons`];
}

function checkQuestions(segments: readonly Segment[]): string[] {
  const asked = segments.flatMap(({ kind }, at) => (kind === "question" ? [at] : []));
  const broken = asked.filter((at) => {
    const [, pause, answer] = segments.slice(at, at + 3);
    if (pause?.kind !== "pause" || answer?.kind !== "answer") return true;
    const { shortest, longest } = TIME_TO_ANSWER;
    return (
      pause.sentences.length > 0 || pause.pauseAfterMs < shortest || pause.pauseAfterMs > longest
    );
  });
  return broken.length === 0
    ? []
    : [`${broken.length} of ${asked.length} questions without a pause and an answer`];
}

/** Three about today's lessons, each of another one, and the further ones about what was heard before. */
function checkAsked(segments: readonly Segment[]): string[] {
  const about = (kind: Segment["kind"]) =>
    segments.filter((segment) => segment.kind === kind).map(({ conceptId }) => conceptId);
  const [asked, taught] = [about("question"), about("lesson")];
  const today = asked.filter((conceptId) => taught.includes(conceptId));
  const reviews = asked.length - today.length;
  const isRight =
    today.length === TODAY && new Set(today).size === TODAY && reviews >= 0 && reviews <= REVIEWS;
  return isRight ? [] : [`${today.length} questions about today's lessons, ${reviews} reviews`];
}

function checkRepeats(segments: readonly Segment[]): string[] {
  const said = segments.flatMap(({ sentences }) => sentences.map(({ text }) => text));
  const twice = new Set(said.filter((text, at) => said.indexOf(text) !== at));
  return [...twice].map((text) => `said twice: ${text}`);
}
