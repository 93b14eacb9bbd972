import { env } from "#bindings";
import { CRONS, notifyLearner, runDailies, sendWaitingMails } from "@learnlab/domain";
import { runCron } from "@learnlab/jobs";
import { beforeAll, expect, test } from "vitest";

import { chooseTime, listDailies, write } from "../../support/dailies.ts";
import { deliver, makePending, type TestMachine } from "../../support/generation.ts";
import {
  createPostOffice,
  listNotifications,
  makeEnded,
  openMailing,
  type PostOffice,
} from "../../support/mail.ts";
import { changeSettings, signUp, type TestPerson } from "../../support/people.ts";
import { openSchool, readEpisode } from "../../support/school.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

/** It is ten o'clock in Berlin; the learner wants the daily at half past eleven, and it is made. */
async function makeEarly(post: PostOffice) {
  const machine = openMailing(post);
  const learner = await newLearner();
  await chooseTime(machine, learner, { time: "11:30" });
  await runDailies(machine);
  const [daily] = await listDailies(learner);
  const episodeId = daily?.id ?? "";
  await deliver(machine, { episodeId });
  expect((await readEpisode(machine, episodeId)).status).toBe("completed");
  return { machine, learner, episodeId };
}

const passUntil = (machine: TestMachine, moment: string) =>
  machine.pass(Date.parse(moment) - machine.clock.now());

const turnMails = (person: TestPerson, emailEnabled: boolean) =>
  changeSettings(person, { emailEnabled });

async function findSendAt(episodeId: string) {
  const query = env.DB.prepare("select send_at from notifications where episode_id = ?");
  return write(await query.bind(episodeId).first<number>("send_at"));
}

test("a daily that is made early is announced at the minute that the learner chose, once", async () => {
  const post = createPostOffice();
  const { machine, learner, episodeId } = await makeEarly(post);
  expect(await listNotifications(episodeId)).toEqual([
    { kind: "ready", state: "waiting", error: "" },
  ]);
  expect(await findSendAt(episodeId)).toBe("2026-11-21T10:30:00.000Z");
  passUntil(machine, "2026-11-21T10:25:00Z");
  await runCron(machine, CRONS.sweep);
  expect(post.posted).toEqual([]);
  passUntil(machine, "2026-11-21T10:30:00Z");
  await runCron(machine, CRONS.sweep);
  await runCron(machine, CRONS.sweep);
  expect(post.posted.map(({ to }) => to)).toEqual([learner.email]);
  expect(post.posted[0]?.text).toContain(`https://learn.example/episodes/${episodeId}`);
  expect(await listNotifications(episodeId)).toEqual([{ kind: "ready", state: "sent", error: "" }]);
  const [run] = (await machine.cronRuns.list(50)).filter(({ report }) => report["mailed"] === 1);
  expect(run).toMatchObject({ cron: CRONS.sweep, report: { mailed: 1, notMailed: 0 } });
});

test("a daily that is made late is announced at once", async () => {
  const post = createPostOffice();
  const machine = openMailing(post);
  const learner = await newLearner();
  await chooseTime(machine, learner, { time: "11:30" });
  await runDailies(machine);
  machine.pass(3 * HOUR);
  const [daily] = await listDailies(learner);
  await deliver(machine, { episodeId: daily?.id });
  expect(post.posted).toHaveLength(1);
  await sendWaitingMails(machine);
  expect(post.posted).toHaveLength(1);
});

test("a daily that is delivered again, before its moment and after it, is announced once", async () => {
  const post = createPostOffice();
  const { machine, episodeId } = await makeEarly(post);
  await Promise.all([1, 2].map(() => deliver(machine, { episodeId })));
  machine.pass(2 * HOUR);
  // The moment is over and no cron has come by: the mail is the cron's all the same.
  await deliver(machine, { episodeId });
  expect(post.posted).toEqual([]);
  await sendWaitingMails(machine);
  await deliver(machine, { episodeId });
  expect(post.posted).toHaveLength(1);
  expect(await listNotifications(episodeId)).toHaveLength(1);
});

test("crons at once send each of many pages of mails once", async () => {
  const post = createPostOffice();
  const { machine } = await makeEarly(post);
  const learner = await signUp("Many Mails");
  for (let count = 0; count < 60; count += 1) {
    const episodeId = await makeEnded({ userId: learner.id });
    const id = machine.ids.next();
    const mail = { id, episodeId, userId: learner.id, kind: "ready", at: 1, sendAt: 2 } as const;
    await machine.notifications.wait(mail);
  }
  machine.pass(2 * HOUR);
  const reports = await Promise.all([1, 2, 3].map(() => sendWaitingMails(machine)));
  expect(post.posted).toHaveLength(61);
  expect(new Set(post.posted.map(({ text }) => text)).size).toBe(61);
  expect(reports.reduce((sum, { mailed }) => sum + mailed, 0)).toBe(61);
  expect(await machine.notifications.listDue({ at: machine.clock.now(), limit: 9 })).toEqual([]);
});

