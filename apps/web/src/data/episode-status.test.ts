import { createRoot, createSignal } from "solid-js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { EpisodeProgress } from "../api.ts";
import { followEpisode } from "./episode-status.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  setVisible(true);
  vi.useRealTimers();
});

function setVisible(isVisible: boolean): void {
  const visibilityState = isVisible ? "visible" : "hidden";
  Object.defineProperty(document, "visibilityState", {
    value: visibilityState,
    configurable: true,
  });
  document.dispatchEvent(new Event("visibilitychange"));
}

const statusOf = (status: EpisodeProgress["status"]): EpisodeProgress => ({
  title: "",
  status,
  hasScript: false,
  voiced: [],
  steps: [],
  leftMs: null,
  error: null,
  errorReason: null,
});

/** Follows an episode whose answers are given one after the other; an error is a lost connection. */
function follow(answers: (EpisodeProgress | Error)[]) {
  const asked: number[] = [];
  return createRoot((dispose) => {
    // As pages do: what they know of it is new with each answer, whether or not it says the same.
    const [seen, setSeen] = createSignal<EpisodeProgress | null>(null);
    const { isLost } = followEpisode({
      episodeId: "one",
      isMaking: () => seen()?.status !== "completed",
      onStatus: setSeen,
      ask: () => {
        asked.push(Date.now());
        const answer = answers.shift() ?? statusOf("completed");
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
    });
    return { asked, isLost, dispose };
  });
}

test("an episode is asked for every two seconds until it is finished, and never again", async () => {
  const followed = follow([statusOf("pending"), statusOf("speaking")]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(followed.asked.map((at, index) => at - (followed.asked[index - 1] ?? at))).toEqual([
    0, 2_000, 2_000,
  ]);
  followed.dispose();
});

test("a lost connection is told, and asked again less often", async () => {
  const followed = follow([new TypeError("Failed to fetch"), statusOf("pending")]);
  await vi.advanceTimersByTimeAsync(5_999);
  expect(followed.asked).toHaveLength(1);
  expect(followed.isLost()).toBe(true);
  await vi.advanceTimersByTimeAsync(1);
  expect(followed.asked).toHaveLength(2);
  expect(followed.isLost()).toBe(false);
  followed.dispose();
});

test("nobody is asked while the page is hidden, and at once when it is back", async () => {
  const followed = follow([statusOf("pending"), statusOf("pending")]);
  await vi.advanceTimersByTimeAsync(1_000);
  setVisible(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(followed.asked).toHaveLength(1);
  setVisible(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(followed.asked).toHaveLength(2);
  followed.dispose();
});

test("whoever leaves the page asks no more", async () => {
  const followed = follow([statusOf("pending")]);
  await vi.advanceTimersByTimeAsync(0);
  followed.dispose();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(followed.asked).toHaveLength(1);
});
