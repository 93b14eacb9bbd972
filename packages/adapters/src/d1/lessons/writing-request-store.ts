import type { LessonAudience, WritingRequest, WritingRequestStore } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import type { Database } from "../database.ts";
import { trustColumn } from "../trusted-json.ts";

interface WritingRequestRow {
  courseId: string;
  conceptId: string;
  level: WritingRequest["level"];
  languages: string;
  tries: number;
}

export function createD1WritingRequestStore(db: Database): WritingRequestStore {
  return {
    async listAudiences({ courseId, scoresRead, scoresNeeded, defaults }) {
      const rows = await db.all<AudienceRow>(sql`
        select ability_level as chosenLevel, languages, averagePercent, count(*) as learners from (
          select coalesce(ability_level, ${defaults.abilityLevel}) as ability_level,
            coalesce(languages, ${JSON.stringify(defaults.languages)}) as languages, (
            select iif(count(*) >= ${scoresNeeded}, cast(round(avg(percent)) as integer), null) from (
              select percent from quiz_scores where quiz_scores.user_id = enrollments.user_id
              order by taken_at desc limit ${scoresRead})) as averagePercent
          from enrollments
            left join learner_settings on learner_settings.user_id = enrollments.user_id
          where course_id = ${courseId})
        group by 1, 2, 3 order by learners desc`);
      return rows.map(toAudience);
    },

    async add(requests, { at, again }) {
      const json = JSON.stringify(
        requests.map(({ languages, ...request }) => ({
          ...request,
          languages: JSON.stringify(languages),
        })),
      );
      await db.run(sql`
        insert into writing_requests (concept_id, level, languages, try_at, created_at, updated_at)
        select value ->> 'conceptId', value ->> 'level', value ->> 'languages', ${at}, ${at}, ${at}
        from json_each(${json}) where true
        on conflict do update set tries = 0, try_at = excluded.try_at, error = ''
          where ${again ? 1 : 0} and writing_requests.try_at is null`);
    },

    // Taking a request postpones it, so that two concurrent runs do not write the same lesson.
    async take({ at, until, limit }) {
      const rows = await db.all<WritingRequestRow>(sql`
        update writing_requests set try_at = ${until}, tries = tries + 1, updated_at = ${at}
        where rowid in (
          select rowid from writing_requests where try_at <= ${at} order by try_at limit ${limit})
        returning concept_id as conceptId, level, languages, tries,
          (select course_id from concepts where concepts.id = concept_id) as courseId`);
      return rows.map(({ languages, level, ...row }) => ({
        ...row,
        level,
        languages: trustColumn<WritingRequest["languages"]>(JSON.parse(languages)),
      }));
    },

    async remove(request) {
      await db.run(sql`delete from writing_requests where ${isRequest(request)}`);
    },

    async putOff(request, { tryAt, error, at }) {
      await db.run(sql`update writing_requests set try_at = ${tryAt}, error = ${error},
        updated_at = ${at} where ${isRequest(request)}`);
    },

    async count(courseId) {
      const [row] = await db.all<{ waiting: number; givenUp: number }>(sql`
        select count(try_at) as waiting, count(*) - count(try_at) as givenUp from writing_requests
        where concept_id in (select id from concepts where course_id = ${courseId})`);
      return row ?? { waiting: 0, givenUp: 0 };
    },
  };
}

interface AudienceRow {
  chosenLevel: LessonAudience["chosenLevel"];
  languages: string;
  averagePercent: number | null;
  learners: number;
}

function toAudience({ chosenLevel, languages, ...row }: AudienceRow): LessonAudience {
  return {
    ...row,
    chosenLevel,
    languages: trustColumn<LessonAudience["languages"]>(JSON.parse(languages)),
  };
}

function isRequest({ conceptId, level, languages }: WritingRequest) {
  return sql`concept_id = ${conceptId} and level = ${level}
    and languages = ${JSON.stringify(languages)}`;
}
