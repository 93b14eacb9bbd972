import { expect, test } from "vitest";

import type { ListedProblem } from "../../data/problems.ts";
import type { Answers } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { choose, fill, press } from "../../testing/show-part.tsx";
import { ProblemList } from "./problem-list.tsx";

const courseId = "01930000-0000-7000-8000-00000000000c";
const problem: ListedProblem = {
  id: "01930000-0000-7000-8000-000000000001",
  episodeId: "01930000-0000-7000-8000-00000000000e",
  userId: "01930000-0000-7000-8000-00000000000a",
  language: "en",
  kind: "fact",
  note: "It is slower.",
  positionMs: 133_000,
  quote: "Light gets faster in glass.",
  conceptId: "01930000-0000-7000-8000-00000000000f",
  courseId,
  answer: "",
  answeredAt: null,
  result: null,
  closedAt: null,
  createdAt: 0,
  episodeTitle: "Light",
  term: "Refraction",
  courseTitle: "Optics",
  learnerName: "Ada",
};
const counts = { open: 3, answered: 99 };
const listed = (...problems: ListedProblem[]) => ({ problems, nextCursor: null, counts });

const openList = (answers: Answers, course: string | null = courseId) =>
  openPage({ page: () => <ProblemList courseId={course} />, role: "teacher", answers });

test("a teacher reads what is wrong, where and by whom, and answers; it can be opened again", async () => {
  const { see, place, api, hrefs } = openList({
    "problems.listOfCourse": listed(problem),
    "problems.answer": undefined,
    "problems.close": undefined,
    "problems.reopen": undefined,
  });
  await see("This is not right", "Light gets faster in glass.", "It is slower.");
  await see("By Ada", "Refraction", "At 2:13");
  await see("Open (3)", "Answered (99+)");
  expect(hrefs()).toEqual([`/teach/${courseId}/lessons?concept=${problem.conceptId}`]);
  press(place, "Send the answer");
  await see("Write an answer, or close the report without one.");
  fill(place, "Answer to the learner", "We look at it.");
  press(place, "Send the answer");
  await see("The answer is sent. The report stays open.");
  const { id: problemId } = problem;
  expect(api.sent("problems.answer")).toEqual([{ problemId, answer: "We look at it." }]);
  choose(place, "Result", "nothing_wrong");
  press(place, "Close");
  await see("The report is closed.");
  expect(api.sent("problems.close")).toEqual([
    { problemId, result: "nothing_wrong", answer: "We look at it." },
  ]);
  press(place, "Undo");
  await see("The report is open again.");
  expect(api.sent("problems.reopen")).toEqual([{ problemId }]);
});

test("a name that teachers must not see is not there, and nothing to do is said", async () => {
  const { see, place, api } = openList({
    "problems.listOfCourse": listed({ ...problem, learnerName: null }),
  });
  await see("By a learner");
  api.change({ "problems.listOfCourse": listed() });
  press(place, "Done");
  await see("Nothing has been closed yet.");
  expect(api.sent("problems.listOfCourse").at(-1)).toMatchObject({ courseId, state: "closed" });
});

test("admins see those of all courses, with the way into the episode", async () => {
  const closed = { ...problem, closedAt: 1, answer: "Mended.", result: "corrected" as const };
  const { see, hrefs, api } = openList({ "problems.list": listed(closed) }, null);
  await see("Optics", "Answer: Mended.", "Corrected", "Open again");
  expect(hrefs()).toContain(`/run/episodes/${problem.episodeId}?t=133`);
  expect(hrefs()).toContain(`/run/episodes/${problem.episodeId}/script?at=133000&language=en`);
  expect(api.sent("problems.list")).toEqual([{ state: "open", limit: 11, cursor: null }]);
});
