import {
  type NewProblem,
  type Problem,
  type ProblemCounts,
  type ProblemState,
  type ProblemStore,
  TIME_CURSOR,
} from "@learnlab/domain";
import { and, asc, desc, eq, isNotNull, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";

import { users } from "../accounts/schema.ts";
import { currentConcept } from "../courses/current-concept.ts";
import { concepts, courses } from "../courses/schema.ts";
import type { Database } from "../database.ts";
import { episodes } from "../episodes/schema.ts";
import { cutTimePage } from "../time-page.ts";
import { problems } from "./schema.ts";

const columns = {
  id: problems.id,
  episodeId: problems.episodeId,
  userId: problems.userId,
  language: problems.language,
  kind: problems.kind,
  note: problems.note,
  positionMs: problems.positionMs,
  quote: problems.quote,
  conceptId: problems.conceptId,
  courseId: problems.courseId,
  answer: problems.answer,
  answeredAt: problems.answeredAt,
  result: problems.result,
  closedAt: problems.closedAt,
  createdAt: problems.createdAt,
};

export function createD1ProblemStore(db: Database): ProblemStore {
  const find = async (problemId: string): Promise<Problem | null> => {
    const [row] = await db.select(columns).from(problems).where(eq(problems.id, problemId));
    return row ?? null;
  };
  return {
    find,

    async add(problem, { mostOpen }) {
      const added = await db.all(insertWithin(problem, mostOpen));
      return added.length === 1 || (await find(problem.id))?.userId === problem.userId;
    },

    async listOfEpisode({ userId, episodeId }) {
      return db
        .select(columns)
        .from(problems)
        .where(and(eq(problems.userId, userId), eq(problems.episodeId, episodeId)))
        .orderBy(asc(problems.createdAt), asc(problems.id));
    },

    async list({ courseId, state, limit, cursor }) {
      const rows = await db
        .select({
          ...columns,
          episodeTitle: episodes.title,
          courseTitle: courses.title,
          learnerName: users.name,
          term: concepts.term,
        })
        .from(problems)
        .leftJoin(episodes, eq(episodes.id, problems.episodeId))
        .innerJoin(users, eq(users.id, problems.userId))
        .leftJoin(concepts, eq(concepts.id, problems.conceptId))
        .leftJoin(courses, eq(courses.id, problems.courseId))
        .where(and(isOfCourse(courseId), isIn(state), isAfter(cursor)))
        .orderBy(desc(problems.createdAt), desc(problems.id))
        .limit(limit + 1);
      const { page, nextCursor } = cutTimePage(rows, limit);
      return { problems: page, nextCursor };
    },

    async count({ courseId, most }) {
      const count = (state: "open" | "answered") =>
        sql`(select count(*) from (select 1 from problems
          where ${and(isOfCourse(courseId), isIn(state))} limit ${most}))`;
      const [row] = await db.all<ProblemCounts>(
        sql`select ${count("open")} as open, ${count("answered")} as answered`,
      );
      return row ?? { open: 0, answered: 0 };
    },

    async answer({ problemId, answer, at }) {
      const [row] = await db
        .update(problems)
        .set({ answer, answeredAt: sql`coalesce(${problems.answeredAt}, ${at})`, updatedAt: at })
        .where(eq(problems.id, problemId))
        .returning({ answeredAt: problems.answeredAt });
      return row?.answeredAt === at;
    },

    async settle({ problemId, result, closedAt, at }) {
      await db
        .update(problems)
        .set({ result, closedAt, updatedAt: at })
        .where(eq(problems.id, problemId));
    },
  };
}

function isOfCourse(courseId: string | null): SQL | undefined {
  return courseId === null ? undefined : eq(problems.courseId, courseId);
}

function isIn(state: ProblemState): SQL | undefined {
  if (state === "closed") return isNotNull(problems.closedAt);
  const wasAnswered = state === "answered" ? isNotNull : isNull;
  return and(isNull(problems.closedAt), wasAnswered(problems.answeredAt));
}

function isAfter(cursor: string | null): SQL | undefined {
  if (cursor === null) return undefined;
  const [createdAt, id] = TIME_CURSOR.read(cursor);
  return and(
    lte(problems.createdAt, createdAt),
    or(lt(problems.createdAt, createdAt), lt(problems.id, id)),
  );
}

/** A merged concept counts as the one that it is now. */
function insertWithin(problem: NewProblem, mostOpen: number): SQL {
  const { id, episodeId, userId, language, kind, note, positionMs, quote, createdAt } = problem;
  const conceptId =
    problem.conceptId === null ? sql`null` : currentConcept(sql`${problem.conceptId}`);
  return sql`insert into problems (id, episode_id, user_id, language, kind, note, position_ms, quote,
      concept_id, course_id, created_at, updated_at)
    select ${id}, ${episodeId}, ${userId}, ${language}, ${kind}, ${note}, ${positionMs}, ${quote},
      concepts.id, coalesce(concepts.course_id, episodes.course_id), ${createdAt}, ${createdAt}
    from episodes left join concepts on concepts.id = ${conceptId}
    where episodes.id = ${episodeId} and (select count(*) from problems
      where user_id = ${userId} and closed_at is null) < ${mostOpen}
    on conflict do nothing returning id`;
}
