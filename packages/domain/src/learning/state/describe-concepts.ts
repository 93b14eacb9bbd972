import { type Choices, isWantedMore, obeyChoice } from "../choices/obey-choices.ts";
import type { ChoiceKind } from "../choices/types.ts";
import { findDueDay, isHeard, isMissed, type LearnerDays } from "../memory/find-due.ts";
import { isMastered } from "../memory/schedule.ts";
import type { Memory } from "../memory/types.ts";
import type { AnswerCounts } from "./assess-course.ts";

/** A learner's progress with a concept. */
export interface ConceptState {
  conceptId: string;
  term: string;
  state: "not_yet" | "learning" | "mastered";
  /** The local day on which it is due; null if it was not met yet, or is mastered for good. */
  dueOn: string | null;
  isMissed: boolean;
  right: number;
  answers: number;
  choice: ChoiceKind | null;
}

interface Known {
  memories: readonly Memory[];
  answers: ReadonlyMap<string, AnswerCounts>;
  choices: Choices;
  days: LearnerDays;
}

/** The state of each concept, in the order of the course. */
export function describeConcepts(
  concepts: readonly { id: string; term: string }[],
  { memories, answers, choices, days }: Known,
): ConceptState[] {
  const known = new Map(memories.map((memory) => [memory.conceptId, memory]));
  return concepts.map(({ id, term }) => {
    const found = known.get(id);
    const memory = found === undefined ? undefined : obeyChoice(found, choices);
    const { had = 0, half = 0, missed = 0 } = answers.get(id) ?? {};
    return {
      conceptId: id,
      term,
      state: nameState(memory),
      dueOn: findDueDay(memory, days, isWantedMore(choices, id)),
      isMissed: isMissed(memory),
      right: had,
      answers: had + half + missed,
      choice: choices.get(id)?.kind ?? null,
    };
  });
}

function nameState(memory: Memory | undefined): ConceptState["state"] {
  const schedule = memory?.schedule ?? null;
  if (schedule !== null) return isMastered(schedule) ? "mastered" : "learning";
  return isHeard(memory) ? "learning" : "not_yet";
}
