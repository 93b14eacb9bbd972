import { listAsked, listLessons, listTaught, shareOf, sum } from "./read-day.ts";
import type { Study } from "./study-day.ts";

/** Concepts that were taught at least once, and how many there are. */
export function countTaught({ days, concepts }: Study): { taught: number; of: number } {
  const taught = new Set(listTaught(days).flatMap(listLessons));
  const own = concepts.filter(({ id }) => taught.has(id));
  return { taught: own.length, of: concepts.length };
}

/** How often each course was asked about, for as often as it was taught; 1 is in proportion. */
export function weighQuestions(study: Study): { course: string; ratio: number }[] {
  const taught = listTaught(study.days);
  const lessons = countByCourse(study, taught.flatMap(listLessons));
  const asked = countByCourse(
    study,
    taught.flatMap(listAsked).map(({ conceptId }) => conceptId),
  );
  const [allLessons, allAsked] = [sum([...lessons.values()]), sum([...asked.values()])];
  return study.courses.map(({ id, title }) => ({
    course: title,
    ratio: shareOf(asked.get(id) ?? 0, allAsked) / shareOf(lessons.get(id) ?? 0, allLessons),
  }));
}

function countByCourse({ concepts }: Study, conceptIds: readonly string[]): Map<string, number> {
  const courseOf = new Map(concepts.map(({ id, courseId }) => [id, courseId]));
  const groups = Map.groupBy(conceptIds, (id) => courseOf.get(id) ?? "");
  return new Map([...groups].map(([courseId, some]) => [courseId, some.length]));
}

/** The share of each kind among the questions on what was asked about at least twice. */
export function shareKinds({ days }: Study): Map<string, number> {
  const asked = Map.groupBy(listTaught(days).flatMap(listAsked), ({ conceptId }) => conceptId);
  const kinds = [...asked.values()]
    .filter((some) => some.length > 1)
    .flatMap((some) => some.map(({ kind }) => kind));
  return new Map(
    ["recall", "why", "apply"].map((kind) => [
      kind,
      shareOf(kinds.filter((one) => one === kind).length, kinds.length),
    ]),
  );
}

/** Pauses that are over before the expected answer could have been said. */
export function findShortPauses({ days }: Study): string[] {
  return listTaught(days).flatMap(({ day, document }) =>
    document.tracks.flatMap(({ language, segments, cues }) =>
      document.script.questions.flatMap(({ number, answerSegmentId }) => {
        const pause = segments.find(({ id }) => id === `pause${number}`);
        const said = cues.filter(
          ({ segment, sentence = "" }) => segment === answerSegmentId && !isCheck(sentence),
        );
        const answerMs = sum(said.map(({ startMs, endMs }) => endMs - startMs));
        const pauseMs = pause === undefined ? 0 : pause.endMs - pause.startMs;
        return pauseMs < answerMs
          ? [`day ${day}, ${language}, question ${number}: ${pauseMs} of ${answerMs} ms`]
          : [];
      }),
    ),
  );
}

/** The sentence by which learners check themselves is none that they would say. */
function isCheck(sentenceId: string): boolean {
  return sentenceId.endsWith(".check");
}

/** Episodes of learners with two courses in which a connection of the material is said aloud. */
export function countLinked({ days, links }: Study): { linked: number; of: number } {
  const texts = new Set(links.flatMap((link) => Object.values(link.texts)));
  const taught = listTaught(days).filter(
    ({ document }) => (document.receipt?.courses.length ?? 0) > 1,
  );
  const linked = taught.filter(({ document }) =>
    document.script.tracks.some(({ segments }) =>
      segments.some(({ sentences }) => sentences.some(({ text }) => texts.has(text))),
    ),
  );
  return { linked: linked.length, of: taught.length };
}
