import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";
import {
  cancelScheduled,
  DAY_MS,
  followClassOrder,
  listScheduled,
  ListScheduled,
  OrderClass,
  orderForClass,
  LIMITS_NAME,
  requestEpisode,
  rescheduleOrder,
  restoreScheduled,
  ScheduleOrder,
  scheduleOrder,
  takeScheduled,
} from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { limit, refusal } from "../../support/bounds.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { openMachine } from "../../support/generation.ts";
import { changeSettingsOn, signUp } from "../../support/people.ts";

const admin = { userId: "the admin", role: "admin" } as const;
const MORNING = { date: "2026-11-23", minute: 450, timeZone: "Europe/Berlin" };
const DUE_AT = Date.parse("2026-11-23T06:30:00Z");

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
let teacherId = "";
let opened = 0;

beforeAll(async () => {
  teacherId = (await signUp("Schedule Teacher", "teacher")).id;
});

/** A course with so many learners. */
async function openSchool(size = 1) {
  opened += 1;
  const course = await makeCourse({ title: `Scheduled ${opened}`, teacherId });
  const learners: string[] = [];
  for (let at = 0; at < size; at += 1) {
    const { id } = await signUp(`Scheduled ${LETTERS[opened]}${LETTERS[at]}`);
    await enroll(id, course.id);
    learners.push(id);
  }
  await env.DB.prepare("delete from scheduled_orders").run();
  const machine = openMachine();
  const whom = { learnerId: learners[0] ?? "" };
  const schedule = (some: object = {}) =>
    scheduleOrder(machine, {
      ...ScheduleOrder.parse({
        orderId: uuidSource.next(),
        for: whom,
        languages: ["en"],
        outputFormat: "text",
        at: MORNING,
        ...some,
      }),
      actor: admin,
    });
  const wait = () => machine.pass(DUE_AT - machine.clock.now() + 1);
  return { machine, course, learners, schedule, wait };
}

const countOf = (userId: string) =>
  env.DB.prepare("select count(*) from episodes where user_id = ?").bind(userId).first("count(*)");

const listOver = async (machine: ReturnType<typeof openMachine>) => {
  const asked = { ...ListScheduled.parse({ isWaiting: false }), actor: admin };
  return (await listScheduled(machine, asked)).orders;
};

test("an episode for later waits unseen, and is requested when its time has come, under the admin's name", async () => {
  const { machine, course, learners, schedule, wait } = await openSchool();
  const [learnerId = ""] = learners;
  const { id, dueAt } = await schedule({ conceptIds: course.conceptIds.slice(0, 1) });
  expect(dueAt).toBe(DUE_AT);
  expect(await takeScheduled(machine)).toEqual({ scheduled: 0, scheduledRefused: 0 });
  expect(await countOf(learnerId)).toBe(0);
  wait();
  expect(await takeScheduled(machine)).toEqual({ scheduled: 1, scheduledRefused: 0 });
  const [order] = await listOver(machine);
  expect(order).toMatchObject({ id, state: "done", learnerName: "Scheduled BA" });
  expect(machine.sent).toEqual([order?.episodeId]);
  const episode = await env.DB.prepare("select kind, choice from episodes where id = ?")
    .bind(order?.episodeId ?? "")
    .first<{ kind: string; choice: string }>();
  expect(episode?.kind).toBe("requested");
  expect(JSON.parse(episode?.choice ?? "")).toMatchObject({
    conceptIds: course.conceptIds.slice(0, 1),
  });
  const row = await env.DB.prepare(
    "select actor_id, person_id from audit_log where action = 'episodes.request' and subject_id = ?",
  )
    .bind(order?.episodeId ?? "")
    .first();
  expect(row).toEqual({ actor_id: admin.userId, person_id: learnerId });
});

test("overlapping runs, a crash before the end and a repeated order make one episode", async () => {
  const { machine, learners, schedule, wait } = await openSchool();
  const orderId = uuidSource.next();
  await Promise.all([schedule({ orderId }), schedule({ orderId })]);
  wait();
  const settle = () => Promise.reject(new Error("The worker was stopped."));
  const broken = { ...machine, scheduledOrders: { ...machine.scheduledOrders, settle } };
  expect(await takeScheduled(broken)).toEqual({ scheduled: 0, scheduledRefused: 0 });
  await Promise.all([takeScheduled(machine), takeScheduled(machine)]);
  await takeScheduled(machine);
  expect(await countOf(learners[0] ?? "")).toBe(1);
});

