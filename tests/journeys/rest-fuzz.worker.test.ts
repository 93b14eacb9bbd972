import { env, exports } from "cloudflare:workers";
import { describeApi } from "@learnlab/worker/open-api";
import { createRestRoutes } from "@learnlab/worker/rest";
import { beforeAll, expect, test } from "vitest";

import { enroll } from "../support/courses.ts";
import { ORIGIN, signUp } from "../support/people.ts";
import { insertQuestionEpisode } from "../support/question-episode.ts";
import { fuzzOperation, type FuzzTarget } from "../support/rest-fuzz/fuzz-operation.ts";
import { readOperations } from "../support/rest-fuzz/read-operations.ts";
import { openRestClass } from "../support/rest-class.ts";
import { uploadForm } from "../support/rest-upload.ts";
import { makeToken, rest } from "../support/rest.ts";

/** A twentieth of what `node tests/bench/run.ts rest-fuzz` throws. */
const REQUESTS = 100;
const SEED = 20_261_121;

let target: FuzzTarget;
let otherUser: string;

beforeAll(async () => {
  const school = await openRestClass("Fuzz");
  const learners = await Promise.all(
    ["a", "b", "c", "d"].map(async (letter) => {
      const person = await signUp(`Fuzz Learner ${letter}`);
      await enroll(person.id, school.courseId);
      return { person, token: await makeToken(person) };
    }),
  );
  otherUser = school.other.id;
  const otherId = await insertQuestionEpisode(school.other.id);
  const owned = await Promise.all(
    learners.map(async ({ person, token }) => ({
      token,
      ids: [
        await insertQuestionEpisode(person.id),
        await insertQuestionEpisode(person.id),
        await upload(token, school.materialId),
      ],
    })),
  );
  target = {
    facts: {
      people: owned,
      otherId,
      otherUser,
      materialId: school.materialId,
      courseId: school.courseId,
    },
    async send({ method, path, headers, body }) {
      // What one request took away is there for the next.
      if (method === "DELETE")
        await env.DB.exec("update episodes set deleted_at = null where deleted_at is not null");
      return exports.default.fetch(
        new Request(`${ORIGIN}${path}`, { method, headers, ...(body === null ? {} : { body }) }),
      );
    },
  };
});

async function upload(token: string, materialId: string): Promise<string> {
  const made = await rest("/api/v1/podcasts", { as: token, raw: uploadForm({ materialId }) });
  return (await made.json<{ id: string }>()).id;
}

async function readOther(): Promise<unknown> {
  const rows = await env.DB.batch([
    env.DB.prepare("select * from users where id = ?").bind(otherUser),
    env.DB.prepare("select * from episodes where user_id = ?").bind(otherUser),
    env.DB.prepare("select * from answers where user_id = ?").bind(otherUser),
    env.DB.prepare("select * from progress where user_id = ?").bind(otherUser),
    env.DB.prepare("select id, role from users order by id"),
  ]);
  return rows.map(({ results }) => results);
}

const operations = readOperations(describeApi(createRestRoutes(), ORIGIN));

test.each(operations)(
  "$name answers as described, whatever is thrown at it",
  async (operation) => {
    const before = await readOther();
    const counts = await fuzzOperation(target, operation, { requests: REQUESTS, seed: SEED });
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(REQUESTS);
    // Of requests that were all turned away at the door nothing would follow.
    expect([...counts.keys()].filter((status) => status !== 401 && status !== 429).length).not.toBe(
      0,
    );
    expect(await readOther()).toEqual(before);
  },
  60_000,
);
