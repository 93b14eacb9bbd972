import { foldName } from "../../courses/proposals/index.ts";
import type { Sentence } from "../../episodes/index.ts";
import { findStrangeQuestions, findUntrueClaims } from "../checks/check-claims.ts";
import { judgeLanguage } from "../checks/detect-language.ts";
import { describePlanted, findPlantedText } from "../checks/find-planted-text.ts";
import { isNamedIn } from "../claims/find-names.ts";
import type { LessonQuestion, LessonText } from "../lesson.ts";
import { isSaidIn, listSentences } from "../list-sentences.ts";
import type { ConceptSource } from "../script-writer.ts";
import { listRuns, repeats } from "../writing/find-echo.ts";
import { REPAIR_TASK } from "../writing/prompts.ts";
import { writeConceptPrompt } from "./concept-prompt.ts";
import { type DraftConcept, type Drafts, isOf, keepOnly, textOf } from "./drafts.ts";
import { type PartRequest, toSource } from "./part-request.ts";

/** So much of the pages in a row is copied, not said: more than the names of things are long. */
const ECHOED = { words: 12, letters: 28 };

/** What is wrong with a sentence, or with a whole concept, by its id or key. */
interface Fault {
  at: string;
  fault: string;
}

/** What is wrong with the form of drafts. */
export function listFormalFaults(drafts: Drafts, request: PartRequest): Fault[] {
  const text = textOf(drafts);
  const checkWords = openWords(request);
  return [
    ...drafts.concepts.flatMap((concept) => [
      ...checkWords({ id: concept.key, text: concept.term }),
      ...checkWords({ id: concept.key, text: concept.spoken }),
      ...checkConcept(concept, { drafts, request }),
    ]),
    ...checkLinks(drafts, request),
    ...listSentences(text).flatMap(checkWords),
    ...text.questions.flatMap((asked) =>
      listStray(asked).map((term) => ({
        at: "",
        fault: `The key term ${JSON.stringify(term)} does not stand in the ${asked.kind} answer.`,
      })),
    ),
  ];
}

/** What of drafts their pages do not bear out, as far as it can be seen without understanding. */
export function listUntrue(drafts: Drafts, request: PartRequest): Fault[] {
  const text = textOf(drafts);
  const sources = drafts.concepts.map((concept) => ({
    isOwn: isOf(concept),
    source: citeAll(concept, { drafts, request }),
  }));
  const check = (at: string, alone: Pick<LessonText, "lesson" | "questions">): Fault[] => {
    const source = sources.find(({ isOwn }) => isOwn({ id: at }))?.source ?? toSource(request);
    const lesson = { ...drafts.lesson, texts: [{ ...text, ...alone }] };
    const faults = [...findUntrueClaims(lesson, source), ...findStrangeQuestions(lesson, source)];
    return faults.map((fault) => ({ at, fault }));
  };
  return [
    ...text.lesson.flatMap((said) => check(said.id, { lesson: [said], questions: [] })),
    ...text.questions.flatMap((asked) =>
      asked.answer.flatMap((said) =>
        check(said.id, { lesson: [], questions: [{ ...asked, answer: [said] }] }),
      ),
    ),
  ];
}

/** What all of a concept rests on: a name that stands elsewhere on the pages is another matter. */
function citeAll(concept: DraftConcept, { drafts, request }: Around): ConceptSource {
  const cited = new Set(
    [...drafts.from].flatMap(([id, numbers]) => (isOf(concept)({ id }) ? numbers : [])),
  );
  const evidence = request.sentences.filter(({ number }) => cited.has(number));
  return { ...toSource(request), evidence: evidence.map(({ text }) => text) };
}

/** The drafts without whatever is at fault. */
export function keepFaultless(drafts: Drafts, request: PartRequest): Drafts {
  const faulty = new Set(
    [...listFormalFaults(drafts, request), ...listUntrue(drafts, request)].map(({ at }) => at),
  );
  const isSound = (sentence: Sentence) =>
    drafts.concepts.some((concept) => isOf(concept)(sentence) && !faulty.has(concept.key));
  const kept = keepOnly(drafts, (said) => !faulty.has(said.id) && isSound(said));
  const text = textOf(kept);
  const questions = text.questions.map((asked) => {
    const stray = listStray(asked);
    return { ...asked, keyTerms: asked.keyTerms.filter((term) => !stray.includes(term)) };
  });
  return { ...kept, lesson: { ...kept.lesson, texts: [{ ...text, questions }] }, isRepaired: true };
}

interface Around {
  drafts: Drafts;
  request: PartRequest;
}

/** Its name has to be one of the pages, and its sentences in the language of the course. */
function checkConcept(concept: DraftConcept, { drafts, request }: Around): Fault[] {
  const { key, term } = concept;
  const pages = request.sentences.flatMap(({ text, heading }) => [text, heading ?? ""]).join("\n");
  const said = listSentences(textOf(drafts)).filter(isOf(concept));
  const verdict = judgeLanguage(
    request.language,
    said.map(({ text }) => text),
  );
  const named = JSON.stringify(term);
  return [
    ...(isNamedIn(term, pages) ? [] : [`The term ${named} does not stand on these pages.`]),
    ...(verdict.isRight ? [] : [`What is said of ${named} is not in ${request.language}.`]),
  ].map((fault) => ({ at: key, fault }));
}

function checkLinks({ concepts }: Drafts, request: PartRequest): Fault[] {
  const known = new Set([...request.known, ...concepts.map(({ term }) => term)].map(foldName));
  return concepts.flatMap(({ term, links }) =>
    links
      .filter(({ to }) => !known.has(foldName(to)) || foldName(to) === foldName(term))
      .map(({ id, to }) => ({
        at: id,
        fault: `${JSON.stringify(to)} is neither a concept of your answer nor in "known".`,
      })),
  );
}

/** What nobody may say, and what is copied from the pages instead of said. */
function openWords(request: PartRequest) {
  const instructions = `${writeConceptPrompt(request).system}\n${REPAIR_TASK}`;
  const known = listRuns(
    request.sentences.map(({ text }) => text),
    ECHOED,
  );
  return ({ id, text }: { id: string; text: string }): Fault[] => {
    const planted = findPlantedText(text, instructions, request.material);
    const isCopied = repeats(text, { known, of: ECHOED });
    const quoted = JSON.stringify(text);
    return [
      ...(planted === null ? [] : [`${quoted} cannot be said. ${describePlanted(planted)}`]),
      ...(isCopied ? [`${quoted} copies the pages: say it in other words.`] : []),
    ].map((fault) => ({ at: id, fault }));
  };
}

function listStray({ answer, keyTerms }: LessonQuestion): string[] {
  return keyTerms.filter((term) => term === "" || !isSaidIn(term, answer.slice(0, 1)));
}
