import { type JSX, Show } from "solid-js";
import { expect, onTestFinished, test, vi } from "vitest";

import { LAST_PLAYED } from "../../data/forget-played.ts";
import type { ReviewAudio } from "../../data/review-session.ts";
import { findPlayer, PlayerProvider } from "../../player/index.ts";
import { Sides } from "../../player/now-playing/sides.tsx";
import { createFakeAudio } from "../../player/testing/fake-audio.ts";
import { openPage, sessionOf } from "../../testing/open-page.tsx";
import { settings, unheard, unmet } from "../../testing/samples.ts";
import { press, settle } from "../../testing/show-part.tsx";
import { ProgressPage } from "./pages/progress-page.tsx";

const card = {
  conceptId: "lock",
  number: 4,
  kind: "why" as const,
  term: "Lock",
  courseTitle: "Cryptography",
  texts: [
    {
      language: "en" as const,
      question: "Why does a lock hold?",
      answer: "The key alone turns it.",
      accepted: [],
      keyTerms: ["key"],
      choices: [],
    },
  ],
  explanation: "A lock holds what its key does not open.",
  source: { title: "Reader", quotes: [], language: "en" as const },
  heardIn: "an-episode",
  estimatedMs: 30_000,
};

const audio: ReviewAudio = {
  id: "audio",
  language: "en",
  durationMs: 120_000,
  cards: [{ card, askedMs: 1_000, pauseMs: 4_000, answerMs: 12_000, endMs: 16_000 }],
};

const answered = (result: "had" | "half") => ({
  number: 4,
  result,
  source: "self_mark" as const,
  reviewed: result,
  dueOn: "2026-12-09",
  verdict: null,
});

/** The progress page, with what plays beside it. */
function PageWithPlayer(): JSX.Element {
  return (
    <PlayerProvider>
      <Show when={findPlayer()}>
        <ProgressPage />
        <Show when={findPlayer()?.episode()}>
          <aside>
            <Sides />
          </aside>
        </Show>
      </Show>
    </PlayerProvider>
  );
}

function openProgress(
  made: { audio: ReviewAudio | null; left: number },
  questionMode: "play" | "hands_free" = "play",
) {
  const element = createFakeAudio();
  vi.stubGlobal("Audio", function FakeAudio() {
    return element;
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const page = openPage({
    page: PageWithPlayer,
    route: "/progress",
    answers: {
      "session.current": sessionOf("learner", { settings: { ...settings, questionMode } }),
      "learning.states": [unmet],
      "listening.days": unheard,
      "reviews.session": { cards: [], left: 0, heardMs: 240_000 },
      "reviews.due": {
        today: "2026-11-30",
        due: 3,
        courses: [],
        missedToday: 0,
        coming: [],
        met: 3,
      },
      "reviews.makeAudio": made,
      "reviews.audio": { audioUrl: "https://media.test/reviews.mp3" },
      "reviews.answer": ({ mark }) =>
        answered(mark?.kind === "self" && mark.result === "half" ? "half" : "had"),
    },
  });
  /** Played up to here, with time for what is asked meanwhile. */
  async function listenTo(positionMs: number): Promise<void> {
    while (element.currentTime * 1000 < positionMs) {
      element.reach(element.currentTime * 1000 + 250);
      await settle();
    }
  }
  async function play(): Promise<void> {
    await page.see("3 questions are due", "Play my reviews", "about 4 min");
    press(page.place, "Play my reviews");
    await expect.poll(() => element.src).toBe("https://media.test/reviews.mp3");
    element.becomeReady();
  }
  return { ...page, element, listenTo, play };
}

test("what is due plays, and a card is marked when its question was heard", async () => {
  const { see, api, place, text, hrefs, play, listenTo } = openProgress({ audio, left: 2 });
  await play();
  await see("Pause my reviews", "1 question by ear, 2 min", "2 more have never been spoken");
  expect(api.sent("reviews.audio")).toEqual([{ id: "audio" }]);
  expect(text()).not.toContain("Transcript");
  expect(hrefs()).not.toContain("/episodes/audio");
  await listenTo(5_000);
  await see("Question 1 of 1", "Why does a lock hold?");
  expect(text()).not.toContain("The key alone turns it.");
  press(place, "I said it aloud");
  press(place, "Had it");
  await see("You had it", "A lock holds what its key does not open.");
  expect(api.sent("reviews.answer")).toMatchObject([
    { conceptId: "lock", number: 4, kind: "why", mark: { kind: "self", result: "had" } },
  ]);
  findPlayer()?.save();
  expect(api.sent("listening.saveProgress")).toEqual([]);
  expect(localStorage.getItem(LAST_PLAYED)).toBeNull();
});

test("by the keys of headphones a card is marked once, and is not asked again", async () => {
  const { api, play, listenTo } = openProgress({ audio, left: 0 }, "hands_free");
  await play();
  await listenTo(13_000);
  expect(findPlayer()?.handsFree.press(2)).toBe(true);
  await expect
    .poll(() => api.sent("reviews.answer"))
    .toMatchObject([{ conceptId: "lock", number: 4, mark: { kind: "self", result: "half" } }]);
  await settle();
  findPlayer()?.seek(0);
  await listenTo(20_000);
  findPlayer()?.seek(0);
  await listenTo(6_000);
  expect(findPlayer()?.questions.turn()).toBeNull();
});

test("where nothing was ever spoken a sentence stands in place of the button", async () => {
  const { see, place, element } = openProgress({ audio: null, left: 3 });
  await see("Play my reviews");
  press(place, "Play my reviews");
  await see("None of these has been spoken in your voices yet");
  expect(() => press(place, "Play my reviews")).toThrow("no button");
  expect(element.sources).toEqual([]);
});
