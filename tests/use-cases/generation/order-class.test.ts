import { env } from "#bindings";
import { createD1ClassOrderStore } from "@learnlab/adapters/d1";
import { openDatabase } from "@learnlab/adapters/d1";
import { uuidSource } from "@learnlab/adapters/runtime";
import { followClassOrder, OrderClass, orderForClass, priceClass } from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { deliver, openMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";

const admin = { userId: "admin", role: "admin" } as const;
const letters = "abcdefghijklmnopqrstuvwxyz";

let teacherId = "";
let classes = 0;

beforeAll(async () => {
  teacherId = (await signUp("Class Teacher", "teacher")).id;
});

/** A course with so many learners. */
async function openClass(size: number) {
  classes += 1;
  const course = await makeCourse({ title: `Class ${classes}`, teacherId });
  const learners: string[] = [];
  for (let at = 0; at < size; at += 1) {
    const { id } = await signUp(`Pupil ${letters[classes]}${letters[at]}`);
    await enroll(id, course.id);
    learners.push(id);
  }
  const machine = openMachine();
  const order = OrderClass.parse({
    orderId: uuidSource.next(),
    courseId: course.id,
    languages: ["en"],
    outputFormat: "text",
  });
  return { machine, course, learners, order, request: { ...order, actor: admin } };
}

const countEpisodes = (orderId: string) =>
  env.DB.prepare("select count(*) from episodes where request_key = ?")
    .bind(`class:${orderId}`)
    .first("count(*)");

test("each learner of the course gets one, however often it is asked for, and each is made", async () => {
  const { machine, learners, order, request } = await openClass(3);
  const asked = await Promise.all([1, 2].map(() => orderForClass(machine, request)));
  for (const part of asked) expect(part).toEqual({ ordered: 3, refused: [], nextCursor: null });
  expect(await countEpisodes(order.orderId)).toBe(3);
  expect(new Set(machine.sent).size).toBe(3);
  for (const episodeId of new Set(machine.sent)) await deliver(machine, { episodeId });
  const { states, failed } = await followClassOrder(machine, { ...order, actor: admin });
  expect({ states, failed }).toEqual({ states: { completed: 3 }, failed: [] });
  const rows = await env.DB.prepare(
    "select user_id as userId, choice, kind from episodes where request_key = ?",
  )
    .bind(`class:${order.orderId}`)
    .all<{ userId: string; choice: string; kind: string }>();
  expect(rows.results.map(({ userId }) => userId).toSorted()).toEqual(learners.toSorted());
  expect(JSON.parse(rows.results[0]?.choice ?? "")).toEqual({
    courseIds: [order.courseId],
    conceptIds: [],
  });
});

test("who has reached their limit gets none and is named; the others get theirs", async () => {
  const { machine, learners, request } = await openClass(2);
  await env.DB.prepare(
    `insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
       local_date, included_courses, concept_ids, request_key, enqueued_at, created_at, updated_at)
     select value, ?1, 'requested', '', '', '["en"]', 'text', 'pending', '', '[]', '[]', value, 1, 1, 1
     from json_each('["one of three", "two of three", "three of three"]')`,
  )
    .bind(learners[0] ?? "")
    .run();
  expect(await orderForClass(machine, request)).toMatchObject({
    ordered: 1,
    refused: [{ learnerId: learners[0], refusal: { reason: "episode.too_many_unfinished" } }],
  });
});

test("a large class is asked for part by part, without the disabled", async () => {
  const { machine, course, learners, request } = await openClass(3);
  await env.DB.prepare("update users set banned = 1 where id = ?")
    .bind(learners[2] ?? "")
    .run();
  const store = createD1ClassOrderStore(openDatabase(env.DB));
  const classOrders = {
    ...store,
    listLearners: (page: Parameters<typeof store.listLearners>[0]) =>
      store.listLearners({ ...page, limit: 1 }),
  };
  const first = await orderForClass({ ...machine, classOrders }, request);
  expect(first).toMatchObject({ ordered: 1, nextCursor: expect.any(String) });
  const second = await orderForClass(
    { ...machine, classOrders },
    { ...request, cursor: first.nextCursor },
  );
  expect(second).toMatchObject({ ordered: 1, nextCursor: null });
  expect(await store.countLearners(course.id)).toBe(2);
});

test("nobody waits for them: they go behind, and what somebody asked for comes first", async () => {
  const { machine, request } = await openClass(1);
  const sent: string[] = [];
  const queue = {
    ...machine.queue,
    sendMany: async (messages: { kind: string }[]) =>
      void sent.push(...messages.map(({ kind }) => kind)),
  };
  await orderForClass({ ...machine, queue }, request);
  expect(sent).toEqual(["daily"]);
});

test("the price comes before it is ordered, with what the budget leaves", async () => {
  const { machine, course } = await openClass(2);
  const of = { courseId: course.id, actor: admin, languages: ["en"] as ["en"] };
  const voiced = await priceClass(machine, { ...of, outputFormat: "both" });
  expect(voiced.episodes).toBe(2);
  expect(voiced.speechCharacters).toBeGreaterThan(1_000);
  expect(voiced.microDollars).toBeGreaterThan(0);
  const text = await priceClass(machine, { ...of, outputFormat: "text" });
  expect(text).toMatchObject({ episodes: 2, speechCharacters: 0 });
  const limited = {
    ...machine.spend,
    readMonth: async () => ({ spent: 700, cap: 1_000 }),
  };
  const left = await priceClass({ ...machine, spend: limited }, { ...of, outputFormat: "text" });
  expect(left.leftMicroDollars).toBe(300);
});

test("only admins order for a class", async () => {
  const { machine, request } = await openClass(1);
  const teacher = { userId: teacherId, role: "teacher" } as const;
  for (const asked of [
    orderForClass(machine, { ...request, actor: teacher }),
    followClassOrder(machine, { ...request, actor: teacher }),
    priceClass(machine, { ...request, actor: teacher }),
  ]) {
    expect(await refusal(asked)).toMatchObject({ code: "forbidden" });
  }
});
