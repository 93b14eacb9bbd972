import { type JSX, Show } from "solid-js";
import { expect, onTestFinished, test, vi } from "vitest";

import type { DueReviews } from "../../data/reviews.ts";
import { findPlayer, PlayerProvider } from "../../player/index.ts";
import { createFakeAudio } from "../../player/testing/fake-audio.ts";
import { BROKEN } from "../../testing/fake-api.ts";
import { openPage, type Opened } from "../../testing/open-page.tsx";
import { unheard, unmet } from "../../testing/samples.ts";
import { press } from "../../testing/show-part.tsx";
import { ProgressPage } from "./pages/progress-page.tsx";

const DAY_MS = 24 * 60 * 60_000;

/** As the learner's calendar writes a day to come. */
function dayIn(days: number): string {
  const at = new Date(Date.now() + days * DAY_MS);
  const [month, day] = [at.getMonth() + 1, at.getDate()].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `${at.getFullYear()}-${month}-${day}`;
}

const weekday = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toLocaleDateString("en", { weekday: "long" });

const nothing: DueReviews = {
  today: dayIn(0),
  due: 0,
  courses: [],
  missedToday: 0,
  coming: [],
  met: 0,
};

function PageWithPlayer(): JSX.Element {
  return (
    <PlayerProvider>
      <Show when={findPlayer()}>
        <ProgressPage />
      </Show>
    </PlayerProvider>
  );
}

function open(reviews: Partial<DueReviews>, answers: Opened["answers"] = {}) {
  vi.stubGlobal("Audio", function FakeAudio() {
    return createFakeAudio();
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return openPage({
    page: PageWithPlayer,
    route: "/progress",
    answers: {
      "reviews.due": { ...nothing, ...reviews },
      "learning.states": [unmet],
      "listening.days": unheard,
      "listening.courses": [],
      "reviews.session": { cards: [], left: 0, heardMs: 0 },
      ...answers,
    },
  });
}

test("what the page shows is taken away table by table, or as a whole", async () => {
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function save(
    this: HTMLAnchorElement,
  ) {
    saved.push(`${this.getAttribute("href") ?? ""} ${this.download}`);
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const { see, place } = open({ met: 8 });
  await see("What you know");
  for (const label of ["Days (CSV)", "Courses (CSV)", "What I know (CSV)", "Everything (JSON)"]) {
    place.querySelector<HTMLElement>("[aria-label='Download my progress']")?.click();
    press(place, label);
  }
  expect(saved).toEqual([
    "/api/v1/reports/learning/days learnlab-days.csv",
    "/api/v1/reports/learning/courses learnlab-courses.csv",
    "/api/v1/reports/learning/concepts learnlab-concepts.csv",
    "/api/v1/reports/learning learnlab-report.json",
  ]);
});

test("what is due is said by course, and when the rest comes back", async () => {
  const { see, heading } = open({
    due: 3,
    met: 8,
    courses: [
      { courseId: "keys", title: "Cryptography", due: 2 },
      { courseId: "maps", title: "Maps", due: 1 },
    ],
    coming: [
      { day: dayIn(1), count: 4 },
      { day: dayIn(3), count: 1 },
    ],
  });
  await see("3 questions are due", "Cryptography", "2 due", "Maps", "1 due");
  await see("Coming up", "tomorrow", "4 questions", weekday(3), "1 question");
  expect(heading()).toBe("Progress");
});

test("days to come are named from the learner's own today, also where the browser's is another", async () => {
  const ahead = { today: dayIn(1), met: 5 };
  const { see } = open({ ...ahead, coming: [{ day: dayIn(2), count: 3 }] });
  await see("Nothing is due until tomorrow", "Coming up", "3 questions");
});

test("until when nothing is due is said, and what slipped today is in the next episode", async () => {
  const { see } = open({ met: 5, missedToday: 2, coming: [{ day: dayIn(4), count: 5 }] });
  await see(`Nothing is due until ${weekday(4)}`);
  await see("You missed 2 today. Your next episode teaches them again.");
});

test("who has heard nothing yet is shown the way to their first episode", async () => {
  const { see, hrefs } = open({});
  await see("Reviews begin with your first episode");
  expect(hrefs()).toContain("/");
});

test("where it cannot be read it can be tried again", async () => {
  const { see, api, place } = open({}, { "reviews.due": BROKEN });
  await see("Something went wrong on our side");
  api.change({ "reviews.due": { ...nothing, due: 1, met: 1 } });
  press(place, "Try again");
  await see("1 question is due");
});

test("where one stands in each course is said with its numbers, and its questions are taken along", async () => {
  const { see, place, hrefs, api } = open(
    { met: 5 },
    {
      "learning.states": [
        {
          ...unmet,
          counts: { notYet: 3, learning: 4, mastered: 1, due: 0 },
          weak: ["Lock", "Key", "Code", "Seal"].map((subject) => ({
            conceptId: subject,
            subject,
            reason: { kind: "quiz" as const, percent: 40, quizzes: 1 },
          })),
        },
      ],
      "courses.cards": { count: 0, text: "" },
    },
  );
  await see("What you know", "Cryptography", "You chose it.", "40% in 1 quiz", "and 1 more");
  expect(hrefs()).toContain("/courses/keys");
  place.querySelector<HTMLElement>("[aria-label='More for Cryptography']")?.click();
  const items = [...place.querySelectorAll<HTMLElement>("[role=menuitem]")];
  expect(items.map(({ textContent }) => textContent)).toEqual([
    "Flash cards for Anki",
    "Flash cards of what I missed",
  ]);
  items[1]?.click();
  await see("You have missed nothing in this course.");
  expect(api.sent("courses.cards")).toEqual([{ courseId: "keys", only: "missed" }]);
});

test("who studies no course is led to one", async () => {
  const { see, hrefs, text } = open({}, { "learning.states": [] });
  await see("Join a course to begin");
  expect(hrefs()).toContain("/courses");
  expect(text()).not.toContain("Reviews begin");
});
