import { expect, onTestFinished, test, vi } from "vitest";

import type { EpisodeSummary } from "../../api.ts";
import { PlayerProvider } from "../../player/index.ts";
import { createFakeAudio } from "../../player/testing/fake-audio.ts";
import { spoken } from "../../testing/samples.ts";
import { settle, showPart } from "../../testing/show-part.tsx";
import { ToastRegion } from "../../ui/index.ts";
import { PlayRow } from "./play-row.tsx";

const episode: EpisodeSummary = {
  ...spoken,
  id: "e",
  title: "Keys",
  completion: 0.25,
  positionMs: 90_000,
};

test("a row plays within the tap, and says why it does not where nothing comes", async () => {
  const element = createFakeAudio();
  const played = vi.spyOn(element, "play");
  vi.stubGlobal("Audio", function openAudio() {
    return element;
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const place = showPart(() => (
    <PlayerProvider>
      <PlayRow episode={episode} />
      <ToastRegion />
    </PlayerProvider>
  ));
  const button = () => place.querySelector<HTMLButtonElement>("button[aria-busy]");
  await vi.waitUntil(() => button() !== null, { timeout: 10_000 });
  expect(button()?.getAttribute("aria-label")).toBe("Play “Keys”");
  expect(place.querySelector("[role=img]")?.getAttribute("aria-label")).toContain("25");
  button()?.click();
  expect(played).toHaveBeenCalledOnce();
  expect(button()?.getAttribute("aria-busy")).toBe("true");
  await vi.waitUntil(() => place.textContent?.includes("LearnLab can't be reached") === true, {
    timeout: 10_000,
  });
  await settle();
  expect(button()?.getAttribute("aria-busy")).toBe("false");
});
