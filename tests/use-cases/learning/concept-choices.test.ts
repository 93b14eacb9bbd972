import { chooseConcept, type ChoiceKind, listConceptChoices, readScript } from "@learnlab/domain";
import { uuidSource } from "@learnlab/adapters/runtime";
import { expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { deliver, makePending, openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";
import { addScore } from "../../support/rows/courses.ts";
import { study, type Studied } from "../../support/study.ts";
import { openDatabase } from "@learnlab/adapters/d1";
import { env } from "#bindings";

const DAY = 86_400_000;
let classes = 0;

async function openClass(concepts = 12) {
  const machine = openMachine();
  const letter = String.fromCodePoint(97 + classes++);
  const teacher = await signUp(`Teacher of choices ${letter}`, "teacher");
  const learner = await signUp(`Learner who chooses ${letter}`);
  const course = await makeCourse({ title: "Optics", teacherId: teacher.id, concepts });
  await enroll(learner.id, course.id);
  const actor = { userId: learner.id, role: "learner" } as const;
  const choose = (conceptId: string | undefined, kind: ChoiceKind | null) =>
    chooseConcept(machine, { actor, conceptId: conceptId ?? "", kind });
  return { machine, learner, course, actor, choose };
}

const listObeyed = ({ receipt }: Studied, kind: ChoiceKind) =>
  (receipt?.obeyed ?? []).filter((one) => one.kind === kind).map(({ conceptId }) => conceptId);

test("what is left out is neither taught nor asked about, and its review waits until it is taken back in", async () => {
  const { machine, learner, course, choose } = await openClass();
  const first = await study(machine, learner);
  const [missed] = first.asked;
  await first.mark(missed, "missed");
  const [, , , , , fresh] = course.conceptIds;
  await choose(missed, "skip");
  await choose(fresh, "skip");
  for (let day = 0; day < 3; day += 1) {
    machine.pass(DAY);
    const next = await study(machine, learner);
    expect([...next.taught, ...next.asked]).not.toContain(missed);
    expect(next.taught).not.toContain(fresh);
    expect(new Set(listObeyed(next, "skip"))).toEqual(new Set([missed, fresh]));
  }
  await choose(missed, null);
  const back = await study(machine, learner);
  expect(back.taught).toContain(missed);
  expect(listObeyed(back, "skip")).toEqual([fresh]);
});

test("what is left out is taught once where it is asked for by name", async () => {
  const { machine, learner, course, choose } = await openClass();
  const [, , , wanted = ""] = course.conceptIds;
  await choose(wanted, "skip");
  const episodeId = await makePending(machine, {
    userId: learner.id,
    outputFormat: "text",
    choice: { courseIds: [course.id], conceptIds: [wanted] },
  });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  const actor = { userId: learner.id, role: "learner" } as const;
  const { receipt } = await readScript(machine, { actor, episodeId });
  expect(receipt?.concepts[0]).toMatchObject({ conceptId: wanted, reason: "chosen" });
  expect(receipt?.obeyed).toEqual([]);
});

test("what more is wanted of comes first in the next episode, which says so, and leads it", async () => {
  const { machine, learner, course, choose } = await openClass();
  const last = course.conceptIds.at(-1);
  await choose(last, "more");
  const next = await study(machine, learner);
  expect(next.taught[0]).toBe(last);
  expect(next.asked).toContain(last);
  expect(listObeyed(next, "more")).toEqual([last]);
  expect(next.receipt?.concepts[0]).toMatchObject({ conceptId: last, reason: "more" });
  const { why } = (await machine.episodes.find(next.episodeId)) ?? {};
  expect(why).toEqual({ kind: "more", term: "Idea 12" });
  await next.mark(last, "had");
  const after = await study(machine, learner);
  expect(after.taught).not.toContain(last);
  expect(listObeyed(after, "more")).toEqual([]);
  machine.pass(DAY);
  expect((await study(machine, learner)).asked).toContain(last);
});

test("an idea of a later lesson that more is wanted of is named in what is said", async () => {
  const { machine, learner, course, choose } = await openClass();
  const [one, other] = course.conceptIds.slice(-2);
  await choose(one, "more");
  await choose(other, "more");
  const next = await study(machine, learner);
  expect(next.taught.slice(0, 2)).toEqual([one, other]);
  expect(next.said).toMatch(/asked for more|wanted more|like more/);
});

test("who says that they are not weak in it hears it as weak again only after a new miss", async () => {
  const { machine, learner, course, actor, choose } = await openClass();
  const db = openDatabase(env.DB);
  const [, , , , weak = ""] = course.conceptIds;
  const score = async (percent: number) =>
    addScore(db, {
      userId: learner.id,
      courseId: course.id,
      conceptId: weak,
      percent,
      takenAt: machine.clock.now(),
    });
  await score(20);
  const first = await study(machine, learner);
  expect(first.receipt?.weakSubjects).toMatchObject([{ conceptId: weak, percent: 20 }]);
  await choose(weak, "not_weak");
  expect(await listConceptChoices(machine, { actor })).toMatchObject([
    { conceptId: weak, kind: "not_weak" },
  ]);
  machine.pass(DAY);
  const second = await study(machine, learner);
  expect(second.receipt?.weakSubjects).toEqual([]);
  expect(listObeyed(second, "not_weak")).toEqual([weak]);
  expect(second.receipt?.concepts.some(({ reason }) => reason === "weak")).toBe(false);
  await score(65);
  expect((await study(machine, learner)).receipt?.weakSubjects).toEqual([]);
  await score(30);
  const last = await study(machine, learner);
  expect(last.receipt?.weakSubjects).toMatchObject([{ conceptId: weak }]);
  expect(listObeyed(last, "not_weak")).toEqual([]);
});

test("a miss that the learner waves away is asked about again, and not taught as a miss", async () => {
  const { machine, learner, choose } = await openClass();
  const first = await study(machine, learner);
  const [missed] = first.asked;
  await first.mark(missed, "missed");
  await choose(missed, "not_weak");
  machine.pass(DAY);
  const second = await study(machine, learner);
  expect(second.asked).toContain(missed);
  expect(second.receipt?.reviews).toMatchObject([{ conceptId: missed, reason: "due" }]);
  expect(listObeyed(second, "not_weak")).toEqual([missed]);
  await second.mark(missed, "missed");
  const third = await study(machine, learner);
  expect(third.taught).toContain(missed);
  expect(listObeyed(third, "not_weak")).toEqual([]);
});

test("who leaves out nearly everything is told why there is no episode", async () => {
  const { machine, learner, course, choose } = await openClass(4);
  for (const conceptId of course.conceptIds.slice(0, 2)) await choose(conceptId, "skip");
  const episodeId = await makePending(machine, { userId: learner.id, outputFormat: "text" });
  await deliver(machine, { episodeId });
  expect(await machine.episodes.find(episodeId)).toMatchObject({
    status: "failed",
    errorReason: "brief.all_left_out",
  });
});

test("a choice is about a concept of a course of one's own", async () => {
  const { machine, course } = await openClass();
  const stranger = await signUp("Stranger to choices");
  const actor = { userId: stranger.id, role: "learner" } as const;
  const [conceptId = ""] = course.conceptIds;
  const ask = (id: string) => chooseConcept(machine, { actor, conceptId: id, kind: "skip" });
  expect(await refusal(ask(conceptId))).toMatchObject({ code: "forbidden" });
  expect(await refusal(ask(uuidSource.next()))).toMatchObject({ reason: "concept.not_found" });
});
