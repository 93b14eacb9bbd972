import { type JSX, Show } from "solid-js";
import { expect, test, vi } from "vitest";

import type { EpisodeDetail, Role } from "../../api.ts";
import type { EpisodeDocument } from "../../data/episode.ts";
import { readingList } from "../../data/reading-list.ts";
import { findPlayer, PlayerProvider } from "../../player/index.ts";
import { createFakeAudio } from "../../player/testing/fake-audio.ts";
import { type Answers, BROKEN, refuse } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { episode } from "../../testing/samples.ts";
import { press } from "../../testing/show-part.tsx";
import { EpisodePage } from "./pages/episode-page.tsx";

const { durationMs: _, completion: __, positionMs: ___, ...summary } = episode;
const toRead: EpisodeDetail = { ...summary, scriptKey: "script", removedAt: null, tracks: [] };
const script: EpisodeDocument = {
  script: {
    tracks: [
      {
        language: "en",
        title: "Keys that fit once",
        description: "About locks.",
        segments: [
          {
            id: "intro",
            kind: "lesson",
            language: "en",
            title: "What a key is",
            sentences: [{ id: "one", text: "A key opens one lock.", claim: null }],
            pauseAfterMs: 0,
            conceptId: "lock",
            isShared: false,
          },
        ],
      },
    ],
    questions: [],
    origins: [],
    checks: [],
  },
  receipt: null,
  tracks: [],
};

const receipt: NonNullable<EpisodeDocument["receipt"]> = {
  version: 2,
  name: null,
  languages: ["en"],
  outputFormat: "text",
  speech: { engine: "neural", sampleRate: 44_100, wordMarks: true, isStandIn: true, voices: {} },
  localDate: "2026-11-28",
  courses: [],
  ability: { level: "beginner", basis: "chosen", averagePercent: null },
  weakSubjects: [],
  recentScores: [],
  concepts: [],
  lastTerms: [],
  episodesBefore: 3,
};

const finished = {
  userId: "mia",
  episodeId: "first",
  language: "en",
  positionMs: 0,
  furthestMs: 0,
  speed: 1,
  coverage: {},
  completion: 1,
  completedAt: 1,
  lastPlayedAt: 1,
  credit: { ms: 0, at: 1 },
  version: 1,
} satisfies Answers["listening.progress"];

/** The page once its player is there, as the shell has it. */
function WithPlayer(): JSX.Element {
  return (
    <PlayerProvider>
      <Show when={findPlayer()}>
        <EpisodePage />
      </Show>
    </PlayerProvider>
  );
}

function openEpisode(answers: Answers = {}, role: Role = "learner") {
  const element = createFakeAudio();
  vi.stubGlobal("Audio", function openAudio() {
    return element;
  });
  return openPage({
    page: WithPlayer,
    route: "/episodes/:id",
    path: "/episodes/first",
    role,
    answers: {
      "episodes.get": toRead,
      "episodes.script": script,
      "listening.progress": null,
      "problems.ofEpisode": [],
      ...answers,
    },
  });
}

test("an episode to read shows its text, its courses, and what it is", async () => {
  const { see, heading, api } = openEpisode();
  await see("A key opens one lock.", "What a key is", "About locks.", "Cryptography", "Text");
  expect(heading()).toBe("Keys that fit once");
  expect(api.sent("episodes.get")).toEqual([{ episodeId: "first" }]);
});

test("read to its end it counts as finished; a refusal says why it does not", async () => {
  const { see, api, place } = openEpisode({
    "listening.finishReading": refuse({ reason: "progress.busy", details: {} }),
  });
  await see("Mark as read");
  press(place, "Mark as read");
  await see("Another device is saving right now. Try again.");
  api.change({ "listening.finishReading": finished });
  press(place, "Mark as read");
  await see("You have finished this episode");
  expect(api.sent("listening.finishReading")).toHaveLength(2);
});

test("read while LearnLab is away it is finished for its reader, and waits to be sent", async () => {
  const { see, place } = openEpisode({ "listening.finishReading": BROKEN });
  await see("Mark as read");
  press(place, "Mark as read");
  await see("You have finished this episode");
  expect(readingList.read("mia")).toMatchObject([{ episodeId: "first" }]);
});

