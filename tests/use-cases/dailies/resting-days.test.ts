import { env } from "#bindings";
import { finishReading, markAnswer, readScript, runDailies } from "@learnlab/domain";
import { expect, test } from "vitest";

import { enroll, makeCourse } from "../../support/courses.ts";
import { actorOf, chooseTime, listDailies, viewOf, write } from "../../support/dailies.ts";
import { deliver, makePending, openMachine, type TestMachine } from "../../support/generation.ts";
import { signUp, type TestPerson } from "../../support/people.ts";

const DAY = 86_400_000;

let classes = 0;

/** A learner of one course, of which every concept was heard, and answered when it was asked. */
async function openFinished() {
  const machine = openMachine();
  const letter = String.fromCodePoint(97 + classes++);
  const teacher = await signUp(`Teacher of resting ${letter}`, "teacher");
  const learner = await signUp(`Learner who rests ${letter}`);
  const course = await makeCourse({ title: "Optics", teacherId: teacher.id });
  await enroll(learner.id, course.id);
  await chooseTime(machine, learner, { time: "10:30" });
  return { machine, learner, teacher, course };
}

async function study(machine: TestMachine, learner: TestPerson, episodeId: string) {
  expect(await deliver(machine, { episodeId })).toBe("ack");
  const actor = actorOf(learner);
  const { script } = await readScript(machine, { actor, episodeId });
  await finishReading(machine, { actor, episodeId });
  for (const { number } of script.questions) {
    const mark = { kind: "self", result: "had" } as const;
    await markAnswer(machine, { actor, episodeId, number, mark });
  }
}

/** Lives until the day on which a daily run makes none, and answers what its row says. */
async function liveUntilRest({ machine, learner }: { machine: TestMachine; learner: TestPerson }) {
  for (let day = 0; day < 60; day += 1) {
    await runDailies(machine);
    const [latest] = (await viewOf(machine, learner)).runs;
    if (latest?.outcome === "rested") return latest;
    for (const { id, status } of await listDailies(learner)) {
      if (status === "pending") await study(machine, learner, id);
    }
    machine.pass(DAY);
  }
  throw new Error("No day rested.");
}

test("a day rests when nothing is new and nothing due, says until when, and no mail is sent", async () => {
  const it = await openFinished();
  const { machine, learner } = it;
  const rested = await liveUntilRest(it);
  expect(rested).toMatchObject({ reason: "daily.nothing_due", episodeId: null });
  const until = rested.restsUntil ?? "";
  expect(until > rested.localDate).toBe(true);
  const { nextAt, rest, pausedAt } = await viewOf(machine, learner);
  expect(rest).toEqual({ until });
  expect(pausedAt).toBeNull();
  // 10:30 in Berlin.
  expect(write(nextAt)).toBe(`${until}T09:30:00.000Z`);
  const made = await listDailies(learner);
  expect(made.map(({ localDate }) => localDate)).not.toContain(rested.localDate);
  const mails = await env.DB.prepare(
    "select count(*) as since from notifications where user_id = ? and created_at >= ?",
  )
    .bind(learner.id, rested.at)
    .first<{ since: number }>();
  expect(mails).toEqual({ since: 0 });
});

test("a requested episode is made on a day that rests, out of what is due soonest", async () => {
  const it = await openFinished();
  const { machine, learner } = it;
  await liveUntilRest(it);
  const episodeId = await makePending(machine, { userId: learner.id, outputFormat: "text" });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  const { receipt } = await readScript(machine, { actor: actorOf(learner), episodeId });
  expect(new Set(receipt?.concepts.map(({ reason }) => reason))).toEqual(new Set(["again"]));
});

test("rest ends on its day", async () => {
  const it = await openFinished();
  const { localDate, restsUntil } = await liveUntilRest(it);
  it.machine.pass(Date.parse(restsUntil ?? "") - Date.parse(localDate));
  await runDailies(it.machine);
  expect((await viewOf(it.machine, it.learner)).runs[0]).toMatchObject({
    localDate: restsUntil,
    outcome: "requested",
  });
});

test("a new course ends it at once", async () => {
  const it = await openFinished();
  const { machine, learner, teacher } = it;
  await liveUntilRest(it);
  const course = await makeCourse({ title: "Waves", teacherId: teacher.id });
  await enroll(learner.id, course.id);
  expect((await viewOf(machine, learner)).rest).toBeNull();
  machine.pass(DAY);
  await runDailies(machine);
  expect((await viewOf(machine, learner)).runs[0]).toMatchObject({ outcome: "requested" });
});
