import { expect, test } from "vitest";

import type { CourseChoice, Quota, SeenPerson } from "../../api.ts";
import type { ClassPrice } from "../../data/class-order.ts";
import { type Answers, refuse } from "../../testing/fake-api.ts";
import { BROKEN } from "../../testing/fake-api.ts";
import { openPage, type Opened } from "../../testing/open-page.tsx";
import { choose, fill, press } from "../../testing/show-part.tsx";
import { MakePage } from "./pages/make-page.tsx";

const keys: CourseChoice = {
  id: "keys",
  title: "Cryptography",
  language: "en",
  concepts: Array.from({ length: 9 }, (_, at) => ({ id: `keys-${at}`, term: `Key ${at}` })),
};
const waves: CourseChoice = {
  id: "waves",
  title: "ウ".repeat(80),
  language: "ja",
  concepts: [{ id: "waves-0", term: "Tide" }],
};
const lea: SeenPerson = {
  id: "lea",
  name: "Léa",
  email: "lea@example.com",
  role: "learner",
  disabled: false,
  createdAt: 0,
  lastSeenAt: null,
};
const quota: Quota = { perDay: 3, left: 2, refusal: null, isTextOnly: false };

const price: ClassPrice = {
  episodes: 1,
  speechCharacters: 1,
  modelTokens: 1,
  microDollars: 20_000,
  leftMicroDollars: 900_000,
};

const openMake = (answers: Answers = {}, shown: Partial<Opened> = {}) =>
  openPage({
    page: MakePage,
    route: "/make",
    ...shown,
    answers: {
      "episodes.classPrice": price,
      "episodes.choices": [keys, waves],
      "episodes.quota": quota,
      "episodes.request": { id: "made" },
      ...answers,
    },
  });

const boxOf = (place: HTMLElement, value: string) => {
  const box = place.querySelector<HTMLInputElement>(`input[type=checkbox][value="${value}"]`);
  if (box === null) throw new Error(`There is no box ${value}.`);
  return box;
};
const submitOf = (place: HTMLElement) =>
  place.querySelector<HTMLButtonElement>("button[type=submit]");

test("an episode is made in the languages and format that are chosen, from all courses", async () => {
  const { see, heading, api, place, path, text } = openMake();
  await see("About six minutes, from the courses you study.", "2 of 3 left today.");
  expect(heading()).toBe("Make an episode");
  expect(text()).not.toContain("Somebody else");
  expect([boxOf(place, "keys").checked, boxOf(place, "waves").checked]).toEqual([true, true]);
  choose(place, "Language", "ja");
  choose(place, "Second language", "en");
  place.querySelector<HTMLInputElement>("input[value=text]")?.click();
  press(place, "Write my episode");
  await expect.poll(path, { interval: 2 }).toBe("/episodes/made");
  expect(api.sent("episodes.request")).toEqual([
    { languages: ["ja", "en"], outputFormat: "text", requestKey: expect.any(String) },
  ]);
});

test("courses and up to three topics are chosen; what is left out takes its topics along", async () => {
  const { see, api, place, path, text } = openMake();
  await see("From", "Topics (optional)");
  for (const id of ["keys-1", "keys-0", "waves-0"]) {
    fill(place, "Find a topic", id === "waves-0" ? "tide" : "key");
    boxOf(place, id).click();
  }
  await see("Topics: 3 of 3");
  fill(place, "Find a topic", "");
  expect(boxOf(place, "keys-2").disabled).toBe(true);
  await see("4 more: type to find one.");
  boxOf(place, "waves").click();
  await see("Topics: 2 of 3");
  boxOf(place, "keys").click();
  press(place, "Make my episode");
  await see("Choose at least one course.");
  expect(api.sent("episodes.request")).toEqual([]);
  boxOf(place, "keys").click();
  expect(text()).not.toContain("Choose at least one course.");
  press(place, "Make my episode");
  await expect.poll(path, { interval: 2 }).toBe("/episodes/made");
  expect(api.sent("episodes.request")).toMatchObject([
    { courseIds: ["keys"], conceptIds: ["keys-1", "keys-0"] },
  ]);
});

test("a link fills in its course and topic; who has one course is not asked which", async () => {
  const linked = openMake({}, { path: "/make?course=keys&concept=keys-8" });
  await linked.see("Topics: 1 of 3");
  expect(boxOf(linked.place, "waves").checked).toBe(false);
  expect(boxOf(linked.place, "keys-8").checked).toBe(true);
  expect(linked.place.querySelector("details")?.open).toBe(true);
  const alone = openMake({ "episodes.choices": [keys] });
  await alone.see("Topics (optional)");
  expect(alone.text()).not.toContain("From");
});

test("with nothing left the button rests, with the reason and when it frees beside it", async () => {
  const refusal: Quota["refusal"] = {
    reason: "episode.quota_reached",
    details: { episodesPerDay: 3, untilTomorrowMs: 6.5 * 3_600_000 },
  };
  const { see, api, place } = openMake({ "episodes.quota": { ...quota, left: 0, refusal } });
  await see("You have had today's 3 episodes.", "That is in 7 hours.");
  const button = submitOf(place);
  expect(button?.disabled).toBe(true);
  const reason = document.getElementById(button?.getAttribute("aria-describedby") ?? "");
  expect(reason?.textContent).toContain("You have had");
  place.querySelector("form")?.requestSubmit();
  expect(api.sent("episodes.request")).toEqual([]);
  api.change({ "episodes.quota": { ...quota, isTextOnly: true } });
  press(place, "Check again");
  await see("2 of 3 left today.", "This month's budget is used up");
  expect(submitOf(place)?.disabled).toBe(false);
});

