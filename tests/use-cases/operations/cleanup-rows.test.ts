import { env } from "#bindings";
import { beforeAll, expect, test } from "vitest";

import { cleanUp, DAY, HOUR, makeFinished, openAgingMachine } from "../../support/cleanup.ts";
import { makePending } from "../../support/generation.ts";
import { openSchool, readEpisode } from "../../support/school.ts";

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

test("what an episode cost, and for whom, is kept when it is gone", async () => {
  const machine = openAgingMachine();
  const { id: userId } = await newLearner();
  const month = new Date(machine.clock.now()).toISOString().slice(0, 7);
  const episodeId = await makeFinished(machine, userId);
  const listDearest = () => machine.spend.listDearest({ month, limit: 100 });
  const before = (await listDearest()).find((learner) => learner.userId === userId);
  expect(before?.microDollars).toBeGreaterThan(0);
  await machine.episodes.remove({ episodeId, at: machine.clock.now() });
  machine.pass(8 * DAY);
  await cleanUp(machine);
  const spent = await env.DB.prepare("select count(*) as count from spend where episode_id = ?")
    .bind(episodeId)
    .first<number>("count");
  expect(spent).toBeGreaterThan(0);
  expect((await listDearest()).find((learner) => learner.userId === userId)).toEqual(before);
});

test("costs of long ago become sums of their days, and the account stays the same", async () => {
  const machine = openAgingMachine();
  const { id: userId } = await newLearner();
  const since = machine.clock.now();
  for (const _ of [1, 2]) await makeFinished(machine, userId);
  const before = await machine.spend.listDays({ since });
  machine.pass(93 * DAY);
  const done = await cleanUp(machine);
  expect(done["spend"]).toBeGreaterThanOrEqual(2);
  expect(await machine.spend.listDays({ since })).toEqual(before);
  const single = env.DB.prepare(
    "select count(*) as count from spend where episode_id <> '' and created_at between ? and ?",
  ).bind(since, since + DAY);
  expect(await single.first<number>("count")).toBe(0);
  expect((await cleanUp(machine))["spend"]).toBeUndefined();
});

test("notes of mails and dailies, and dead access tokens go; what still counts stays", async () => {
  const machine = openAgingMachine();
  const { id: userId } = await newLearner();
  const at = machine.clock.now();
  const [finished, unfinished] = [
    await makeFinished(machine, userId),
    await makePending(machine, { userId }),
  ];
  const note = env.DB.prepare(
    `insert into notifications (id, episode_id, user_id, kind, state, created_at, updated_at)
     values (?1, ?1, ?2, 'failed', 'sent', ?3, ?3)`,
  );
  const token = env.DB.prepare(
    `insert into api_tokens (id, user_id, name, token_hash, prefix, scopes, expires_at, revoked_at,
       created_at, updated_at) values (?1, ?2, ?1, ?1, 'll', '[]', ?3, ?4, 1, 1)`,
  );
  await env.DB.batch([
    note.bind(finished, userId, at),
    note.bind(unfinished, userId, at),
    env.DB.prepare(
      `insert into daily_runs (id, user_id, local_date, outcome, created_at, updated_at)
       values (?1, ?1, '2026-11-21', 'skipped', ?2, ?2)`,
    ).bind(userId, at),
    token.bind("expired", userId, at, null),
    token.bind("revoked", userId, null, at),
    token.bind("endless", userId, null, null),
  ]);
  machine.pass(91 * DAY);
  await cleanUp(machine);
  const list = async (query: string) =>
    (await env.DB.prepare(query).bind(userId).all<{ id: string }>()).results.map(({ id }) => id);
  expect(await list("select id from notifications where user_id = ?")).toEqual([unfinished]);
  expect(await list("select id from daily_runs where user_id = ?")).toEqual([]);
  expect(await list("select id from api_tokens where user_id = ?")).toEqual(["endless"]);
});