test("a claim of a page whose answer was lost is still the claim of who made it", async () => {
  const post = createPostOffice();
  const { machine, episodeId } = await makeEarly(post);
  machine.pass(2 * HOUR);
  const { notifications } = machine;
  const lossy = {
    ...notifications,
    async claimDue(...given: Parameters<typeof notifications.claimDue>) {
      await notifications.claimDue(...given);
      return notifications.claimDue(...given);
    },
  };
  await sendWaitingMails({ ...machine, notifications: lossy });
  expect(post.posted).toHaveLength(1);
  expect(await listNotifications(episodeId)).toMatchObject([{ state: "sent" }]);
});

test("a run that a crash cuts short after its claim sends nothing twice", async () => {
  const post = createPostOffice();
  const { machine, episodeId } = await makeEarly(post);
  machine.pass(2 * HOUR);
  const settle = () => Promise.reject(new Error("The power is gone."));
  const crashing = { ...machine, notifications: { ...machine.notifications, settle } };
  await expect(sendWaitingMails(crashing)).rejects.toThrow("power");
  await sendWaitingMails(machine);
  expect(post.posted).toHaveLength(1);
  expect(await listNotifications(episodeId)).toMatchObject([{ state: "claimed" }]);
});

test("what was switched off, deleted or disabled while a mail waited holds it back, for good", async () => {
  const post = createPostOffice();
  const [off, deleted, disabled, back] = [
    await makeEarly(post),
    await makeEarly(post),
    await makeEarly(post),
    await makeEarly(post),
  ];
  await turnMails(off.learner, false);
  await turnMails(back.learner, false);
  await turnMails(back.learner, true);
  const { machine } = off;
  await machine.episodes.remove({ episodeId: deleted.episodeId, at: machine.clock.now() });
  await env.DB.prepare("update users set banned = 1 where id = ?").bind(disabled.learner.id).run();
  machine.pass(2 * HOUR);
  expect(await sendWaitingMails(machine)).toEqual({ mailed: 1, notMailed: 3 });
  await turnMails(off.learner, true);
  await machine.episodes.restore(
    { episodeId: deleted.episodeId, at: machine.clock.now() },
    { unfinished: 3 },
  );
  await sendWaitingMails(machine);
  expect(post.posted.map(({ to }) => to)).toEqual([back.learner.email]);
  const rows = [off, deleted, disabled].map(({ episodeId }) => listNotifications(episodeId));
  expect((await Promise.all(rows)).flat()).toEqual([
    { kind: "ready", state: "skipped", error: "mail.off" },
    { kind: "ready", state: "skipped", error: "episode.deleted" },
    { kind: "ready", state: "skipped", error: "account.disabled" },
  ]);
});

test("after an outage over its moment a mail comes once, later", async () => {
  const post = createPostOffice();
  const { machine, learner, episodeId } = await makeEarly(post);
  machine.pass(40 * DAY);
  await runCron(machine, CRONS.cleanup);
  expect(await listNotifications(episodeId)).toMatchObject([{ state: "waiting" }]);
  for (let turn = 0; turn < 3; turn += 1) {
    await runCron(machine, CRONS.sweep);
    machine.pass(5 * MINUTE);
  }
  expect(post.posted.map(({ to }) => to)).toEqual([learner.email]);
});

test("a sweep that fails holds no mail up, and mails that fail hold no sweep up", async () => {
  const post = createPostOffice();
  const { machine, learner } = await makeEarly(post);
  machine.pass(2 * HOUR);
  const takeWaiting = () => Promise.reject(new Error("The database is away."));
  const broken = { ...machine, generation: { ...machine.generation, takeWaiting } };
  await expect(runCron(broken, CRONS.sweep)).rejects.toThrow("away");
  expect(post.posted.map(({ to }) => to)).toEqual([learner.email]);
  const pending = await makePending(machine, { userId: learner.id });
  machine.pass(5 * MINUTE);
  const listDue = () => Promise.reject(new Error("No list of mails."));
  const mute = { ...machine, notifications: { ...machine.notifications, listDue } };
  await expect(runCron(mute, CRONS.sweep)).rejects.toThrow("No list");
  expect(machine.sent).toContain(pending);
});

test("a daily that fails, and an episode that was asked for, are told of at once", async () => {
  const post = createPostOffice();
  const machine = openMailing(post);
  const learner = await newLearner();
  await chooseTime(machine, learner, { time: "11:30" });
  const localDate = "2026-11-21";
  const failed = await makeEnded({ userId: learner.id, status: "failed" });
  await env.DB.prepare("update episodes set local_date = ? where id = ?")
    .bind(localDate, failed)
    .run();
  await notifyLearner(machine, { episodeId: failed });
  expect(post.posted).toHaveLength(1);
  const wanted = await makePending(machine, { userId: learner.id, outputFormat: "text" });
  machine.pass(3 * MINUTE);
  await deliver(machine, { episodeId: wanted });
  expect(post.posted).toHaveLength(2);
});
