import { expect, test } from "vitest";

import type { EpisodeSummary } from "../../api.ts";
import { filterLibrary, NO_FILTER } from "./filter-library.ts";

const anEpisode = (part: Partial<EpisodeSummary>): EpisodeSummary => ({
  id: "1",
  userId: "mia",
  kind: "daily",
  title: "Select related · Joins",
  description: "",
  status: "completed",
  isWithheld: false,
  isForClass: false,
  standing: null,
  error: null,
  errorReason: null,
  languages: ["en"],
  outputFormat: "both",
  scriptWriter: null,
  totalPlays: 0,
  includedCourses: ["Django Fundamentals"],
  why: null,
  cover: null,
  durationMs: 360_000,
  createdAt: 0,
  positionMs: 0,
  completion: 0,
  completedAt: null,
  ...part,
});

const episodes = [
  anEpisode({ id: "new" }),
  anEpisode({ id: "begun", positionMs: 90_000, completion: 0.25, languages: ["en", "ja"] }),
  anEpisode({
    id: "finished",
    title: "イテレーター",
    completion: 1,
    completedAt: 5,
    includedCourses: ["Python Advanced"],
  }),
];
const find = (asked: Partial<typeof NO_FILTER>) =>
  filterLibrary(episodes, { ...NO_FILTER, ...asked }).map(({ id }) => id);

test("without a filter all are there, in their order", () => {
  expect(find({})).toEqual(["new", "begun", "finished"]);
});

test("titles are found by each of the words, however they are written", () => {
  expect(find({ search: "JOINS select" })).toEqual(["new", "begun"]);
  expect(find({ search: "ｲﾃﾚｰﾀｰ" })).toEqual(["finished"]);
  expect(find({ search: "joins iterators" })).toEqual([]);
});

test("course, language and how far one has heard each narrow the list", () => {
  expect(find({ course: "Python Advanced" })).toEqual(["finished"]);
  expect(find({ language: "ja" })).toEqual(["begun"]);
  expect(find({ state: "new" })).toEqual(["new"]);
  expect(find({ state: "begun" })).toEqual(["begun"]);
  expect(find({ state: "finished" })).toEqual(["finished"]);
});