test("what an outage delayed is made afterwards, and one order that fails does not delay the others", async () => {
  const { machine, learners, schedule } = await openSchool(2);
  const failing = await schedule();
  await schedule({ for: { learnerId: learners[1] ?? "" }, at: { ...MORNING, minute: 460 } });
  machine.pass(5 * DAY_MS);
  const errors: unknown[] = [];
  const log = { info: () => {}, error: (...said: unknown[]) => void errors.push(said) };
  const find = async (userId: string) => {
    if (userId === learners[0]) throw new Error("The database is away.");
    return machine.accounts.find(userId);
  };
  const ill = { ...machine, log, accounts: { ...machine.accounts, find } };
  expect(await takeScheduled(ill)).toEqual({ scheduled: 1, scheduledRefused: 0 });
  expect(errors).toEqual([
    ["generation.not_scheduled", expect.any(Error), { orderId: failing.id }],
  ]);
  expect(await takeScheduled(machine)).toEqual({ scheduled: 1, scheduledRefused: 0 });
});

test("limits, enrolment and the account are those of the moment: what is refused says why", async () => {
  const { machine, learners, schedule, wait } = await openSchool(3);
  const [full = "", left = "", disabled = ""] = learners;
  for (const learnerId of learners) await schedule({ for: { learnerId } });
  await env.DB.prepare(
    `insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
       local_date, included_courses, concept_ids, request_key, enqueued_at, created_at, updated_at)
     select ?1 || value, ?1, 'requested', '', '', '["en"]', 'text', 'pending', '', '[]', '[]', value, 1, 1, 1
     from json_each('[1, 2, 3]')`,
  )
    .bind(full)
    .run();
  await env.DB.prepare("delete from enrollments where user_id = ?").bind(left).run();
  await env.DB.prepare("update users set banned = 1 where id = ?").bind(disabled).run();
  wait();
  expect(await takeScheduled(machine)).toEqual({ scheduled: 0, scheduledRefused: 3 });
  const reasons = (await listOver(machine)).map((order) => [
    order.for.learnerId,
    order.refusal?.reason,
  ]);
  expect(new Map(reasons.map(([whom, reason]) => [whom, reason]))).toEqual(
    new Map([
      [full, "episode.too_many_unfinished"],
      [left, "episode.no_courses"],
      [disabled, "schedule.disabled"],
    ]),
  );
  expect(machine.sent).toEqual([]);
});

test("after a move to another zone an order is due at its moment, on the learner's new day, and gives no day twice", async () => {
  const { machine, learners, schedule, wait } = await openSchool(2);
  const [rested = "", served = ""] = learners;
  const moveTo = async (timeZone: string) => {
    for (const userId of learners) {
      await changeSettingsOn(machine, { actor: { userId, role: "learner" }, change: { timeZone } });
    }
  };
  await limit(machine, { episodesPerDay: 1 });
  await moveTo("Europe/Berlin");
  for (const learnerId of learners) await schedule({ for: { learnerId } });
  machine.pass(DUE_AT - 3_600_000 - machine.clock.now());
  await requestEpisode(machine, {
    actor: { userId: served, role: "learner" },
    languages: ["en"],
    outputFormat: "text",
    conceptIds: [],
    requestKey: uuidSource.next(),
  });
  // Where it is still the evening before.
  await moveTo("Pacific/Honolulu");
  expect(await takeScheduled(machine)).toEqual({ scheduled: 0, scheduledRefused: 0 });
  wait();
  expect(await takeScheduled(machine)).toEqual({ scheduled: 1, scheduledRefused: 1 });
  await env.DB.prepare("delete from settings where name = ?").bind(LIMITS_NAME).run();
  const made = env.DB.prepare("select local_date from episodes where user_id = ?").bind(rested);
  expect(await made.first("local_date")).toBe("2026-11-22");
  const over = await listOver(machine);
  expect(over.find((order) => order.for.learnerId === served)?.refusal).toEqual({
    reason: "episode.quota_reached",
    details: { episodesPerDay: 1, untilTomorrowMs: null },
  });
  expect(await countOf(served)).toBe(1);
});

test("a class is asked for part by part over several runs, and who joined meanwhile is in it", async () => {
  const { machine, course, learners, schedule, wait } = await openSchool(2);
  const { id: orderId } = await schedule({ for: { courseId: course.id } });
  const late = await signUp("Late Pupil");
  await enroll(late.id, course.id);
  wait();
  const listLearners: typeof machine.classOrders.listLearners = (page) =>
    machine.classOrders.listLearners({ ...page, limit: 1 });
  const small = { ...machine, classOrders: { ...machine.classOrders, listLearners } };
  let advances = 0;
  const advance: typeof machine.scheduledOrders.advance = async (change) => {
    advances += 1;
    if (advances === 2) throw new Error("The time of the run is over.");
    return machine.scheduledOrders.advance(change);
  };
  const stopped = { ...small, scheduledOrders: { ...machine.scheduledOrders, advance } };
  expect(await takeScheduled(stopped)).toEqual({ scheduled: 0, scheduledRefused: 0 });
  expect(await takeScheduled(small)).toEqual({ scheduled: 1, scheduledRefused: 0 });
  for (const id of [...learners, late.id]) expect(await countOf(id)).toBe(1);
  const { states } = await followClassOrder(machine, { orderId, actor: admin });
  expect(states).toEqual({ pending: 3 });
});

