import { beforeEach, expect, test } from "vitest";

import { CallError } from "./api-client.ts";
import { asOf, connectShelf, forgetKept, keepLast, type KeptAnswer } from "./keep-last.ts";

const lost = () => new CallError("Failed to fetch");
const refused = () =>
  new CallError("This is not yours.", {
    code: "FORBIDDEN",
    httpStatus: 403,
    reason: null,
    details: null,
    requestId: "r",
  });

beforeEach(forgetKept);

function openList() {
  let fail: (() => Error) | null = null;
  const answer = async (page: number) => {
    if (fail !== null) throw fail();
    return `page ${page}`;
  };
  const load = (page: number, path = "episodes.list") => keepLast(answer(page), path, { page });
  return { load, failWith: (next: (() => Error) | null) => (fail = next) };
}

test("what was seen before is shown again while the connection is lost, and says so", async () => {
  const { load, failWith } = openList();
  expect(await load(1)).toBe("page 1");
  failWith(lost);
  expect(await load(1)).toBe("page 1");
  expect(asOf()).toBeLessThanOrEqual(Date.now());
  failWith(null);
  await load(1);
  expect(asOf()).toBeNull();
});

test("what was never seen is missing, and a refusal stays a refusal", async () => {
  const { load, failWith } = openList();
  await load(1);
  failWith(lost);
  await expect(load(2)).rejects.toThrow("Failed to fetch");
  failWith(refused);
  await expect(load(1)).rejects.toThrow("This is not yours.");
});

test("what tells how something goes on, or is for staff, is never answered from before", async () => {
  const { load, failWith } = openList();
  const paths = ["episodes.status", "people.list", "episodes.listAll", "courses.learners"];
  for (const path of paths) await load(1, path);
  failWith(lost);
  for (const path of paths) await expect(load(1, path)).rejects.toThrow("Failed to fetch");
});

test("what this page has not seen is looked for on the device, and what it sees is put there", async () => {
  const shelf = new Map<string, KeptAnswer>();
  const { load, failWith } = openList();
  await load(1);
  connectShelf({
    keep: (key, kept) => void shelf.set(key, kept),
    find: async (key) => shelf.get(key),
  });
  await load(2);
  expect(shelf.size).toBe(2);
  forgetKept();
  failWith(lost);
  for (const kept of shelf.values()) kept.at = 5;
  expect(await load(1)).toBe("page 1");
  expect(asOf()).toBe(5);
  await expect(load(3)).rejects.toThrow("Failed to fetch");
});

test("an answer that comes after somebody has left is kept for nobody", async () => {
  const shelf: string[] = [];
  connectShelf({ keep: (key) => void shelf.push(key), find: async () => undefined });
  const coming = keepLast(Promise.resolve("late"), "episodes.list", null);
  forgetKept();
  await coming;
  expect(shelf).toEqual([]);
});

test("nobody sees what another person saw on the same device", async () => {
  const { load, failWith } = openList();
  await load(1);
  forgetKept();
  failWith(lost);
  await expect(load(1)).rejects.toThrow("Failed to fetch");
});
