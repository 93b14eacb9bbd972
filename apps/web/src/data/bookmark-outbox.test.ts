import { beforeEach, expect, test } from "vitest";

import { CallError } from "../api-client.ts";
import { forgetBookmarks, makeBookmarkOutbox, type WaitingBookmark } from "./bookmark-outbox.ts";

beforeEach(() => {
  localStorage.clear();
  forgetBookmarks("mia");
});

const KEY = "learnlab.bookmarks.mia";

function aBookmark(id: string, rest: Partial<WaitingBookmark> = {}): WaitingBookmark {
  return {
    id,
    episodeId: "e",
    language: "en",
    positionMs: 3_000,
    note: "",
    isRemoved: false,
    markedAt: 1,
    changedAt: 1,
    shown: { episodeTitle: "Light", before: "", line: "It bends.", after: "" },
    ...rest,
  };
}

const refused = (httpStatus: number) =>
  new CallError("Refused.", {
    reason: null,
    details: null,
    code: "CONFLICT",
    httpStatus,
    requestId: null,
  });

/** An outbox that fails as long as there is something to throw. */
function openOutbox(failing: Error | null = null) {
  const sent: string[] = [];
  const told: string[] = [];
  const it = {
    failing,
    sent,
    told,
    outbox: makeBookmarkOutbox({
      send: async ({ id, note, isRemoved }) => {
        if (it.failing !== null) throw it.failing;
        sent.push(isRemoved ? `${id} removed` : `${id} ${note}`);
      },
      onRefused: ({ message }) => void told.push(message),
    }),
  };
  return it;
}

test("a bookmark that arrives is not kept", async () => {
  const { outbox, sent } = openOutbox();
  await outbox.put("mia", aBookmark("a", { note: "Ask." }));
  expect(sent).toEqual(["a Ask."]);
  expect(localStorage.getItem(KEY)).toBeNull();
});

test.each([
  ["the network is gone", new TypeError("Failed to fetch")],
  ["the session has ended", refused(401)],
  ["LearnLab has a fault", refused(503)],
])("while %s they wait, also for another page, and go as they are by then", async (_, error) => {
  const before = openOutbox(error);
  await before.outbox.put("mia", aBookmark("a"));
  await before.outbox.put("mia", aBookmark("b"));
  await before.outbox.put("mia", aBookmark("a", { note: "Later.", changedAt: 2 }));
  await before.outbox.put("mia", aBookmark("b", { isRemoved: true, changedAt: 3 }));
  const after = openOutbox();
  expect(after.outbox.waiting("omar")).toEqual([]);
  await after.outbox.flush("omar");
  expect(after.sent).toEqual([]);
  await after.outbox.flush("mia");
  expect(after.sent).toEqual(["a Later.", "b removed"]);
  expect(after.outbox.waiting("mia")).toEqual([]);
});

test("one that will never arrive is told and dropped, and the next one goes", async () => {
  const it = openOutbox(new TypeError("Failed to fetch"));
  await it.outbox.put("mia", aBookmark("a"));
  await it.outbox.put("mia", aBookmark("b"));
  it.failing = refused(404);
  await it.outbox.flush("mia");
  expect(it.told).toEqual(["Refused.", "Refused."]);
  expect(it.outbox.waiting("mia")).toEqual([]);
});

test("what changes while it is on its way is sent again", async () => {
  const sent: string[] = [];
  const outbox = makeBookmarkOutbox({
    send: async ({ note }) => {
      await Promise.resolve();
      if (sent.length === 0) void outbox.put("mia", aBookmark("a", { note: "New.", changedAt: 2 }));
      sent.push(note);
    },
    onRefused: () => {},
  });
  await outbox.put("mia", aBookmark("a", { note: "Old." }));
  expect(sent).toEqual(["Old.", "New."]);
  expect(outbox.waiting("mia")).toEqual([]);
});

test("what somebody else has written there, or who signs out, leaves nothing", async () => {
  localStorage.setItem(KEY, JSON.stringify([{ id: "a" }, { ...aBookmark("b"), shown: null }]));
  const { outbox } = openOutbox(refused(503));
  expect(outbox.waiting("mia")).toEqual([]);
  await outbox.put("mia", aBookmark("c"));
  expect(outbox.waiting("mia")).toHaveLength(1);
  forgetBookmarks("mia");
  expect(localStorage.getItem(KEY)).toBeNull();
});
