import { type JSX, Show } from "solid-js";
import { expect, onTestFinished, test, vi } from "vitest";

import type { ReviewCard } from "../../data/review-session.ts";
import { findPlayer, PlayerProvider } from "../../player/index.ts";
import { createFakeAudio } from "../../player/testing/fake-audio.ts";
import { refuse } from "../../testing/fake-api.ts";
import { openPage, type Opened } from "../../testing/open-page.tsx";
import { fill, press, settle } from "../../testing/show-part.tsx";
import { ReviewPage } from "./pages/review-page.tsx";

const tomorrow = nameDayAhead(1);

/** A day from today where the page is looked at, as the API writes days. */
function nameDayAhead(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day.toLocaleDateString("sv");
}

const lock: ReviewCard = {
  conceptId: "lock",
  number: 2,
  kind: "why",
  term: "Lock",
  courseTitle: "Cryptography",
  texts: [
    {
      language: "en",
      question: "Why does a lock hold?",
      answer: "The key alone turns it.",
      accepted: [],
      keyTerms: ["key"],
      choices: [],
    },
  ],
  explanation: "A lock holds what its key does not open.",
  source: { title: "Reader", quotes: ["Only the key turns the lock."], language: "en" },
  heardIn: null,
  estimatedMs: 30_000,
};
const code: ReviewCard = {
  ...lock,
  conceptId: "code",
  kind: "apply",
  term: "Code",
  texts: [
    {
      language: "en",
      question: "What happens without the key?",
      answer: "Nothing can be read.",
      accepted: [],
      keyTerms: [],
      choices: ["Nothing can be read.", "All can be read."],
    },
  ],
};

const answered = (result: "had" | "half" | "missed", dueOn = tomorrow) => ({
  number: 2,
  result,
  source: "self_mark" as const,
  reviewed: result,
  dueOn,
  verdict: null,
});

const due = { today: tomorrow, due: 2, courses: [], missedToday: 0, coming: [], met: 2 };

function PageWithPlayer(): JSX.Element {
  return (
    <PlayerProvider>
      <Show when={findPlayer()}>
        <ReviewPage />
      </Show>
    </PlayerProvider>
  );
}

function openReview(answers: Opened["answers"] = {}) {
  vi.stubGlobal("Audio", function FakeAudio() {
    return createFakeAudio();
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return openPage({
    page: PageWithPlayer,
    route: "/progress/review",
    answers: {
      "reviews.session": { cards: [lock, code], left: 0, heardMs: 120_000 },
      "reviews.due": due,
      ...answers,
    },
  });
}

test("a session goes from the first question to its end, which says when each comes back", async () => {
  const { see, api, place, text } = openReview({
    "reviews.answer": ({ mark }) => answered(mark?.kind === "choice" ? "missed" : "had"),
  });
  await see("1 of 2", "Cryptography", "Why does a lock hold?");
  expect(text()).not.toContain("The key alone turns it.");
  press(place, "I said it aloud");
  await see("The key alone turns it.", "key");
  press(place, "Had it");
  await see("You had it", "A lock holds what its key does not open.", "Reader");
  expect(text()).not.toContain("Answer again");
  press(place, "Next");
  await see("2 of 2", "What happens without the key?");
  press(place, "All can be read.");
  await see("Missed this time");
  press(place, "Next");
  await see(
    "You knew 1 of 2",
    "1 slipped: your next episode explains it again.",
    "Lock",
    "back tomorrow",
    "Code",
    "in your next episode",
  );
  expect(api.sent("reviews.answer")).toMatchObject([
    { conceptId: "lock", number: 2, kind: "why", mark: { kind: "self", result: "had" } },
    { conceptId: "code", kind: "apply", mark: { kind: "choice", choice: "All can be read." } },
  ]);
});

test("words are graded, and what nothing can judge the learner marks", async () => {
  const { see, api, place } = openReview({
    "reviews.answer": ({ mark }) => (mark === undefined ? null : answered("half")),
  });
  await see("Why does a lock hold?");
  fill(place, "Your answer", "It is heavy.");
  press(place, "Check");
  await see("Compare: how was yours?", "It is heavy.");
  press(place, "Half");
  await see("Half of it");
  expect(api.sent("reviews.answer")).toMatchObject([
    { text: "It is heavy." },
    { text: "It is heavy.", mark: { kind: "self", result: "half" } },
  ]);
  api.change({ "reviews.overrule": answered("had") });
  await settle();
  press(place, "I was right");
  await see("You had it");
  expect(api.sent("reviews.overrule")).toEqual([{ conceptId: "lock", number: 2 }]);
});

test("without a network an answer waits, and the session goes on", async () => {
  const { see, place } = openReview({ "reviews.answer": answered("had") });
  await see("Why does a lock hold?");
  const send = globalThis.fetch;
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("Failed to fetch");
  });
  press(place, "I said it aloud");
  press(place, "Had it");
  await see("You had it", "Saved on this device.");
  vi.stubGlobal("fetch", send);
  press(place, "Next");
  await see("2 of 2");
});

test("what is refused is said, and the question stays", async () => {
  const { see, place } = openReview({
    "reviews.answer": refuse({ reason: "reviews.concept_gone", details: {} }, "NOT_FOUND"),
  });
  await see("Why does a lock hold?");
  press(place, "I said it aloud");
  press(place, "Had it");
  await see("This question is no longer asked.");
});

test("more than ten minutes are dealt in turns", async () => {
  const { see, api, place } = openReview({
    "reviews.session": { cards: [lock], left: 3, heardMs: 60_000 },
    "reviews.answer": answered("had"),
  });
  await see("1 of 1");
  press(place, "Not now");
  await see("No answers yet", "3 more questions are due.");
  api.change({ "reviews.session": { cards: [code], left: 0, heardMs: 60_000 } });
  press(place, "Another ten minutes");
  await see("What happens without the key?");
});

test("where nothing is due the page says so", async () => {
  const { see, hrefs } = openReview({ "reviews.session": { cards: [], left: 0, heardMs: 0 } });
  await see("Nothing is due");
  expect(hrefs()).toContain("/progress");
});
