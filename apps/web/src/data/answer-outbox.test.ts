import { beforeEach, expect, test } from "vitest";

import { CallError } from "../api-client.ts";
import { makeAnswerOutbox, type WaitingAnswer } from "./answer-outbox.ts";

beforeEach(() => localStorage.clear());

const KEY = "learnlab.answers.mia";

function anAnswer(id: string, rest: Partial<WaitingAnswer> = {}): WaitingAnswer {
  return { id, episodeId: "e", number: 1, text: "Light bends.", answeredAt: 1, ...rest };
}

const had = { kind: "self", result: "had" } as const;
const offline = () => new TypeError("Failed to fetch");
const refused = (httpStatus: number, reason: "answers.busy" | null = null) =>
  new CallError("Refused.", {
    ...(reason === null ? { reason, details: null } : { reason, details: {} }),
    code: "CONFLICT",
    httpStatus,
    requestId: null,
  });

/** An outbox whose answers fail as long as there is something to throw. */
function openOutbox(failing: Error | null = null) {
  const sent: string[] = [];
  const it = {
    failing,
    sent,
    outbox: makeAnswerOutbox(async ({ id }) => {
      if (it.failing !== null) throw it.failing;
      sent.push(id);
      return id;
    }),
  };
  return it;
}

test("an answer that arrives is told what became of it, and is not kept", async () => {
  const { outbox } = openOutbox();
  expect(await outbox.add("mia", anAnswer("a"))).toEqual({ kind: "sent", sent: "a" });
  expect(outbox.waiting("mia")).toEqual([]);
  expect(localStorage.getItem(KEY)).toBeNull();
});

test.each([
  ["the network is gone", offline()],
  ["the session has ended", refused(401)],
  ["LearnLab has a fault", refused(503)],
  ["another device is quicker", refused(409, "answers.busy")],
])("while %s answers wait, also for another page, and go in their order", async (_, error) => {
  const before = openOutbox(error);
  expect(await before.outbox.add("mia", anAnswer("a"))).toEqual({ kind: "waiting" });
  expect(await before.outbox.add("mia", anAnswer("b", { number: 2 }))).toEqual({ kind: "waiting" });
  const after = openOutbox();
  expect(after.outbox.waiting("omar")).toEqual([]);
  expect(after.outbox.waiting("mia").map(({ id }) => id)).toEqual(["a", "b"]);
  await after.outbox.flush("omar");
  expect(after.sent).toEqual([]);
  await after.outbox.flush("mia");
  expect(after.sent).toEqual(["a", "b"]);
});

test("words that wait are not judged any more once the learner has marked them", async () => {
  const it = openOutbox(offline());
  await it.outbox.add("mia", anAnswer("words"));
  await it.outbox.add("mia", anAnswer("marked", { mark: had }));
  await it.outbox.add("mia", anAnswer("again", { mark: { kind: "self", result: "half" } }));
  it.failing = null;
  await it.outbox.flush("mia");
  expect(it.sent).toEqual(["marked", "again"]);
});

test("what is refused is told, and does not keep the others waiting", async () => {
  const it = openOutbox(offline());
  await it.outbox.add("mia", anAnswer("a"));
  it.failing = refused(403);
  expect(await it.outbox.add("mia", anAnswer("b", { number: 2 }))).toMatchObject({
    kind: "refused",
  });
  expect(it.outbox.waiting("mia")).toEqual([]);
});

test("what is given while others are sent goes along, once", async () => {
  const it = openOutbox();
  const all = ["a", "b", "c"].map((id, at) => it.outbox.add("mia", anAnswer(id, { number: at })));
  expect(await Promise.all(all)).toMatchObject([{ sent: "a" }, { sent: "b" }, { sent: "c" }]);
  expect(it.sent).toEqual(["a", "b", "c"]);
});

test("what something else left in its place is no answer", () => {
  const { outbox } = openOutbox();
  for (const text of ["{", "{}", "[null, 1, {}]", '[{"id":"a","mark":{"kind":"self"}}]']) {
    localStorage.setItem(KEY, text);
    expect(outbox.waiting("mia")).toEqual([]);
  }
});
