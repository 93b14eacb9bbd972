import { expect, test } from "vitest";

import type { ClassPrice } from "../../data/class-order.ts";
import { type Answers, BROKEN } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { course } from "../../testing/samples.ts";
import { choose, fill, press } from "../../testing/show-part.tsx";
import { ClassOrderPage } from "./pages/class-order-page.tsx";
import { ClassPage } from "./pages/class-page.tsx";
import { readOrder, writeOrder } from "./read-order.ts";

const courseId = "01930000-0000-7000-8000-00000000000c";
const orderId = "01930000-0000-7000-8000-00000000000d";
const topicId = "01930000-0000-7000-8000-00000000000f";
const optics = { ...course, id: courseId, title: "Optics" };
const price: ClassPrice = {
  episodes: 24,
  speechCharacters: 111_600,
  modelTokens: 48_000,
  microDollars: 1_830_000,
  leftMicroDollars: 900_000,
};
const nobody = { count: 0, first: [] };
const done = { states: { completed: 2 }, failed: [], refused: nobody };

const openForm = (answers: Answers = {}, role: "admin" | "teacher" = "admin") =>
  openPage({
    page: ClassPage,
    route: "/run/class",
    role,
    answers: {
      "courses.list": [optics],
      "courses.get": { ...optics, concepts: [{ id: topicId, term: "Lens", question: "What?" }] },
      "episodes.classPrice": price,
      ...answers,
    },
  });

const openOrder = (answers: Answers, cursor = "begin") =>
  openPage({
    page: ClassOrderPage,
    route: "/run/class/:order",
    path: writeOrder({
      orderId,
      courseId,
      languages: ["en"],
      outputFormat: "both",
      conceptIds: [],
      cursor,
    }),
    role: "admin",
    answers: { "courses.list": [], "episodes.classOrder": done, ...answers },
  });

test("what it costs and what the budget leaves comes before it is ordered", async () => {
  const { see, place, path } = openForm();
  await see("Episodes for a class");
  choose(place, "Course", courseId);
  await see("About $1.83", "24 episodes", "111,600 characters of speech", "48,000 model tokens");
  await see("This month's budget leaves $0.90.", "some episodes will come as text");
  press(place, "Make them");
  await see("Make 24 episodes?");
  press(place, "Make them");
  await expect.poll(() => path()).toMatch(/^\/run\/class\/[0-9a-f-]{36}\?course=/);
  expect(path()).toContain("at=begin");
});

test("a course that nobody studies is told, and nothing can be ordered", async () => {
  const { see, place, text } = openForm({ "episodes.classPrice": { ...price, episodes: 0 } });
  await see("Episodes for a class");
  choose(place, "Course", courseId);
  await see("Nobody studies this course yet.");
  expect(text()).not.toContain("Make them");
});

test("each part of the class is asked for once, and who got none is named, after a reload too", async () => {
  const refusal = { reason: "episode.too_many_unfinished", details: { most: 3 } } as const;
  const first = [{ learnerId: "lea", name: "Léa", refusal }];
  const order = { ...done, refused: { count: 120, first } };
  const { see, api, path } = openOrder({
    "episodes.orderForClass": { ordered: 2, refused: first, nextCursor: null },
    "episodes.classOrder": order,
  });
  await see("All of them are ready.", "120 learners got none:", "made for Léa.", "And 119 more.");
  expect(api.sent("episodes.orderForClass")).toEqual([
    { orderId, courseId, languages: ["en"], outputFormat: "both", conceptIds: [], cursor: null },
  ]);
  expect(path()).toContain("at=end");
  const again = openOrder({ "episodes.classOrder": order }, "end");
  await again.see("120 learners got none:", "3 episodes are already being made for Léa.");
});

