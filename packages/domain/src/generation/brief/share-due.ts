/**
 * The number of lessons in any case, and of questions: a concept taught again without a question would stay
 * due, and one further back may not fit.
 */
const ASKED = 3;
/**
 * How many lessons a day go to missed concepts, and to other due ones besides the questions, while there is
 * something new. Three reviews a day are promised; with a fourth the courses would not end within sixty
 * days.
 */
const LESSONS_A_DAY = { missed: 2, due: 1 };
/** How many concepts are asked about without their lesson: one before the first lesson, one between two others. */
const QUESTIONS_A_DAY = 2;

interface Day {
  isMissed(conceptId: string): boolean;
  /** The numbers of requested topics, weak concepts and new ones. */
  topics: number;
  weak: number;
  fresh: number;
}

/**
 * Divides what is due between the day's lessons and questions. Missed concepts get their lesson. Others get
 * one if nothing new needs the place, else they are asked about without one; the rest waits.
 */
export function shareDue(
  due: readonly string[],
  day: Day,
): { lessons: string[]; questions: string[]; left: string[] } {
  const open = Math.max(0, ASKED - day.topics);
  const missed = due
    .filter((id) => day.isMissed(id))
    .slice(0, Math.min(LESSONS_A_DAY.missed, open));
  const others = due.filter((id) => !missed.includes(id));
  const taken = missed.length + day.weak;
  const asked = Math.max(0, open - taken);
  const spare = Math.max(0, open - taken - day.fresh);
  const inPlaceOfNew = Math.min(asked, spare);
  const behind = others.slice(inPlaceOfNew + QUESTIONS_A_DAY);
  // A missed concept never waits, even if everything in an episode was missed.
  const missedToo = behind.filter((id) => day.isMissed(id)).length;
  const usual = Math.min(LESSONS_A_DAY.due - missed.length, asked) - inPlaceOfNew;
  const further = Math.max(0, usual, Math.min(missedToo, asked - inPlaceOfNew));
  return {
    lessons: [...missed, ...others.slice(0, inPlaceOfNew), ...behind.slice(0, further)],
    questions: others.slice(inPlaceOfNew, inPlaceOfNew + QUESTIONS_A_DAY),
    left: behind.slice(further),
  };
}
