import { type JSX, Show } from "solid-js";
import { expect, test, vi } from "vitest";

import type { EpisodeDetail, Role } from "../../api.ts";
import type { Making } from "../../data/making.ts";
import { findPlayer, PlayerProvider } from "../../player/index.ts";
import { createFakeAudio } from "../../player/testing/fake-audio.ts";
import { type Answers, refuse } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { episode } from "../../testing/samples.ts";
import { press } from "../../testing/show-part.tsx";
import { RunEpisodePage } from "./pages/run-episode-page.tsx";

const { durationMs: _, completion: __, positionMs: ___, ...summary } = episode;
const ofAda: EpisodeDetail = {
  ...summary,
  userId: "ada",
  owner: { id: "ada", name: "Ada" },
  outputFormat: "both",
  scriptKey: null,
  removedAt: null,
  tracks: [
    {
      id: "track",
      episodeId: "first",
      language: "en",
      audioKey: "ep/track/1.mp3",
      contentType: "audio/mpeg",
      durationMs: 60_000,
      sizeBytes: 1,
      voice: "Joanna",
      engine: "neural",
      sampleRate: 44_100,
    },
  ],
};
const parts = { doneParts: 0, totalParts: 0 };
const attempt = { number: 1, beganAt: 0, endedAt: 3_000, outcome: "done", reason: null } as const;
const making: Making = {
  retries: 1,
  sweeps: 0,
  model: "gpt-6-luna",
  promptVersion: null,
  steps: [
    { kind: "brief", language: null, state: "done", ...parts, attempts: [] },
    {
      kind: "script",
      language: null,
      state: "done",
      ...parts,
      attempts: [
        { ...attempt, number: 2, endedAt: null, outcome: "lost" },
        { ...attempt, number: 3, outcome: "failed", reason: "speech.unreachable" },
        { ...attempt, number: 4 },
      ],
    },
    {
      kind: "speech",
      language: "en",
      state: "running",
      doneParts: 2,
      totalParts: 9,
      attempts: [{ ...attempt, endedAt: null, outcome: "running" }],
    },
  ],
  spent: [
    {
      step: "script",
      provider: "openai",
      model: "gpt-6-luna",
      calls: 2,
      units: 900,
      settledMicroDollars: 1_500_000,
      estimatedMicroDollars: 0,
      reservedMicroDollars: 0,
    },
    {
      step: "speech",
      provider: "polly",
      model: null,
      calls: 3,
      units: 1_200,
      settledMicroDollars: 20_000,
      estimatedMicroDollars: 0,
      reservedMicroDollars: 500_000,
    },
  ],
};

/** The page once its player is there, as the shell has it. */
function WithPlayer(): JSX.Element {
  return (
    <PlayerProvider>
      <Show when={findPlayer()}>
        <RunEpisodePage />
      </Show>
    </PlayerProvider>
  );
}

function open(answers: Answers = {}, role: Role = "admin") {
  const element = createFakeAudio();
  vi.stubGlobal("Audio", function openAudio() {
    return element;
  });
  return openPage({
    page: WithPlayer,
    route: "/run/episodes/:id",
    path: "/run/episodes/first",
    role,
    answers: {
      "episodes.get": ofAda,
      "episodes.making": making,
      "listening.progress": null,
      ...answers,
    },
  });
}

test("an admin sees whose it is, its steps with their attempts, and what it cost", async () => {
  const { see, heading } = open();
  await see("Ada", "Topics chosen", "Times were not recorded", "Script written and checked");
  await see("4 attempts", "1 earlier attempt was not recorded", "another worker continued");
  await see("Spoken in English", "2 of 9 parts", "In progress", "Retried 1 time");
  await see("OpenAI API · gpt-6-luna", "Writing and checking", "2 calls", "$0.50 reserved");
  await see("$2.02 in all");
  expect(heading()).toBe("Keys that fit once");
});

test("nothing is made up about an episode without records", async () => {
  const { see } = open({ "episodes.making": { ...making, steps: [], spent: [] } });
  await see("No steps are recorded.", "No paid call is recorded.");
});

test("who deletes it comes back to everybody's episodes, where it can be undone", async () => {
  const { see, place, path, api } = open({
    "episodes.remove": undefined,
    "episodes.restore": undefined,
  });
  await see("Topics chosen");
  place.querySelector<HTMLElement>("[aria-label='More about this episode']")?.click();
  await see("Delete episode");
  press(place, "Delete episode");
  await expect.poll(() => path()).toBe("/run/episodes");
  expect(api.sent("episodes.remove")).toEqual([{ episodeId: "first" }]);
});

test("it is spoken or written once more after a question, and a refusal says why not", async () => {
  const { see, place, api } = open({ "episodes.revoice": undefined });
  await see("Speak it again");
  press(place, "Speak it again");
  await see("Speak this episode again?");
  press(place, "Speak it again");
  await see("A new version is being made.");
  expect(api.sent("episodes.revoice")).toEqual([{ episodeId: "first" }]);
  api.change({ "episodes.rewrite": refuse({ reason: "episode.answered", details: {} }) });
  press(place, "Write it again");
  await see("Write this episode again?");
  press(place, "Write it again");
  await see("Its learner has already answered questions in it.");
});

test("a new version that could not be made is told, with what stands", async () => {
  const { see } = open({
    "episodes.get": { ...ofAda, errorReason: "speech.refused", error: "It was refused." },
  });
  await see("A new version could not be made; what was published before stays as it was.");
});

test.each(["learner", "teacher"] as const)("for a %s there is nothing here", async (role) => {
  const { see, api } = open({}, role);
  await see("Page not found");
  expect(api.sent("episodes.making")).toEqual([]);
});
