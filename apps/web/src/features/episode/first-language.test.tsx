import { type JSX, Show } from "solid-js";
import { expect, test, vi } from "vitest";

import type { EpisodeDetail, EpisodeProgress, Language } from "../../api.ts";
import type { EpisodeDocument } from "../../data/episode.ts";
import { findPlayer, PlayerProvider } from "../../player/index.ts";
import { createFakeAudio } from "../../player/testing/fake-audio.ts";
import type { Answers } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { episode } from "../../testing/samples.ts";
import { press } from "../../testing/show-part.tsx";
import { EpisodePage } from "./pages/episode-page.tsx";

const WORDS = { en: "A key opens one lock.", ja: "鍵は一つの錠を開けます。" } as const;
type Spoken = keyof typeof WORDS;

const segmentOf = (language: Spoken) => ({
  id: "intro",
  kind: "lesson" as const,
  language,
  title: "What a key is",
  sentences: [{ id: "one", text: WORDS[language], claim: null }],
  pauseAfterMs: 0,
  conceptId: "lock",
  isShared: false,
});

const trackOf = (language: Spoken) => ({
  id: language,
  episodeId: "first",
  language,
  audioKey: `ep/${language}/1.mp3`,
  contentType: "audio/mpeg",
  durationMs: 360_000,
  sizeBytes: 1,
  voice: "Joanna",
  engine: "neural",
  sampleRate: 24_000,
});

const timesOf = (language: Spoken) => ({
  language,
  cues: [
    {
      startMs: 0,
      endMs: 360_000,
      text: WORDS[language],
      sentence: "one",
      segment: "intro",
      language,
      estimated: false,
    },
  ],
  segments: [{ id: "intro", startMs: 0, endMs: 360_000 }],
});

type Status = EpisodeDetail["status"];

/** What the API answers while these languages can be heard. */
function answersFor(status: Status, voiced: Spoken[], leftMs: number | null = null) {
  const { durationMs: _, completion: __, positionMs: ___, ...known } = episode;
  const languages: Language[] = ["en", "ja"];
  const error = status === "failed" ? ("speech.refused" as const) : null;
  const state = { status, error, errorReason: error };
  const detail: EpisodeDetail = {
    ...known,
    ...state,
    languages,
    outputFormat: "both",
    scriptKey: voiced.join() || "script",
    completedAt: status === "completed" ? 1 : null,
    createdAt: Date.now(),
    removedAt: null,
    tracks: voiced.map(trackOf),
  };
  const document: EpisodeDocument = {
    script: {
      tracks: (["en", "ja"] as const).map((language) => ({
        language,
        title: episode.title,
        description: episode.description,
        segments: [segmentOf(language)],
      })),
      questions: [],
      origins: [],
      checks: [],
    },
    receipt: null,
    tracks: voiced.map(timesOf),
  };
  const progress: EpisodeProgress = {
    ...state,
    title: episode.title,
    hasScript: true,
    voiced,
    leftMs,
    steps: (["en", "ja"] as const).map((language) => ({
      kind: "speech",
      language,
      state: voiced.includes(language) ? "done" : "running",
      doneParts: 3,
      totalParts: 9,
    })),
  };
  return {
    "episodes.get": detail,
    "episodes.script": document,
    "episodes.status": progress,
  } satisfies Answers;
}

const heard = {
  userId: "mia",
  episodeId: "first",
  language: "en",
  positionMs: 42_000,
  furthestMs: 42_000,
  speed: 1,
  coverage: {},
  completion: 0.1,
  completedAt: null,
  lastPlayedAt: 1,
  credit: { ms: 0, at: 1 },
  version: 1,
} satisfies Answers["listening.saveProgress"];

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