test("a quota that does not load holds nobody back", async () => {
  const { see, place, text } = openMake({ "episodes.quota": BROKEN });
  await see("Make my episode");
  expect(submitOf(place)?.disabled).toBe(false);
  expect(text()).not.toContain("left today");
});

test("a refusal says its reason, and the way on; sent again it is the same request", async () => {
  const { see, api, place, hrefs, path } = openMake({
    "episodes.request": refuse({ reason: "episode.no_courses", details: {} }),
  });
  await see("Make my episode");
  press(place, "Make my episode");
  await see("Join a course first: episodes are made from what you study.", "See the courses");
  expect(hrefs()).toContain("/courses");
  api.change({ "episodes.request": { id: "made" } });
  press(place, "Make my episode");
  await expect.poll(path, { interval: 2 }).toBe("/episodes/made");
  const [first, second] = api.sent("episodes.request");
  expect(second).toEqual(first);
});

test("an admin makes one for somebody who is found by name, from their courses and their quota", async () => {
  const { see, api, place, path } = openMake(
    {
      "people.list": { people: [lea], nextCursor: null },
      "episodes.choices": ({ userId }) => (userId === "lea" ? [waves, keys] : []),
      "episodes.quota": ({ userId }) => (userId === "lea" ? { ...quota, left: 1 } : quota),
    },
    { role: "admin" },
  );
  await see("Somebody else", "You have not joined a course yet");
  expect(submitOf(place)?.disabled).toBe(true);
  place.querySelector<HTMLInputElement>("input[value=somebody]")?.click();
  await see("Léa");
  press(place, "Make my episode");
  await see("Choose who the episode is for.");
  expect(api.sent("episodes.request")).toEqual([]);
  fill(place, "Find a person", "lé");
  await expect.poll(() => api.sent("people.list").at(-1)).toMatchObject({ search: "lé" });
  place.querySelector<HTMLButtonElement>("li button")?.click();
  await see("Make the episode for Léa", "1 of 3 left today.", "From");
  boxOf(place, "waves").click();
  choose(place, "Language", "ko");
  choose(place, "Second language", "fr");
  press(place, "Make the episode for Léa");
  await expect.poll(path, { interval: 2 }).toBe("/episodes/made");
  expect(api.sent("episodes.request")).toMatchObject([
    { userId: "lea", languages: ["ko", "fr"], courseIds: ["keys"] },
  ]);
});

test("somebody without a course is named, before anything is sent", async () => {
  const { see, place } = openMake(
    {
      "people.list": { people: [lea], nextCursor: null },
      "episodes.choices": ({ userId }) => (userId === "lea" ? [] : [keys]),
    },
    { role: "admin" },
  );
  await see("Somebody else");
  place.querySelector<HTMLInputElement>("input[value=somebody]")?.click();
  await see("Léa");
  place.querySelector<HTMLButtonElement>("li button")?.click();
  await see("Léa has not joined a course yet");
  expect(submitOf(place)?.disabled).toBe(true);
});

test("who has no course is led to one; what did not load can be asked for again", async () => {
  const { see, api, place, hrefs } = openMake({ "episodes.choices": BROKEN });
  await see("That didn't work");
  api.change({ "episodes.choices": [] });
  press(place, "Try again");
  await see("Start with a course", "Find a course");
  expect(hrefs()).toContain("/courses");
});

test("an admin schedules somebody's episode; what today allows does not count then", async () => {
  const refusal: Quota["refusal"] = {
    reason: "episode.quota_reached",
    details: { episodesPerDay: 3, untilTomorrowMs: 3_600_000 },
  };
  const { see, api, place, path, text } = openMake(
    {
      "people.list": { people: [lea], nextCursor: null },
      "episodes.quota": { ...quota, left: 0, refusal },
      "episodes.schedule": { id: "order", dueAt: 1 },
    },
    { role: "admin", path: "/make?for=somebody" },
  );
  await see("Find a person", "About $0.02. This month's budget leaves $0.90.");
  [...place.querySelectorAll("button")].find((one) => one.textContent?.includes("Léa"))?.click();
  await see("Léa has had today's 3 episodes.");
  expect(text()).not.toContain("You have had");
  place.querySelector<HTMLInputElement>("input[value=later]")?.click();
  await see("Time zone:");
  expect(text()).not.toContain("today's 3 episodes");
  press(place, "Schedule the episode");
  await see("Choose a day and a time.");
  const date = new Date(Date.now() + 2 * 86_400_000).toLocaleDateString("sv");
  fill(place, "Day", date);
  fill(place, "Time", "18:05");
  boxOf(place, "waves").click();
  press(place, "Schedule the episode");
  await expect.poll(path, { interval: 2 }).toBe("/run/scheduled");
  expect(api.sent("episodes.schedule")).toMatchObject([
    {
      for: { learnerId: "lea", courseIds: ["keys"] },
      conceptIds: [],
      at: { date, minute: 1_085 },
    },
  ]);
  expect(api.sent("episodes.request")).toEqual([]);
});
