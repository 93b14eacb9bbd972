import { expect, test } from "vitest";

import { type Answers, BROKEN, refuse } from "../../testing/fake-api.ts";
import { openPage, sessionOf } from "../../testing/open-page.tsx";
import { course } from "../../testing/samples.ts";
import { choose, press } from "../../testing/show-part.tsx";
import { WelcomePage } from "./pages/welcome-page.tsx";

const { settings } = sessionOf("learner");
const saved: Answers = settings === null ? {} : { "settings.save": settings };

const openWelcome = (answers: Answers) =>
  openPage({ page: WelcomePage, route: "/welcome", answers: { ...saved, ...answers } });

test("three questions are answered one by one, and the first episode is made of them", async () => {
  const { see, heading, api, place, path } = openWelcome({
    "courses.list": [{ ...course, conceptCount: 3, isEnrolled: true }],
    "episodes.request": { id: "made" },
  });
  await see("Welcome, Mia", "Cryptography", "Continue");
  expect(heading()).toBe("What do you study?");
  press(place, "Continue");
  expect(heading()).toBe("Which language do you want to listen in?");
  choose(place, "Language", "ja");
  press(place, "Back");
  expect(heading()).toBe("What do you study?");
  press(place, "Continue");
  press(place, "Continue");
  expect(heading()).toBe("How much do you know already?");
  place.querySelector<HTMLInputElement>("input[value=advanced]")?.click();
  press(place, "Make my first episode");
  await expect.poll(path, { interval: 2 }).toBe("/episodes/made");
  expect(api.sent("settings.save")).toMatchObject([
    { languages: ["ja"], sayMyName: true, abilityLevel: "advanced", onboarded: true },
  ]);
  expect(api.sent("episodes.request")).toMatchObject([{ languages: ["ja"], outputFormat: "both" }]);
});

test("who came by the link of a course has chosen it, and ends up in it", async () => {
  const { see, heading, api, place, path } = openPage({
    page: WelcomePage,
    route: "/welcome",
    path: "/welcome?course=keys",
    answers: {
      ...saved,
      "courses.list": [{ ...course, isEnrolled: true }],
    },
  });
  await see("Continue");
  expect(heading()).toBe("Which language do you want to listen in?");
  press(place, "Continue");
  await see("Go to the course");
  press(place, "Go to the course");
  await expect.poll(path, { interval: 2 }).toBe("/courses/keys");
  // Two concepts are too few for an episode.
  expect(api.sent("episodes.request")).toEqual([]);
});

test("who came by the link of a course that can be heard is brought to its first episode", async () => {
  const { see, place, path } = openPage({
    page: WelcomePage,
    route: "/welcome",
    path: "/welcome?course=keys",
    answers: {
      ...saved,
      "courses.list": [{ ...course, conceptCount: 3, isEnrolled: true }],
      "episodes.request": { id: "made" },
    },
  });
  await see("Continue");
  press(place, "Continue");
  await see("Make my first episode");
  press(place, "Make my first episode");
  await expect.poll(path, { interval: 2 }).toBe("/episodes/made");
});

test("without a course there is no episode yet, and the first page comes", async () => {
  const { see, api, place, path } = openWelcome({ "courses.list": [course] });
  await see("Cryptography", "Later");
  press(place, "Later");
  press(place, "Continue");
  press(place, "Go to my page");
  await expect.poll(path, { interval: 2 }).toBe("/");
  expect(api.sent("settings.save")).toHaveLength(1);
  expect(api.sent("episodes.request")).toEqual([]);
});

test("answers that are refused stay, with the reason", async () => {
  const { see, place, path } = openWelcome({
    "courses.list": [course],
    "settings.save": refuse({ reason: "settings.time_zone", details: {} }),
  });
  await see("Later");
  press(place, "Later");
  press(place, "Continue");
  press(place, "Go to my page");
  await see("This time zone is unknown.");
  expect(path()).toBe("/welcome");
});

test("courses that do not load can be asked for again", async () => {
  const { see, api, place } = openWelcome({ "courses.list": BROKEN });
  await see("That didn't work");
  api.change({ "courses.list": [course] });
  press(place, "Try again");
  await see("Cryptography");
});
