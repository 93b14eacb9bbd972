import { IDBFactory } from "fake-indexeddb";
import { beforeAll, beforeEach, expect, onTestFinished, test, vi } from "vitest";

import { answerShelf, forgetAnswersOf, tidyAnswers } from "./answer-shelf.ts";
import { keepOnly } from "./forget-people.ts";
import { writeOwner } from "./owner.ts";

const device = new IDBFactory();

beforeAll(() => {
  vi.stubGlobal("indexedDB", device);
  return () => void vi.unstubAllGlobals();
});

beforeEach(() => keepOnly(null));

const SESSION = "session.currentnull";
const signIn = (id: string | null) =>
  answerShelf.keep(SESSION, { answer: { person: id === null ? null : { id } }, at: 1 });
const see = (key: string, at = 1) => answerShelf.keep(key, { answer: `${key} as seen`, at });
const find = async (key: string) => (await answerShelf.find(key))?.answer;

test("what somebody saw is there when the app opens again, with its time", async () => {
  signIn("mia");
  see("episodes.get1", 7);
  expect(await answerShelf.find("episodes.get1")).toEqual({
    answer: "episodes.get1 as seen",
    at: 7,
  });
  expect(await find(SESSION)).toEqual({ person: { id: "mia" } });
});

test.each([
  ["another person signs in", "omar"],
  ["the session has ended", null],
])("when %s nothing of the first is there any more", async (_, next) => {
  signIn("mia");
  see("episodes.get1");
  signIn(next);
  expect(await find("episodes.get1")).toBeUndefined();
  signIn("mia");
  expect(await find("episodes.get1")).toBeUndefined();
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(["learnlab-mia"]);
});

test("the same person who is still signed in keeps everything", async () => {
  signIn("mia");
  see("episodes.get1");
  signIn("mia");
  expect(await find("episodes.get1")).toBe("episodes.get1 as seen");
});

test("of a person whom an admin looks at nothing is kept, nor anything of the admin's", async () => {
  signIn("admin");
  see("episodes.get1");
  const look = { endsAt: 1 };
  answerShelf.keep(SESSION, { answer: { person: { id: "mia" }, look }, at: 2 });
  see("episodes.get2");
  expect(await find("episodes.get1")).toBeUndefined();
  expect(await find("episodes.get2")).toBeUndefined();
  expect(await indexedDB.databases()).toEqual([]);
  answerShelf.keep(SESSION, { answer: { person: { id: "admin" }, look: null }, at: 3 });
  see("episodes.get3");
  expect(await find("episodes.get2")).toBeUndefined();
  expect(await find("episodes.get3")).toBe("episodes.get3 as seen");
});

test("without anybody nothing is kept, and a device without a database answers nothing", async () => {
  see("episodes.get1");
  expect(await find("episodes.get1")).toBeUndefined();
  expect(await indexedDB.databases()).toEqual([]);
  vi.stubGlobal("indexedDB", undefined);
  onTestFinished(() => void vi.stubGlobal("indexedDB", device));
  writeOwner("zoe");
  see("episodes.get1");
  expect(await find("episodes.get1")).toBeUndefined();
});

test("the oldest answers make room, but not those of a downloaded episode", async () => {
  signIn("mia");
  see("episodes.get-kept", 2);
  for (let at = 3; at < 410; at += 1) see(`episodes.get${at}`, at);
  await tidyAnswers(["kept"]);
  expect(await find("episodes.get-kept")).toBeDefined();
  expect(await find("episodes.get5")).toBeUndefined();
  expect(await find("episodes.get409")).toBeDefined();
});

test("of an episode that is gone nothing stays, and of the others everything", async () => {
  signIn("mia");
  for (const key of ["episodes.get1", "episodes.script1", "episodes.get2"]) see(key);
  await forgetAnswersOf("1");
  expect([await find("episodes.get1"), await find("episodes.script1")]).toEqual([
    undefined,
    undefined,
  ]);
  expect(await find("episodes.get2")).toBe("episodes.get2 as seen");
});
