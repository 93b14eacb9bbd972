import { env } from "#bindings";
import { finishReading } from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { deliver, makePending, openMachine, type TestMachine } from "../../support/generation.ts";
import { nextId } from "../../support/next-id.ts";
import { openSchool, readEpisode } from "../../support/school.ts";

const TAKEN = Date.parse("2026-11-19T08:00:00Z");

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

/** A text, with what was shown of it before it was written. */
async function make(machine: TestMachine, userId: string) {
  const first: { title: string; why: unknown }[] = [];
  const { generation } = machine;
  const watched = {
    ...machine,
    generation: {
      ...generation,
      finishBrief: (brief: Parameters<typeof generation.finishBrief>[0]) => {
        first.push({ title: brief.title, why: brief.why });
        return generation.finishBrief(brief);
      },
    },
  };
  const episodeId = await makePending(machine, { userId, outputFormat: "text" });
  expect(await deliver(watched, { episodeId })).toBe("ack");
  const { episode } = await readEpisode(machine, episodeId);
  return { id: episodeId, first: first[0], title: episode?.title, why: episode?.why };
}

async function score(userId: string, { position, percent }: { position: number; percent: number }) {
  await env.DB.prepare(
    `insert into quiz_scores
       (id, user_id, course_id, concept_id, subject, percent, taken_at, created_at, updated_at)
     select ?1, ?2, course_id, id, term, ?3, ?4, ?4, ?4 from concepts
     where position = ?5 and course_id in (
       select course_id from enrollments where user_id = ?2 order by created_at, id limit 1)`,
  )
    .bind(nextId(), userId, percent, TAKEN, position)
    .run();
}

test("title and reason stand before the script does, and stay", async () => {
  const learner = await newLearner();
  const machine = openMachine();
  const { first, title, why } = await make(machine, learner.id);
  expect(title).not.toBe("");
  expect(first).toEqual({ title, why });
  expect(why).toMatchObject({ kind: "first", course: expect.stringContaining("Optics") });
  const next = await make(machine, learner.id);
  expect(next.title).not.toBe(title);
  expect(next.why).toMatchObject({ kind: "next" });
});

test("a quiz that went wrong is the reason, with its day, and rests in the next episode", async () => {
  const learner = await newLearner();
  const machine = openMachine();
  await score(learner.id, { position: 5, percent: 40 });
  const { id: episodeId, why } = await make(machine, learner.id);
  expect(why).toMatchObject({ kind: "quiz", percent: 40, takenAt: TAKEN });
  await finishReading(machine, { actor: { userId: learner.id, role: "learner" }, episodeId });
  await score(learner.id, { position: 5, percent: 50 });
  expect((await make(machine, learner.id)).why).toMatchObject({ kind: "next" });
  const third = await newLearner();
  await score(third.id, { position: 2, percent: 40 });
  await score(third.id, { position: 2, percent: 50 });
  expect((await make(machine, third.id)).why).toMatchObject({ kind: "weak", percent: 45 });
});