test("what waits to be sent is finished after a reload, too", async () => {
  readingList.change("mia", () => [{ id: "one", episodeId: "first", readAt: 1 }]);
  const { see, text } = openEpisode({ "listening.finishReading": BROKEN });
  await see("You have finished this episode");
  expect(text()).not.toContain("Mark as read");
});

test("who teaches it reads it, and finishes nothing for its learner", async () => {
  const theirs = { ...toRead, userId: "lea" };
  const { see, text } = openEpisode({ "episodes.get": theirs }, "teacher");
  await see("A key opens one lock.");
  expect(text()).not.toContain("Mark as read");
});

test("why it was made stands below its title, and leads to all of it", async () => {
  const why = { kind: "next", term: "Locks", course: "Cryptography" } as const;
  const { see, place, text } = openEpisode({
    "episodes.get": { ...toRead, why },
    "episodes.script": { ...script, receipt },
  });
  await see("Next in Cryptography: Locks.", "Why and sources");
  const details = place.querySelector<HTMLDetailsElement>("#why-and-sources");
  expect(details?.open).toBe(false);
  press(place, "Why and sources");
  expect(details?.open).toBe(true);
  expect(document.activeElement?.tagName).toBe("SUMMARY");
  expect(text()).toContain("Beginner, as you chose.");
});

test.each([
  ["quoted", "Quoted, not judged"],
  ["judged", "Judged by a model"],
  ["teacher", "By a teacher"],
] as const)(
  "what is known of its claims stands below the lesson and in the receipt: %s",
  async (basis, words) => {
    const [track] = script.script.tracks;
    const claim = { conceptId: "lock", quotes: ["One key, one lock."], basis };
    const segments = (track?.segments ?? []).map((segment) => ({
      ...segment,
      sentences: segment.sentences.map((sentence) => ({ ...sentence, claim })),
    }));
    const tracks = script.script.tracks.map((one) => ({ ...one, segments }));
    const { see, text } = openEpisode({
      "episodes.script": { ...script, receipt, script: { ...script.script, tracks } },
    });
    await see(`From the course material: 1 passage · ${words}`, "How its claims were checked");
    const others = ["Quoted, not judged", "Judged by a model", "By a teacher"];
    expect(others.filter((other) => text().includes(other))).toEqual([words]);
  },
);

const lock = { conceptId: "lock", courseId: "keys", term: "Locks" };
const asked = {
  courseTitle: "Cryptography",
  reason: "more",
  variant: "teach",
  percent: null,
} as const;
const ofChoices: EpisodeDocument = {
  ...script,
  receipt: {
    ...receipt,
    concepts: [{ ...lock, ...asked }],
    obeyed: [
      { ...lock, kind: "more" },
      { ...lock, term: "Seals", kind: "skip" },
      { ...lock, term: "Codes", kind: "not_weak" },
    ],
  },
};

test("the receipt says which choices it obeyed, and lets its learner choose once it is opened", async () => {
  const { see, place, api } = openEpisode({
    "episodes.script": ofChoices,
    "concepts.choices": [{ conceptId: "lock", kind: "more", chosenAt: 1 }],
    "concepts.withdrawn": [],
    "concepts.choose": undefined,
  });
  await see("You asked for more of “Locks”.", "Skipped at your request: “Seals”.");
  await see("Not treated as weak, by your choice: “Codes”.");
  expect(api.sent("concepts.choices")).toEqual([]);
  press(place, "Why and sources");
  await see("You asked for more of this.");
  place.querySelector<HTMLElement>("[aria-label='Options for Locks']")?.click();
  const items = [...place.querySelectorAll<HTMLElement>("#why-and-sources [role=menuitem]")];
  items.find(({ textContent }) => textContent?.startsWith("Skip this"))?.click();
  await see("“Locks” is neither taught nor asked about until you undo this.");
  expect(api.sent("concepts.choose")).toEqual([{ conceptId: "lock", kind: "skip" }]);
});