function openEpisode(answers: Answers) {
  const element = createFakeAudio();
  vi.stubGlobal("Audio", function openAudio() {
    return element;
  });
  const opened = openPage({
    page: WithPlayer,
    route: "/episodes/:id",
    path: "/episodes/first",
    answers: {
      "/healthz": { status: 200, body: {} },
      "listening.progress": null,
      "problems.ofEpisode": [],
      "listening.saveProgress": heard,
      "episodes.audio": { audioUrl: "/en.mp3", vttUrl: "/en.vtt", txtUrl: "/en.txt" },
      ...answers,
    },
  });
  const statusOf = () =>
    Array.from(opened.place.querySelectorAll("[role=status]"), (one) => one.textContent).join(" ");
  return { ...opened, element, statusOf };
}

/** As when somebody comes back to the page: the status is asked for at once. */
const lookAgain = () => void document.dispatchEvent(new Event("visibilitychange"));

test("the first language is heard while the second is made, which comes without a break in it", async () => {
  const opened = openEpisode(answersFor("speaking", [], 24_000));
  const { see, api, place, element, statusOf, text } = opened;
  await see("Speaking English", "3 of 9");
  await expect.poll(statusOf, { interval: 2 }).toContain("About 20 seconds left.");
  expect(text()).not.toContain("Listen");

  api.change(answersFor("speaking", ["en"], 13_000));
  lookAgain();
  await see("Listen", "Speaking Japanese");
  await expect.poll(statusOf, { interval: 2 }).toContain("English is ready. Japanese follows.");
  expect(statusOf()).toContain("About 10 seconds left.");
  expect(text()).not.toContain("Speaking English");
  press(place, "Listen");
  await expect.poll(() => element.src, { interval: 2 }).toBe("/en.mp3");
  const sources = [...element.sources];
  element.becomeReady();
  element.reach(42_000);
  await see("Pause");

  api.change(answersFor("completed", ["en", "ja"]));
  lookAgain();
  await see("Your episode is ready.");
  expect(element.sources).toEqual(sources);
  expect(element.currentTime).toBe(42);
  expect(text()).toContain("Pause");

  api.change({
    "episodes.audio": { audioUrl: "/ja.mp3", vttUrl: "/ja.vtt", txtUrl: "/ja.txt" },
  });
  place.querySelectorAll<HTMLInputElement>("[name=episode-language]")[1]?.click();
  await expect.poll(() => element.src, { interval: 2 }).toContain("ja.mp3");
});

test("where the second failed, the first is heard, and it is said which is missing", async () => {
  const { see, text } = openEpisode(answersFor("failed", ["en"]));
  await see("Japanese could not be made", "You can listen to English.", "Try again", "Listen");
  expect(text()).not.toContain("This episode could not be made");
});

test("where nothing is known of the time, nothing is said of it", async () => {
  const { see, statusOf } = openEpisode(answersFor("speaking", []));
  await see("Speaking English");
  expect(statusOf()).not.toContain("left");
});

test("a tapped line plays from its own time, also while another plays", async () => {
  const known = answersFor("completed", ["en"]);
  const { script, tracks, ...rest } = known["episodes.script"];
  const second = "It is worth nothing without it.";
  const sentences = [...segmentOf("en").sentences, { id: "two", text: second, claim: null }];
  const [cue] = timesOf("en").cues;
  if (cue === undefined) throw new Error("There is no line.");
  const cues = [
    { ...cue, endMs: 200_000 },
    { ...cue, startMs: 200_000, text: second, sentence: "two" },
  ];
  const segments = [{ ...segmentOf("en"), sentences }];
  const { see, place, element } = openEpisode({
    ...known,
    "episodes.script": {
      ...rest,
      script: { ...script, tracks: script.tracks.map((track) => ({ ...track, segments })) },
      tracks: tracks.map((track) => ({ ...track, cues })),
    },
  });
  await see("Listen", second);
  const lineOf = (index: number) => place.querySelector<HTMLElement>(`[data-cue="${index}"]`);
  lineOf(1)?.click();
  await expect.poll(() => element.src, { interval: 2 }).toBe("/en.mp3");
  element.becomeReady();
  await expect.poll(() => element.currentTime, { interval: 2 }).toBe(200);
  expect(lineOf(1)?.getAttribute("aria-current")).toBe("true");
  lineOf(0)?.click();
  await expect.poll(() => element.currentTime, { interval: 2 }).toBe(0);
});
