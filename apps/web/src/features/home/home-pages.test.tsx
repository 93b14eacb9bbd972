import { expect, test } from "vitest";

import type { EpisodeSummary } from "../../api.ts";
import type { DueReviews } from "../../data/reviews.ts";
import { type Answers, BROKEN, refuse } from "../../testing/fake-api.ts";
import { openPage, type Opened, sessionOf } from "../../testing/open-page.tsx";
import { course, episode } from "../../testing/samples.ts";
import { press, settle } from "../../testing/show-part.tsx";
import { HomePage } from "./pages/home-page.tsx";

const NOW = Date.now();
const DAY_MS = 24 * 60 * 60_000;

const own = { ...course, isEnrolled: true };
const noDailies = {
  enabled: false,
  nextAt: null,
  timeZone: "Asia/Tokyo",
  pausedAt: null,
  rest: null,
  runs: [],
};
const nothingDue: DueReviews = {
  today: "2026-11-30",
  due: 0,
  courses: [],
  missedToday: 0,
  coming: [],
  met: 0,
};
const today: EpisodeSummary = { ...episode, createdAt: NOW };
const earlier: EpisodeSummary = {
  ...episode,
  id: "second",
  title: "Old locks",
  createdAt: NOW - 30 * DAY_MS,
};

const list = (...episodes: EpisodeSummary[]): Answers => ({
  "episodes.list": { episodes, nextCursor: null },
});

function openHome(answers: Answers, shown: Partial<Opened> = {}) {
  return openPage({
    page: HomePage,
    ...shown,
    answers: {
      "courses.list": [own],
      "dailies.current": noDailies,
      "reviews.due": nothingDue,
      "listening.week": { days: [], streak: 0 },
      // Asked for by the button that plays, which comes after the page.
      "episodes.get": { ...today, scriptKey: null, removedAt: null, tracks: [] },
      "listening.progress": null,
      ...list(),
      ...answers,
    },
  });
}

test("today's episode stands first and large, with what came before below", async () => {
  const { see, heading, place, hrefs } = openHome(list(today, earlier));
  await see("Today's episode", "Keys that fit once", "Text", "Earlier episodes", "Old locks");
  expect(heading()).toMatch(/^Good (morning|afternoon|evening), Mia$/);
  expect(place.querySelector("#today")?.textContent).toBe("Keys that fit once");
  expect(place.querySelectorAll("li[data-episode]")).toHaveLength(1);
  expect(hrefs()).toContain("/make");
});

test("what is due is one line that leads to it, and nothing where nothing is due or it cannot be asked", async () => {
  const { see, hrefs } = openHome({ ...list(today), "reviews.due": { ...nothingDue, due: 3 } });
  await see("Keys that fit once", "3 questions are due");
  expect(hrefs()).toContain("/progress/review");
  for (const reviews of [nothingDue, BROKEN]) {
    const other = openHome({ ...list(today), "reviews.due": reviews });
    await other.see("Keys that fit once");
    await settle();
    expect(other.api.sent("reviews.due")).toHaveLength(1);
    expect(other.hrefs()).not.toContain("/progress/review");
  }
});

test("who has listened or reviewed sees the streak and the last seven days, and nobody else", async () => {
  const states = ["missed", "active", "active", "frozen", "active", "active", "missed"] as const;
  const days = states.map((state, at) => ({ localDate: `2026-11-${24 + at}`, state }));
  const week = { "listening.week": { days, streak: 4 } };
  const { see, place, hrefs } = openHome({ ...list({ ...today, completion: 0.4 }), ...week });
  await see("4 days in a row");
  expect(hrefs()).toContain("/progress");
  const dots = [...place.querySelectorAll("[aria-label='Your last seven days'] .sr-only")];
  expect(dots.map(({ textContent }) => textContent)).toEqual([
    "Tuesday: nothing",
    "Wednesday: done",
    "Thursday: done",
    "Friday: missed without losing the streak",
    "Saturday: done",
    "Sunday: done",
    "Monday: nothing yet",
  ]);
  const reviewed = openHome({ ...list(today), ...week });
  await reviewed.see("4 days in a row");
  const none = days.map(({ localDate }) => ({ localDate, state: "missed" as const }));
  const other = openHome({
    ...list(today),
    "listening.week": { days: none, streak: 0 },
    "reviews.due": { ...nothingDue, due: 3 },
  });
  await other.see("3 questions are due");
  await settle();
  expect(other.api.sent("listening.week")).toHaveLength(1);
  expect(other.text()).not.toContain("A new streak");
});

test("why it is what it is stands below the title of what is ready, and of older ones nothing", async () => {
  const quiz = { kind: "quiz", term: "Locks", percent: 45, takenAt: NOW } as const;
  const next = { kind: "next", term: "Codes", course: "Cryptography" } as const;
  const { see, place } = openHome(list({ ...today, why: quiz }, { ...earlier, why: next }));
  await see("Because you scored 45% in a quiz on Locks today.", "Next in Cryptography: Codes.");
  expect(place.querySelector("#today + p")?.textContent).toContain("Locks");
  const older = openHome(list(today, { ...earlier, status: "failed", why: next }));
  await older.see("Keys that fit once", "Old locks");
  expect(older.text()).not.toContain("Next in");
});

