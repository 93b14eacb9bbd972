import { type JSX, Show } from "solid-js";
import { expect, onTestFinished, test, vi } from "vitest";

import type { EpisodeDetail } from "../../api.ts";
import type { EpisodeDocument } from "../../data/episode.ts";
import type { Playable } from "../../data/playable.ts";
import { findPlayer, PlayerProvider } from "../../player/index.ts";
import { createFakeAudio } from "../../player/testing/fake-audio.ts";
import { openPage } from "../../testing/open-page.tsx";
import { spoken } from "../../testing/samples.ts";
import { press } from "../../testing/show-part.tsx";
import { EpisodePage } from "./pages/episode-page.tsx";

const { durationMs: _, completion: __, positionMs: ___, ...summary } = spoken;
const episode: EpisodeDetail = {
  ...summary,
  scriptKey: "script",
  removedAt: null,
  tracks: [
    {
      id: "track",
      episodeId: "first",
      language: "en",
      audioKey: "ep/track/1.mp3",
      contentType: "audio/mpeg",
      durationMs: 360_000,
      sizeBytes: 1,
      voice: "Joanna",
      engine: "neural",
      sampleRate: 44_100,
    },
  ],
};
const script: EpisodeDocument = {
  script: { tracks: [], questions: [], origins: [], checks: [] },
  receipt: null,
  tracks: [{ language: "en", cues: [], segments: [] }],
};
const playable: Playable = {
  episodeId: "first",
  title: "Keys that fit once",
  album: "Cryptography",
  language: "en",
  durationMs: 360_000,
  chapters: [],
  cueStartsMs: [],
  questions: [],
};

function WithPlayer(): JSX.Element {
  return (
    <PlayerProvider>
      <Show when={findPlayer()}>
        <EpisodePage />
      </Show>
    </PlayerProvider>
  );
}

function openAt(asked: string) {
  vi.stubGlobal("Audio", function openAudio() {
    return createFakeAudio();
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return openPage({
    page: WithPlayer,
    route: "/episodes/:id",
    path: `/episodes/first${asked}`,
    answers: {
      "episodes.get": episode,
      "episodes.script": script,
      "episodes.audio": { audioUrl: "/s3/media/ep/track/1.mp3", vttUrl: "", txtUrl: "" },
      "listening.progress": null,
      "problems.ofEpisode": [],
    },
  });
}

test("a link to a moment offers to listen from there, also where something of it was heard before", async () => {
  const { see, place } = openAt("?t=63");
  await see("Listen from 1:03");
  findPlayer()?.restore({ playable, positionMs: 200_000, speed: 1 });
  await see("Listen from 1:03");
  press(place, "Listen from 1:03");
  await see("Pause");
  expect(findPlayer()?.positionMs()).toBe(63_000);
  press(place, "Pause");
  await see("Resume at 1:03");
});

test.each(["?t=400", "?t=-5", "?t=soon", "?t=Infinity"])(
  "%s is no moment of the episode",
  async (asked) => {
    const { see, text } = openAt(asked);
    await see("Listen");
    expect(text()).not.toContain("Listen from");
  },
);
