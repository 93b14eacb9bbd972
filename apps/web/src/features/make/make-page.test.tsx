import { expect, test } from "vitest";

import type { Person } from "../../api.ts";
import { type Answers, refuse } from "../../testing/fake-api.ts";
import { BROKEN } from "../../testing/fake-api.ts";
import { openPage, type Opened } from "../../testing/open-page.tsx";
import { course } from "../../testing/samples.ts";
import { choose, press } from "../../testing/show-part.tsx";
import { MakePage } from "./pages/make-page.tsx";

const own = { ...course, isEnrolled: true };
const lea: Person = {
  id: "lea",
  name: "Léa",
  email: "lea@example.com",
  role: "learner",
  disabled: false,
  createdAt: 0,
};

const openMake = (answers: Answers = {}, shown: Partial<Opened> = {}) =>
  openPage({
    page: MakePage,
    route: "/make",
    ...shown,
    answers: { "courses.list": [own], "episodes.request": { id: "made" }, ...answers },
  });

test("an episode is made in the languages and format that are chosen", async () => {
  const { see, heading, api, place, path, text } = openMake();
  await see("About six minutes, from the courses you study.");
  expect(heading()).toBe("Make an episode");
  expect(text()).not.toContain("Somebody else");
  choose(place, "Language", "ja");
  choose(place, "Second language", "en");
  place.querySelector<HTMLInputElement>("input[value=text]")?.click();
  press(place, "Write my episode");
  await expect.poll(path, { interval: 2 }).toBe("/episodes/made");
  expect(api.sent("episodes.request")).toEqual([
    { languages: ["ja", "en"], outputFormat: "text", requestKey: expect.any(String) },
  ]);
});

test("a refusal says its reason, and the way on; sent again it is the same request", async () => {
  const { see, api, place, hrefs, path } = openMake({
    "episodes.request": refuse({ reason: "episode.no_courses", details: {} }),
  });
  await see("Make my episode");
  press(place, "Make my episode");
  await see("Join a course first: an episode is made from what you study.", "See the courses");
  expect(hrefs()).toContain("/courses");
  api.change({ "episodes.request": { id: "made" } });
  press(place, "Make my episode");
  await expect.poll(path, { interval: 2 }).toBe("/episodes/made");
  const [first, second] = api.sent("episodes.request");
  expect(second).toEqual(first);
});

test("an admin makes one for somebody who is found by name", async () => {
  const { see, api, place, path } = openMake(
    { "courses.list": [course], "people.list": { people: [lea], nextCursor: null } },
    { role: "admin" },
  );
  await see("Somebody else");
  place.querySelector<HTMLInputElement>("input[value=somebody]")?.click();
  await see("Léa");
  press(place, "Make my episode");
  await see("Choose whom the episode is for.");
  expect(api.sent("episodes.request")).toEqual([]);
  place.querySelector<HTMLButtonElement>("li button")?.click();
  await see("Make the episode for Léa");
  press(place, "Make the episode for Léa");
  await expect.poll(path, { interval: 2 }).toBe("/episodes/made");
  expect(api.sent("episodes.request")).toMatchObject([{ userId: "lea", languages: ["en"] }]);
});

test("who has no course is led to one; what did not load can be asked for again", async () => {
  const { see, api, place, hrefs } = openMake({ "courses.list": BROKEN });
  await see("This did not work");
  api.change({ "courses.list": [course] });
  press(place, "Try again");
  await see("Start with a course", "Find a course");
  expect(hrefs()).toContain("/courses");
});