test("rows that are over go, and those that are not stay", async () => {
  const machine = openAgingMachine();
  const { id: userId } = await newLearner();
  const episodeId = await makeFinished(machine, userId);
  const at = machine.clock.now() + 100 * DAY;
  machine.pass(100 * DAY);
  const ago = (days: number) => at - days * DAY;
  const insert = (sql: string, ...values: unknown[]) => env.DB.prepare(sql).bind(...values);
  const session = `insert into sessions (id, token, user_id, expires_at, created_at, updated_at)
    values (?1, ?1, ?2, ?3, 1, 1)`;
  const verification = `insert into verifications (id, identifier, value, expires_at, created_at, updated_at)
    values (?1, 'reset-password:a-token', 'v', ?2, 1, 1)`;
  const invitation = `insert into invitations (id, email, role, token_hash, expires_at, accepted_at, created_at, updated_at)
    values (?1, 'a@people.test', 'learner', ?1, ?2, ?3, 1, 1)`;
  const link = `insert into account_links (id, user_id, kind, token_hash, expires_at, created_at, updated_at)
    values (?1, ?2, ?3, ?1, ?4, 1, 1)`;
  const attempt = `insert into attempts (id, kind, subject_hash, expires_at, created_at, updated_at)
    values (?1, 'wrong_password', ?1, ?2, 1, 1)`;
  const message = `insert into failed_messages
      (id, queue, body, error, error_reason, created_at, updated_at)
    values (?1, 'q', '{}', 'e', 'internal', ?2, ?2)`;
  const run = `insert into cron_runs (id, cron, scheduled_at, outcome, report, created_at, updated_at)
    values (?1, 'c', ?2, 'completed', '{}', ?2, ?2)`;
  const request = `insert into idempotency_keys (user_id, key, request_hash, created_at, updated_at)
    values ('u', ?1, 'h', ?2, ?2)`;
  await env.DB.batch([
    insert(request, "request-old", ago(8)),
    insert(request, "request-new", ago(6)),
    insert(session, "session-old", userId, ago(1)),
    insert(session, "session-new", userId, at + DAY),
    insert(verification, "verification-old", ago(1)),
    insert(verification, "verification-new", at + DAY),
    insert(invitation, "invitation-used", at + DAY, ago(31)),
    insert(invitation, "invitation-expired", ago(31), null),
    insert(invitation, "invitation-new", ago(29), null),
    insert(link, "link-old", userId, "reset", ago(1)),
    insert(link, "link-new", userId, "email", at + HOUR),
    insert(attempt, "attempt-old", ago(1)),
    insert(attempt, "attempt-new", at + HOUR),
    insert(message, "message-old", ago(91)),
    insert(message, "message-new", ago(89)),
    insert(run, "run-old", ago(91)),
    insert(run, "run-new", ago(89)),
  ]);
  expect(await cleanUp(machine)).toMatchObject({ invitations: 2, failedMessages: 1, cronRuns: 1 });
  const left = await Promise.all([
    listIds("sessions", "id like 'session-%'"),
    listIds("verifications"),
    listIds("invitations"),
    listIds("account_links"),
    listIds("attempts", "kind = 'wrong_password'"),
    listIds("failed_messages"),
    listIds("cron_runs"),
    listIds("idempotency_keys", "true", "key"),
  ]);
  expect(left.flat().toSorted()).toEqual([
    "attempt-new",
    "invitation-new",
    "link-new",
    "message-new",
    "request-new",
    "run-new",
    "session-new",
    "verification-new",
  ]);
  expect((await machine.episodes.findWithSteps(episodeId))?.steps).toEqual([]);
  expect((await readEpisode(machine, episodeId)).tracks).toHaveLength(1);
});

async function listIds(table: string, condition = "true", column = "id"): Promise<string[]> {
  const { results } = await env.DB.prepare(
    `select ${column} as id from ${table} where ${condition}`,
  ).all<{ id: string }>();
  return results.map(({ id }) => id);
}
