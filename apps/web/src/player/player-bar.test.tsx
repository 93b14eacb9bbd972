import { Show } from "solid-js";
import { expect, onTestFinished, test, vi } from "vitest";

import type { Playable } from "../data/playable.ts";
import { press, settle, showPart } from "../testing/show-part.tsx";
import { findPlayer, PlayerProvider } from "./index.ts";
import { PlayerBar } from "./player-bar.tsx";
import { createFakeAudio } from "./testing/fake-audio.ts";

const playable: Playable = {
  episodeId: "e",
  title: "Keys and rows",
  album: "Databases",
  language: "en",
  durationMs: 360_000,
  chapters: [
    { title: "Welcome", startMs: 0 },
    { title: "Keys", startMs: 50_000 },
  ],
  cueStartsMs: [],
  questions: [],
};

/** The bar of a page that was loaded anew, with what was played before. */
async function openBar(positionMs: number) {
  const element = createFakeAudio();
  vi.stubGlobal("Audio", function openAudio() {
    return element;
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const place = showPart(() => (
    <PlayerProvider>
      <Show when={findPlayer()}>
        <PlayerBar />
      </Show>
    </PlayerProvider>
  ));
  await vi.waitUntil(() => findPlayer() !== null, { timeout: 10_000 });
  const player = findPlayer();
  player?.restore({ playable, positionMs, speed: 1 });
  await settle();
  const labels = () =>
    [...place.querySelectorAll("button")].map(
      (button) => button.getAttribute("aria-label") ?? button.textContent,
    );
  return { place, element, player, labels };
}

test("the bar says what plays and which part of it, and moves within it without playing", async () => {
  const { place, player, labels, element } = await openBar(60_000);
  expect(place.textContent).toContain("Keys and rows");
  expect(place.textContent).toContain("Keys");
  expect(labels()).toEqual(
    expect.arrayContaining(["Back 10 seconds", "Play", "Forward 30 seconds"]),
  );
  place.querySelector<HTMLButtonElement>("[aria-label='Back 10 seconds']")?.click();
  place.querySelector<HTMLButtonElement>("[aria-label='Back 10 seconds']")?.click();
  await settle();
  expect(player?.positionMs()).toBe(40_000);
  expect(place.textContent).toContain("Welcome");
  expect(element.sources).toEqual([]);
});

test("at the end the bar says that it is finished", async () => {
  const { place } = await openBar(360_000);
  expect(place.querySelector("[role=status]")?.textContent).toBe("Finished");
  expect(() => press(place, "Pause")).toThrow("no button");
});
