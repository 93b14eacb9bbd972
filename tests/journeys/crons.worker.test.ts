import { env } from "cloudflare:workers";
import { uuidSource } from "@learnlab/adapters/runtime";
import { type CronRun, CRONS } from "@learnlab/domain";
import { runCron } from "@learnlab/jobs";
import { expect, test } from "vitest";

import { enroll, makeCourse } from "../support/courses.ts";
import { type AgingMachine, DAY, openAgingMachine } from "../support/cleanup.ts";
import { makePending } from "../support/generation.ts";
import { callProcedure, signUp, type TestPerson } from "../support/people.ts";
import { chooseTime } from "../support/scheduled.ts";

const MINUTE = 60_000;
const TEXT = { contentType: "text/plain" };

test("the nightly cron leaves a row that says in numbers what went", async () => {
  const machine = openAgingMachine();
  await machine.media.putText("ep/forgotten/0011.mp3", "words", TEXT);
  machine.pass(3 * DAY);
  const scheduledAt = machine.clock.now();
  await runCron(machine, CRONS.cleanup, scheduledAt);
  const [run] = await machine.cronRuns.list(1);
  expect(run).toMatchObject({ cron: CRONS.cleanup, scheduledAt, outcome: "completed" });
  expect(run?.report).toMatchObject({ orphans: 1, sizeBytes: 5 });
  expect(run?.endedAt).toBeGreaterThan(run?.startedAt ?? 0);
});

async function findFailed(machine: AgingMachine, cron: string): Promise<CronRun | undefined> {
  const runs = await machine.cronRuns.list(50);
  return runs.find((run) => run.cron === cron && run.outcome === "failed");
}

test("a cron that fails leaves a row with the reason, and is called again", async () => {
  const machine = openAgingMachine();
  const list = () => Promise.reject(new Error("The media store does not answer."));
  const broken = { ...machine, media: { ...machine.media, list } };
  await expect(runCron(broken, CRONS.cleanup)).rejects.toThrow("does not answer");
  expect(await findFailed(machine, CRONS.cleanup)).toMatchObject({
    report: {},
    error: "The media store does not answer.",
  });
});

test("a sweep that did something leaves a row; of those that did nothing, the last one is kept", async () => {
  const machine = openAgingMachine();
  const listSweeps = async () =>
    (await machine.cronRuns.list(50)).filter(({ cron }) => cron === CRONS.sweep);
  await runCron(machine, CRONS.sweep);
  machine.pass(5 * MINUTE);
  await runCron(machine, CRONS.sweep);
  const idle = await listSweeps();
  expect(idle.map(({ outcome, report }) => [outcome, report])).toEqual([["completed", {}]]);
  const { id: userId } = await signUp("Waiting");
  const episodeId = await makePending(machine, { userId });
  machine.pass(2 * MINUTE);
  await runCron(machine, CRONS.sweep);
  expect(machine.sent).toEqual([episodeId]);
  expect(await listSweeps()).toMatchObject([{ report: { sent: 1, givenUp: 0 } }, ...idle]);
});

test("a scheduled episode is made by two sweeps at once as one, which its learner finds then", async () => {
  const machine = openAgingMachine();
  const [admin, learner, teacher] = await Promise.all([
    signUp("Planning Admin", "admin"),
    signUp("Planned Learner"),
    signUp("Planned Teacher", "teacher"),
  ]);
  const course = await makeCourse({ title: "Planned", teacherId: teacher.id });
  await enroll(learner.id, course.id);
  const orderId = uuidSource.next();
  const order = {
    orderId,
    for: { learnerId: learner.id },
    languages: ["en"],
    outputFormat: "text",
  };
  const sent = await callProcedure("episodes.schedule", {
    as: admin,
    isMutation: true,
    input: { ...order, at: chooseTime(2) },
  });
  expect(sent.status).toBe(200);
  const read = async (path: string, as: TestPerson) =>
    (await callProcedure(path, { as, input: {} })).text();
  await runCron(machine, CRONS.sweep);
  expect(await read("episodes.list", learner)).not.toContain("requested");
  machine.pass(Date.now() + 3 * DAY - machine.clock.now());
  await Promise.all([runCron(machine, CRONS.sweep), runCron(machine, CRONS.sweep)]);
  const listed = await read("episodes.list", learner);
  expect(listed.match(/"kind":"requested"/g)).toHaveLength(1);
  expect(await read("episodes.scheduled", admin)).not.toContain(orderId);
});

test("a sweep that fails leaves a row too", async () => {
  const machine = openAgingMachine();
  const takeWaiting = () => Promise.reject(new Error("The database is away."));
  const generation = { ...machine.generation, takeWaiting };
  await expect(runCron({ ...machine, generation }, CRONS.sweep)).rejects.toThrow("away");
  expect((await findFailed(machine, CRONS.sweep))?.error).toBe("The database is away.");
});

test("a cron that nobody knows does nothing", async () => {
  const machine = openAgingMachine();
  const before = await machine.cronRuns.list(50);
  await runCron(machine, "0 0 1 1 *");
  expect(await machine.cronRuns.list(50)).toEqual(before);
});

async function listAudit(action: string, column: string): Promise<unknown[]> {
  const { results } = await env.DB.prepare(
    `select ${column} as value from audit_log where action = ? order by created_at, id`,
  )
    .bind(action)
    .all<{ value: unknown }>();
  return results.map(({ value }) => value);
}

test("an admin looks first, cleans up, and finds the run in the list and in the audit log", async () => {
  const admin = await signUp("Cleaning Admin", "admin");
  const preview = await callProcedure("jobs.cleanupPreview", { as: admin });
  expect(await preview.json()).toMatchObject({ result: { data: { isDryRun: true } } });
  const now = await callProcedure("jobs.cleanupNow", { as: admin, isMutation: true });
  expect(await now.json()).toMatchObject({
    result: { data: { isDryRun: false, isComplete: true } },
  });
  const runs = await callProcedure("jobs.runs", { as: admin });
  const { result } = await runs.json<{ result: { data: CronRun[] } }>();
  expect(result.data.some(({ report }) => report["byHand"] === 1)).toBe(true);
  expect(await listAudit("jobs.cleanupNow", "actor_id")).toEqual([admin.id]);
});

test("how long episodes are kept is an admin's to say, within bounds, and is written down", async () => {
  const admin = await signUp("Keeping Admin", "admin");
  const save = (episodeDays: unknown) =>
    callProcedure("installation.saveRetention", {
      as: admin,
      isMutation: true,
      input: { episodeDays },
    });
  for (const refused of [6, 3651, 30.5, "90"]) expect((await save(refused)).status).toBe(400);
  expect((await save(90)).status).toBe(200);
  const kept = await callProcedure("installation.retention", { as: admin });
  expect(await kept.json()).toEqual({ result: { data: { episodeDays: 90 } } });
  expect((await save(null)).status).toBe(200);
  expect(await listAudit("installation.saveRetention", "details")).toEqual([
    '{"episodeDays":{"before":null,"after":90}}',
    '{"episodeDays":{"before":90,"after":null}}',
  ]);
});
