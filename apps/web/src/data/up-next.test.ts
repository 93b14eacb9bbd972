import { beforeEach, expect, test } from "vitest";

import { addUpNext, forgetUpNext, listUpNext, moveUpNext, removeUpNext } from "./up-next.ts";

beforeEach(() => {
  localStorage.clear();
  for (const id of ["a", "b", "c"]) addUpNext("mia", { episodeId: id, title: id }, "last");
});

const order = (personId = "mia") => listUpNext(personId).map(({ episodeId }) => episodeId);

test("what is wanted next comes first, what is wanted later last, and each only once", () => {
  expect(order()).toEqual(["a", "b", "c"]);
  addUpNext("mia", { episodeId: "c", title: "c" }, "first");
  addUpNext("mia", { episodeId: "a", title: "a" }, "last");
  expect(order()).toEqual(["c", "b", "a"]);
});

test("episodes move up and down to the ends of the list, and off it", () => {
  moveUpNext("mia", "b", -1);
  expect(order()).toEqual(["b", "a", "c"]);
  moveUpNext("mia", "b", -1);
  moveUpNext("mia", "a", 1);
  moveUpNext("mia", "a", 1);
  expect(order()).toEqual(["b", "c", "a"]);
  moveUpNext("mia", "unknown", 1);
  removeUpNext("mia", "c");
  expect(order()).toEqual(["b", "a"]);
});

test("everybody has their own, and it lasts until they sign out", () => {
  expect(order("omar")).toEqual([]);
  expect(localStorage.getItem("learnlab.upNext.mia")).toContain('"b"');
  forgetUpNext("mia");
  expect([order(), localStorage.length]).toEqual([[], 0]);
});

test("what is no list of ours is left out", () => {
  localStorage.setItem("learnlab.upNext.mia", JSON.stringify([{ episodeId: 1 }, null, "x"]));
  expect(order()).toEqual([]);
});
