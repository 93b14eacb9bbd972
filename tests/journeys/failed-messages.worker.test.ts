import { env } from "cloudflare:workers";
import { uuidSource } from "@learnlab/adapters/runtime";
import type { FailedMessage } from "@learnlab/domain";
import { handleFailedMessages } from "@learnlab/jobs";
import { beforeAll, expect, test } from "vitest";

import { makePending, openMachine, type TestMachine } from "../support/generation.ts";
import { callProcedure, signUp, type TestPerson } from "../support/people.ts";
import { openSchool } from "../support/school.ts";

let newLearner: Awaited<ReturnType<typeof openSchool>>;
let admin: TestPerson;

beforeAll(async () => {
  newLearner = await openSchool();
  admin = await signUp("Messages Admin", "admin");
});

/** An episode whose message has failed too often. */
async function makeDead(machine: TestMachine, kind = "requested") {
  const { id: userId } = await newLearner();
  const episodeId = await makePending(machine, { userId });
  await env.DB.prepare("update episodes set kind = ?, title = 'Light' where id = ?")
    .bind(kind, episodeId)
    .run();
  const id = await bury(machine, { episodeId });
  return { id, episodeId };
}

async function bury(
  machine: TestMachine,
  body: unknown,
  id: string = uuidSource.next(),
): Promise<string> {
  const message = { id, body, attempts: 1, ack: () => {}, retry: () => {} };
  await handleFailedMessages(machine, { queue: "generation-now-dead", messages: [message] });
  return id;
}

test("messages come newest first, a page at a time, each once", async () => {
  const machine = openMachine();
  for (let count = 0; count < 5; count += 1) await bury(machine, { none: count });
  const all = (await machine.failedMessages.list({ limit: 100, cursor: null })).messages;
  const paged: string[] = [];
  let cursor: string | null = null;
  do {
    const query = { as: admin, input: { limit: 2, cursor } };
    const response = await callProcedure("failedMessages.list", query);
    const { result } = await response.json<{
      result: { data: { messages: FailedMessage[]; nextCursor: string | null } };
    }>();
    paged.push(...result.data.messages.map(({ id }) => id));
    cursor = result.data.nextCursor;
  } while (cursor !== null);
  expect(paged).toEqual(all.map(({ id }) => id));
  const times = all.map(({ createdAt }) => createdAt);
  expect(times).toEqual(times.toSorted((one, other) => other - one));
});

test("who sent what again is in the audit log", async () => {
  const machine = openMachine();
  const { id, episodeId } = await makeDead(machine);
  await callProcedure("failedMessages.replay", { as: admin, isMutation: true, input: { id } });
  await callProcedure("failedMessages.replay", { as: admin, isMutation: true, input: { id } });
  const { results } = await env.DB.prepare(
    "select actor_id as who from audit_log where action = 'failedMessages.replay' and subject_id = ?",
  )
    .bind(episodeId)
    .all();
  expect(results).toEqual([{ who: admin.id }]);
});
