import { type JSX, Show } from "solid-js";
import { expect, onTestFinished, test, vi } from "vitest";

import type { TaughtConcept } from "../../data/concepts.ts";
import { LAST_PLAYED } from "../../data/forget-played.ts";
import type { HeardLesson } from "../../data/lessons.ts";
import { findPlayer, PlayerProvider } from "../../player/index.ts";
import { createFakeAudio } from "../../player/testing/fake-audio.ts";
import { type Answers, refuse } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { course } from "../../testing/samples.ts";
import { press } from "../../testing/show-part.tsx";
import { ConceptsSide } from "./pages/concepts-side.tsx";

const lock: TaughtConcept = {
  id: "lock",
  courseId: "keys",
  materialId: "book",
  position: 0,
  term: "Lock",
  spoken: "lock",
  sentences: [],
  questions: [],
  lostQuotes: [],
  languages: [],
  learners: 0,
  lastChange: null,
};

const ready: HeardLesson = {
  state: "ready",
  audio: {
    id: "audio",
    term: "Lock",
    language: "en",
    durationMs: 90_000,
    chapters: [{ title: "Lock", startMs: 0 }],
    cueStartsMs: [0],
  },
};

const missing = (change: Partial<Extract<HeardLesson, { state: "missing" }>>): HeardLesson => ({
  state: "missing",
  isWritten: true,
  spokenParts: 0,
  parts: 3,
  microDollars: 12_000,
  leftMicroDollars: 5_000_000,
  ...change,
});

function PageWithPlayer(): JSX.Element {
  return (
    <PlayerProvider>
      <Show when={findPlayer()}>
        <ConceptsSide />
      </Show>
    </PlayerProvider>
  );
}

async function openHearing(answers: Answers) {
  const element = createFakeAudio();
  vi.stubGlobal("Audio", function FakeAudio() {
    return element;
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const page = openPage({
    page: PageWithPlayer,
    route: "/teach/:id/concepts",
    path: "/teach/keys/concepts",
    role: "teacher",
    answers: {
      "courses.get": { ...course, isTaught: true, concepts: [] },
      "concepts.taught": {
        concepts: [lock],
        links: [],
        suggested: [],
        language: "en",
        canTranslate: false,
      },
      "proposals.list": [],
      "lessons.audio": { audioUrl: "https://media.test/lesson.mp3" },
      ...answers,
    },
  });
  await page.see("Lock");
  const row = page.place.querySelector<HTMLElement>("li[aria-label=Lock]");
  row?.focus();
  row?.dispatchEvent(new KeyboardEvent("keydown", { key: "h", bubbles: true, cancelable: true }));
  await page.see("Hear what a learner hears", "Nobody is enrolled");
  const isHeard = () =>
    vi.waitFor(() => expect(element.src).toBe("https://media.test/lesson.mp3"), 10_000);
  return { ...page, element, isHeard };
}

const asked = { courseId: "keys", conceptId: "lock", variant: "teach" };

test("a lesson that is there plays at once, and nobody's progress is saved", async () => {
  const { api, place, see, element, isHeard } = await openHearing({ "lessons.hear": ready });
  press(place, "Listen");
  await isHeard();
  element.becomeReady();
  await see("Pause");
  expect(api.sent("lessons.hear")).toEqual([{ ...asked, level: "beginner", language: "en" }]);
  expect(api.sent("lessons.makeAudio")).toEqual([]);
  findPlayer()?.save();
  expect(api.sent("listening.saveProgress")).toEqual([]);
  expect(localStorage.getItem(LAST_PLAYED)).toBeNull();
});

test("what is missing says what it costs, and is made piece by piece after it was confirmed", async () => {
  const steps = [missing({}), missing({ spokenParts: 2 }), ready];
  let step = 0;
  const { api, place, see, isHeard, text } = await openHearing({
    "lessons.hear": missing({ isWritten: false }),
    "lessons.makeAudio": () => steps[step++] ?? ready,
  });
  press(place, "Listen");
  await see("not written in English for this level yet", "about $0.01", "covers it");
  expect(api.sent("lessons.makeAudio")).toEqual([]);
  press(place, "Make and listen");
  await isHeard();
  expect(api.sent("lessons.makeAudio")).toHaveLength(3);
  expect(text()).not.toContain("Make and listen");
});

test("what the budget does not cover cannot be made, and a part that failed is made again", async () => {
  const { api, place, see, text, isHeard } = await openHearing({
    "lessons.hear": missing({ leftMicroDollars: 2_000 }),
  });
  press(place, "Listen");
  await see("3 of its 3 parts have never been spoken", "$0.002 left, which doesn't cover it");
  expect(text()).not.toContain("Make and listen");
  press(place, "Not now");
  api.change({
    "lessons.hear": missing({ leftMicroDollars: null }),
    "lessons.makeAudio": refuse({ reason: "speech.busy", details: {} }),
  });
  press(place, "Listen");
  await see("The month's budget has no limit");
  press(place, "Make and listen");
  await see("The voice service is too busy right now");
  api.change({ "lessons.makeAudio": ready });
  press(place, "Make and listen");
  await isHeard();
});

test("another level and language are chosen, and a lesson nobody translated says what is heard", async () => {
  const { api, place, see, isHeard } = await openHearing({ "lessons.hear": ready });
  const [level, language] = place.querySelectorAll("select");
  for (const [field, value] of [
    [level, "advanced"],
    [language, "ja"],
  ] as const) {
    if (field === undefined) throw new Error("There is no such field.");
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  press(place, "Listen");
  await isHeard();
  await see("Nobody has translated this lesson into Japanese: learners hear it in English.");
  expect(api.sent("lessons.hear")).toEqual([{ ...asked, level: "advanced", language: "ja" }]);
});
