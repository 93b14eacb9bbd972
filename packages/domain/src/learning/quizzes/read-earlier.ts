import { type ClassPrivacyDeps, readClassPrivacy } from "../../installation/index.ts";
import { nameScore } from "./score-key.ts";
import type { QuizScoreStore, ScoreKey } from "./types.ts";

interface Earlier {
  id: string;
  /** Null where teachers see no names: whoever knows an address would read a learner's result. */
  percent: number | null;
}

/** The scores whose place those of the same learners, subjects and times would take. */
export async function readEarlier(
  deps: ClassPrivacyDeps & { quizScores: Pick<QuizScoreStore, "listSame"> },
  { courseId, keys }: { courseId: string; keys: readonly ScoreKey[] },
): Promise<(key: ScoreKey) => Earlier | null> {
  const [same, { teachersSee }] = await Promise.all([
    deps.quizScores.listSame(courseId, keys),
    readClassPrivacy(deps),
  ]);
  const known = new Map(same.map(({ id, percent, ...key }) => [nameScore(key), { id, percent }]));
  return (key) => {
    const one = known.get(nameScore(key));
    if (one === undefined) return null;
    return { id: one.id, percent: teachersSee === "people" ? one.percent : null };
  };
}