test("who teaches it sees no choices in the receipt, and makes none", async () => {
  const theirs = { ...toRead, userId: "lea" };
  const answers = { "episodes.get": theirs, "episodes.script": ofChoices };
  const { see, place, text, api } = openEpisode(answers, "teacher");
  await see("Why and sources", "What it teaches");
  press(place, "Why and sources");
  expect(text()).not.toContain("Skipped at your request");
  expect(api.sent("concepts.choices")).toEqual([]);
});

test("the receipt says which of its concepts are not taught any more, to its learner alone", async () => {
  const answers: Answers = {
    "episodes.script": ofChoices,
    "concepts.choices": [],
    "concepts.withdrawn": ["lock"],
  };
  const { see, place, api } = openEpisode(answers);
  await see("Why and sources");
  expect(api.sent("concepts.withdrawn")).toEqual([]);
  press(place, "Why and sources");
  await see("No longer taught", "Your answers about it are kept");
  expect(api.sent("concepts.withdrawn")).toEqual([{ conceptIds: ["lock"] }]);
  expect(place.querySelector("[aria-label='Options for Locks']")).toBeNull();
});

test("to others than its learner it does not say you, and nothing where nothing is known", async () => {
  const why = { kind: "weak", term: "Locks", percent: 45 } as const;
  const theirs = { ...toRead, userId: "lea", why };
  const teacher = openEpisode(
    { "episodes.get": theirs, "episodes.script": { ...script, receipt } },
    "teacher",
  );
  await teacher.see("A key opens one lock.", "Why and sources");
  expect(teacher.text()).not.toContain("your quizzes");
  const older = openEpisode();
  await older.see("A key opens one lock.");
  expect(older.text()).not.toContain("Why and sources");
});

test("while it is made it says what happens", async () => {
  const { see } = openEpisode({
    "episodes.get": { ...toRead, status: "pending", scriptKey: null, completedAt: null },
    "episodes.status": {
      title: "",
      status: "pending",
      error: null,
      errorReason: null,
      hasScript: false,
      voiced: [],
      leftMs: null,
      steps: [{ kind: "brief", language: null, state: "running", doneParts: 0, totalParts: 1 }],
    },
  });
  await see("The episode is being made", "Choosing what suits you today", "In progress");
});

test("one that failed says why, and is tried again", async () => {
  const { see, api, place } = openEpisode({
    "episodes.get": { ...toRead, status: "failed", errorReason: "speech.busy", scriptKey: null },
    "episodes.retry": undefined,
  });
  await see("This episode could not be made", "The voice service is too busy right now.");
  api.change({ "episodes.get": toRead });
  press(place, "Try again");
  await see("A key opens one lock.");
  expect(api.sent("episodes.retry")).toEqual([{ episodeId: "first" }]);
});

test("one that a teacher rejected does not say that it could not be made", async () => {
  const rejected = {
    status: "failed",
    errorReason: "review.rejected",
    error: "Too short.",
  } as const;
  const { see, text } = openEpisode({
    "episodes.get": { ...toRead, ...rejected, scriptKey: null },
  });
  await see("This episode was not approved", "did not approve it: “Too short.”", "Try again");
  expect(text()).not.toContain("could not be made");
});

test("one that is not there, and one that is another's, say so and lead home", async () => {
  const gone = openEpisode({
    "episodes.get": refuse({ reason: "episode.not_found", details: {} }, "NOT_FOUND"),
  });
  await gone.see("Episode not found", "the episode was deleted");
  expect(gone.hrefs()).toContain("/");
  const other = openEpisode({
    "episodes.get": refuse({ reason: "account.forbidden", details: {} }, "FORBIDDEN"),
  });
  await other.see("This is someone else's episode");
});

test("an episode that does not load can be asked for again", async () => {
  const { see, api, place } = openEpisode({ "episodes.get": BROKEN });
  await see("Something went wrong on our side. Please try again.");
  api.change({ "episodes.get": toRead });
  press(place, "Try again");
  await see("A key opens one lock.");
});