test("with no episode today one press makes it, as the settings say", async () => {
  const { see, api, place, path } = openHome({});
  await see("Six minutes on what you study", "Made from Cryptography,");
  api.change({ "episodes.request": refuse({ reason: "episode.no_courses", details: {} }) });
  press(place, "Make today's episode");
  await see("Join a course first: episodes are made from what you study.");
  api.change({ "episodes.request": { id: "made" } });
  press(place, "Make today's episode");
  await expect.poll(path, { interval: 2 }).toBe("/episodes/made");
  const [first, second] = api.sent("episodes.request");
  expect(first).toMatchObject({ languages: ["en"], outputFormat: "both" });
  expect(second).toEqual(first);
});

test("without a course, learners find one, teachers see theirs, admins make for others", async () => {
  const learner = openHome({ "courses.list": [course] });
  await learner.see("Start with a course", "Find a course");
  const teacher = openHome({ "courses.list": [{ ...course, isTaught: true }] });
  await teacher.see("Courses you teach", "Cryptography");
  const admin = openHome({ "courses.list": [] }, { role: "admin" });
  await admin.see("You have no episodes of your own", "Make an episode");
});

test("an episode on its way says what happens; one that failed is tried again", async () => {
  const making: EpisodeSummary = { ...today, status: "pending", title: "", durationMs: null };
  const failed: EpisodeSummary = { ...earlier, status: "failed", errorReason: "speech.busy" };
  const { see, api, place } = openHome({
    ...list(making, failed),
    "episodes.status": {
      title: "",
      status: "pending",
      error: null,
      errorReason: null,
      hasScript: false,
      voiced: [],
      leftMs: null,
      steps: [{ kind: "script", language: null, state: "running", doneParts: 0, totalParts: 1 }],
    },
    "episodes.retry": refuse({ reason: "episode.not_failed", details: {} }),
  });
  await see("New episode", "Writing the script");
  press(place, "Try again");
  await see("Only a failed episode can be retried.");
  expect(api.sent("episodes.retry")).toEqual([{ episodeId: "second" }]);
});

test("a language that is there is heard from the first page while another is made", async () => {
  const making: EpisodeSummary = {
    ...today,
    outputFormat: "both",
    languages: ["en", "ja"],
    status: "speaking",
    completedAt: null,
  };
  const spoken = { kind: "speech", language: "ja", state: "running" } as const;
  const status = {
    title: making.title,
    status: "speaking" as const,
    error: null,
    errorReason: null,
    hasScript: true,
    steps: [{ ...spoken, doneParts: 1, totalParts: 9 }],
  };
  const { see, api, text } = openHome({
    ...list(making),
    "/healthz": { status: 200, body: {} },
    "episodes.status": { ...status, voiced: [], leftMs: 33_000 },
  });
  await see("Speaking part 2 of 9", "About 30 seconds left.");
  expect(text()).not.toContain("Play");
  api.change({
    "episodes.status": { ...status, voiced: ["en"], leftMs: 9_000 },
    ...list({ ...making, durationMs: 360_000 }),
  });
  document.dispatchEvent(new Event("visibilitychange"));
  await see("Play", "English is ready. Japanese follows.", "About 10 seconds left.");
  expect(api.sent("episodes.list")).toHaveLength(2);
});

test("a deleted episode can be brought back", async () => {
  const { see, api, place } = openHome({
    ...list(today, earlier),
    "episodes.remove": undefined,
    "episodes.restore": undefined,
  });
  await see("Old locks");
  api.change(list(today));
  place.querySelector<HTMLButtonElement>("[aria-label='More for Old locks']")?.click();
  press(place, "Delete");
  await see("“Old locks” was deleted.", "Your earlier episodes will appear here.");
  expect(api.sent("episodes.remove")).toEqual([{ episodeId: "second" }]);
  api.change(list(today, earlier));
  press(place, "Undo");
  await see("“Old locks” was restored.");
  expect(api.sent("episodes.restore")).toEqual([{ episodeId: "second" }]);
});

test("dailies that rest are asked for again; where they cannot be told, the page stands without", async () => {
  const resting = { ...noDailies, enabled: true, pausedAt: NOW - DAY_MS };
  const { see, api, place } = openHome({
    "dailies.current": resting,
    "dailies.resume": { ...resting, pausedAt: null },
  });
  await see("Your daily episodes are paused");
  api.change({ "dailies.current": { ...noDailies, enabled: true } });
  press(place, "Resume daily episodes");
  await see("Your daily episodes are back.");
  await expect.poll(() => place.textContent, { interval: 2 }).not.toContain("are paused");
  const without = openHome({ ...list(today), "dailies.current": BROKEN });
  await without.see("Today's episode");
});

test("a day on which nothing is new and nothing is due says until when, and what is planned", async () => {
  const resting = { ...noDailies, enabled: true, timeZone: "UTC" };
  const nextAt = Date.parse("2026-12-07T06:00:00Z");
  const until = openHome({
    ...list(today),
    "dailies.current": { ...resting, nextAt, rest: { until: "2026-12-07" } },
  });
  await until.see(
    "You are up to date: nothing is new and nothing is due, so your next episode comes on Monday, December 7 at 6:00 AM",
  );
  const forGood = openHome({
    ...list(today),
    "dailies.current": { ...resting, rest: { until: null } },
  });
  await forGood.see("so no daily episode is planned");
});

test("where a stand-in speaks, it is said once", async () => {
  const session = sessionOf("learner", { speechIsStandIn: true });
  const { see } = openHome({ ...list(today), "session.current": session });
  await see("Keys that fit once", "This is a computer voice");
});

test("episodes that do not load can be asked for again", async () => {
  const { see, api, place } = openHome({ "episodes.list": BROKEN });
  await see("That didn't work");
  api.change(list(today));
  press(place, "Try again");
  await see("Keys that fit once");
});