test("topics of the course are chosen for everybody, and go with the address", async () => {
  const { see, place, path } = openForm();
  await see("Episodes for a class");
  choose(place, "Course", courseId);
  await see("Topics (optional)", "About $1.83");
  place.querySelector<HTMLInputElement>(`input[value="${topicId}"]`)?.click();
  await see("Topics: 1 of 3");
  press(place, "Make them");
  await see("Make 24 episodes?");
  press(place, "Make them");
  await expect.poll(() => path()).toContain(`topics=${topicId}`);
  const search = Object.fromEntries(new URLSearchParams(path().split("?")[1]));
  expect(readOrder(orderId, search)).toMatchObject({ conceptIds: [topicId] });
});

test("a class is scheduled for a later time, which has to be one", async () => {
  const { see, api, place, path, text } = openForm({
    "episodes.schedule": { id: orderId, dueAt: 1 },
  });
  await see("Episodes for a class");
  choose(place, "Course", courseId);
  await see("About $1.83");
  place.querySelector<HTMLInputElement>("input[value=later]")?.click();
  await see("Time zone:");
  press(place, "Schedule them");
  await see("Choose a day and a time.");
  const tomorrow = new Date(Date.now() + 86_400_000).toLocaleDateString("sv");
  fill(place, "Day", tomorrow);
  fill(place, "Time", "07:30");
  expect(text()).not.toContain("Choose a day and a time.");
  press(place, "Schedule them");
  await see("Schedule 24 episodes?");
  press(place, "Schedule them");
  await expect.poll(() => path()).toBe("/run/scheduled");
  expect(api.sent("episodes.schedule")).toMatchObject([
    { for: { courseId }, conceptIds: [], at: { date: tomorrow, minute: 450 } },
  ]);
});

test("a page that is loaded again asks for nobody twice", async () => {
  const { see, api } = openOrder({}, "end");
  await see("All of them are ready.");
  expect(api.sent("episodes.orderForClass")).toEqual([]);
});

test("episodes that await approval are made, but not ready for their learners", async () => {
  const { see, text } = openOrder(
    {
      "courses.list": [optics],
      "episodes.classOrder": {
        states: { completed: 1, awaiting_review: 2 },
        failed: [],
        refused: nobody,
      },
    },
    "end",
  );
  await see("Optics", "All of them are made; 2 await approval.", "Awaiting approval");
  expect(text()).not.toContain("All of them are ready.");
});

test("one that was left goes on after the last learner, and a failure can be retried", async () => {
  const last = "01930000-0000-7000-8000-00000000000e";
  const { see, api, place } = openOrder({ "episodes.orderForClass": BROKEN }, last);
  await see("Try again");
  api.change({ "episodes.orderForClass": { ordered: 1, refused: [], nextCursor: null } });
  press(place, "Try again");
  await see("All of them are ready.");
  expect(api.sent("episodes.orderForClass").at(-1)).toMatchObject({ cursor: last });
});

test("those that failed are retried together", async () => {
  const failed = ["01930000-0000-7000-8000-000000000001"];
  const { see, api, place } = openOrder(
    {
      "episodes.classOrder": {
        states: { failed: 1, pending: 2, writing: 1, speaking: 1 },
        failed,
        refused: nobody,
      },
      "episodes.retry": undefined,
    },
    "end",
  );
  await see("Retry 1 failed");
  press(place, "Retry 1 failed");
  await see("1 episode is being made again.");
  expect(api.sent("episodes.retry")).toEqual([{ episodeId: failed[0] }]);
});

test("who is no admin finds nothing, and half an address orders nothing", async () => {
  const { see, api } = openForm({}, "teacher");
  await see("Page not found");
  expect(api.sent("episodes.classPrice")).toEqual([]);
  const whole = { course: courseId, languages: "en.ja", format: "text", at: "begin" };
  expect(readOrder(orderId, whole)).toMatchObject({ languages: ["en", "ja"], cursor: "begin" });
  for (const lost of ["course", "languages", "format", "at"]) {
    expect(readOrder(orderId, { ...whole, [lost]: "" })).toBeNull();
  }
});
