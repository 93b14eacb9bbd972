import { expect, test } from "vitest";

import type { CourseChoice } from "../../api.ts";
import {
  keepTopics,
  readSources,
  searchTopics,
  type Sources,
  writeChoice,
} from "./choose-sources.ts";

const course = (id: string, count: number): CourseChoice => ({
  id,
  title: `Course ${id}`,
  language: "en",
  concepts: Array.from({ length: count }, (_, at) => ({
    id: `${id}${at}`,
    term: `Term ${id}${at}`,
  })),
});

const courses = [course("a", 8), course("b", 3)];
const nothing: Sources = { leftOut: [], topics: [] };
const read = (course: string | null, concept: string | null = null) =>
  readSources({ course, concept }, courses);

test("a link chooses a course and a topic, or the topic's own course; what is not there chooses nothing", () => {
  expect(read("b")).toEqual({ leftOut: ["a"], topics: [] });
  expect(read("b", "b1")).toEqual({ leftOut: ["a"], topics: ["b1"] });
  expect(read(null, "b1")).toEqual({ leftOut: ["a"], topics: ["b1"] });
  expect(read("a", "b1")).toEqual({ leftOut: ["b"], topics: [] });
  expect(read("gone", "gone")).toEqual(nothing);
  expect(read(null)).toEqual(nothing);
});

test("all courses and no topic are no choice; topics of a course that is left out go with it", () => {
  expect(writeChoice(nothing, courses)).toEqual({});
  const sources = { leftOut: ["a"], topics: ["a1", "b2"] };
  expect(keepTopics(sources, courses)).toEqual(["b2"]);
  expect(writeChoice(sources, courses)).toEqual({ courseIds: ["b"], conceptIds: ["b2"] });
});

test("topics are found by their names, six at once; what is chosen is always seen", () => {
  const search = (text: string, sources = nothing) =>
    searchTopics(sources, { courses, search: text });
  expect(search("")).toMatchObject({ shown: { length: 6 }, more: 5 });
  expect(search(" TERM B ").shown.map(({ id }) => id)).toEqual(["b0", "b1", "b2"]);
  expect(search("").shown.map(({ id }) => id)).toEqual(["a0", "b0", "a1", "b1", "a2", "b2"]);
  const chosen = search("a7", { leftOut: [], topics: ["b2"] });
  expect(chosen.shown.map(({ id }) => id)).toEqual(["b2", "a7"]);
  expect(search("nothing of the kind")).toEqual({ shown: [], more: 0 });
  expect(search("b", { leftOut: ["b"], topics: ["b2"] })).toEqual({ shown: [], more: 0 });
});
