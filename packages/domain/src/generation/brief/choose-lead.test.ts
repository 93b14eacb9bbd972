import { expect, test } from "vitest";

import type { BriefConcept } from "../../episodes/index.ts";
import { chooseLead } from "./choose-lead.ts";

const concept = (conceptId: string, reason: BriefConcept["reason"] = "next"): BriefConcept => ({
  conceptId,
  courseId: conceptId,
  courseTitle: conceptId,
  term: conceptId,
  reason,
  variant: "teach",
  percent: reason === "weak" ? 40 : null,
});

const leadsOf = (concepts: BriefConcept[], episodes: number[], last: string[] = []) =>
  episodes.map((episodesBefore) => chooseLead(concepts, { episodesBefore, last })?.conceptId);

test("what is weak leads; of two that come back every fourth episode each has its turn", () => {
  const concepts = [concept("a"), concept("b", "weak"), concept("c", "weak")];
  expect(leadsOf(concepts, [0, 4, 8, 12])).toEqual(["b", "c", "b", "c"]);
});

test("the topic that was asked for first leads, whatever is weak", () => {
  const concepts = [concept("a", "chosen"), concept("b", "chosen"), concept("c", "weak")];
  expect(leadsOf(concepts, [0, 1, 2])).toEqual(["a", "a", "a"]);
});

test("where nothing is weak each course has its turn", () => {
  const concepts = [concept("a"), concept("b", "again"), concept("c")];
  const leads = leadsOf(concepts, [...Array(48).keys()]);
  const led = ["a", "b", "c"].map((id) => leads.filter((lead) => lead === id).length);
  expect(led).toEqual([16, 16, 16]);
});

test("what the last episode had leads only where there is nothing else", () => {
  const concepts = [concept("a", "again"), concept("b", "again"), concept("c", "again")];
  expect(leadsOf(concepts, [1, 2], ["a", "c"])).toEqual(["b", "b"]);
  expect(leadsOf(concepts, [1, 2], ["a", "b", "c"])).toEqual(["b", "c"]);
});

test("what may be left out for its length does not lead, however weak", () => {
  const concepts = [concept("a"), concept("b"), concept("c"), concept("d", "weak")];
  expect(leadsOf(concepts, [0, 1, 2])).toEqual(["a", "b", "c"]);
  expect(chooseLead([], { episodesBefore: 0, last: [] })).toBeNull();
});
