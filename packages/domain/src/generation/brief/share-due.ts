/**
 * So many lessons there are in any case, and so many are asked about: what is taught again without being asked
 * would stay due, and what stands further back may find no time.
 */
const ASKED = 3;
/**
 * So many lessons a day go to what was missed, and to what else is due beside the questions, as long as there is
 * something new: three reviews a day are promised, and with a fourth the courses would not end in sixty days.
 */
const LESSONS_A_DAY = { missed: 2, due: 1 };
/** What is asked about without its lesson: before the first one, and between two others. */
const QUESTIONS_A_DAY = 2;

interface Day {
  isMissed(conceptId: string): boolean;
  /** How many topics were asked for, how many are weak, and how many are new. */
  topics: number;
  weak: number;
  fresh: number;
}

/**
 * Shares what is due among a day's lessons and its questions. What was missed gets its lesson; the rest gets one
 * where nothing new waits for the place, is asked about without one, and what is left then waits.
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
  // A miss never waits, also where all that an episode asked was missed.
  const missedToo = behind.filter((id) => day.isMissed(id)).length;
  const usual = Math.min(LESSONS_A_DAY.due - missed.length, asked) - inPlaceOfNew;
  const further = Math.max(0, usual, Math.min(missedToo, asked - inPlaceOfNew));
  return {
    lessons: [...missed, ...others.slice(0, inPlaceOfNew), ...behind.slice(0, further)],
    questions: others.slice(inPlaceOfNew, inPlaceOfNew + QUESTIONS_A_DAY),
    left: behind.slice(further),
  };
}