test("who got none of a class is still known after the order, until they get one", async () => {
  const { machine, course, learners } = await openSchool(1);
  const [learnerId = ""] = learners;
  const order = OrderClass.parse({
    orderId: uuidSource.next(),
    courseId: course.id,
    languages: ["en"],
    outputFormat: "text",
  });
  const limits = { ...machine.limitDefaults, episodesPerDay: 0 };
  await orderForClass({ ...machine, limitDefaults: limits }, { ...order, actor: admin });
  const follow = async () => (await followClassOrder(machine, { ...order, actor: admin })).refused;
  expect(await follow()).toMatchObject({
    count: 1,
    first: [{ learnerId, refusal: { reason: "episode.none_made" } }],
  });
  await orderForClass(machine, { ...order, actor: admin });
  expect(await follow()).toEqual({ count: 0, first: [] });
});

test("a waiting order is moved, cancelled and brought back; one that is over stays as it is", async () => {
  const { machine, learners, schedule } = await openSchool();
  const { id: orderId } = await schedule();
  const ref = { orderId, actor: admin };
  const later = { ...MORNING, date: "2026-11-24" };
  const moved = await rescheduleOrder(machine, { ...ref, at: later });
  expect(moved.dueAt).toBe(DUE_AT + DAY_MS);
  await cancelScheduled(machine, ref);
  expect(await refusal(cancelScheduled(machine, ref))).toMatchObject({
    code: "conflict",
    reason: "schedule.not_waiting",
  });
  machine.pass(3 * DAY_MS);
  expect(await takeScheduled(machine)).toEqual({ scheduled: 0, scheduledRefused: 0 });
  await restoreScheduled(machine, ref);
  expect(await takeScheduled(machine)).toEqual({ scheduled: 1, scheduledRefused: 0 });
  for (const late of [
    cancelScheduled(machine, ref),
    restoreScheduled(machine, ref),
    rescheduleOrder(machine, { ...ref, at: { ...MORNING, date: "2026-12-24" } }),
  ]) {
    expect(await refusal(late)).toMatchObject({ reason: "schedule.not_waiting" });
  }
  expect(await countOf(learners[0] ?? "")).toBe(1);
});

test.each([
  {
    what: "a minute that summer time skips is taken at the end of the gap",
    date: "2027-03-28",
    moment: "2027-03-28T01:00:00.000Z",
  },
  {
    what: "a minute that comes twice is taken at the first time",
    date: "2027-10-31",
    moment: "2027-10-31T00:30:00.000Z",
  },
])("$what", async ({ date, moment }) => {
  const { machine, schedule } = await openSchool();
  machine.pass(Date.parse(moment) - 20 * DAY_MS - machine.clock.now());
  const { dueAt } = await schedule({ at: { date, minute: 150, timeZone: "Europe/Berlin" } });
  expect(new Date(dueAt).toISOString()).toBe(moment);
});

test("a time that is past, too far away or of no zone is refused, and so is a choice that cannot be", async () => {
  const { machine, schedule, learners, course } = await openSchool(2);
  const at = (some: object) => refusal(schedule({ at: { ...MORNING, ...some } }));
  expect(await at({ date: "2026-11-20" })).toMatchObject({ reason: "schedule.past" });
  expect(await at({ date: "2027-03-01" })).toMatchObject({
    reason: "schedule.too_far",
    details: { mostDays: 90 },
  });
  expect(await at({ timeZone: "Mars/Olympus" })).toMatchObject({ reason: "settings.time_zone" });
  const other = await makeCourse({ title: "Not theirs", teacherId });
  const [learnerId = ""] = learners;
  const foreign = schedule({ for: { learnerId, courseIds: [other.id] } });
  expect(await refusal(foreign)).toMatchObject({ reason: "episode.course_not_joined" });
  const ofOther = schedule({ for: { courseId: course.id }, conceptIds: [uuidSource.next()] });
  expect(await refusal(ofOther)).toMatchObject({ reason: "episode.topic_not_taught" });
  await env.DB.prepare("update users set banned = 1 where id = ?").bind(learnerId).run();
  expect(await refusal(schedule())).toMatchObject({ reason: "schedule.disabled" });
  expect(await machine.scheduledOrders.listDue({ until: 9e15, limit: 9 })).toEqual([]);
});
