import { createRoot } from "solid-js";
import { expect, onTestFinished, test } from "vitest";

import type { Playable } from "../data/playable.ts";
import { createPlayer } from "./create-player.ts";
import { type OtherTabs, playAlone } from "./play-alone.ts";
import { createFakeAudio } from "./testing/fake-audio.ts";
import { createFakeTimers } from "./testing/fake-timers.ts";

const playable: Playable = {
  episodeId: "e",
  title: "Keys",
  album: "Databases",
  language: "en",
  durationMs: 360_000,
  chapters: [],
  cueStartsMs: [],
  questions: [],
};

/** Tabs of one browser: what one says, the others hear. */
function openBrowser() {
  const tabs = new Map<OtherTabs, () => void>();
  const openChannel = (): OtherTabs => {
    const own: OtherTabs = {
      postMessage: () => tabs.forEach((hear, tab) => tab !== own && hear()),
      addEventListener: (_, hear) => void tabs.set(own, hear),
      close: () => void tabs.delete(own),
    };
    return own;
  };
  return {
    openTab() {
      const element = createFakeAudio();
      const { player, close } = createRoot((end) => {
        const made = createPlayer({
          element,
          timers: createFakeTimers(),
          defaultSpeed: () => 1,
          calls: {
            findStart: async () => ({ url: "link", heard: [], speed: null, left: null }),
            findUrl: async () => "link",
            statusOf: () => null,
            askStatus: async () => null,
            sendReport: async () => true,
          },
        });
        playAlone(made, openChannel());
        return { player: made, close: end };
      });
      onTestFinished(close);
      return {
        player,
        element,
        close,
        play: async () => {
          await player.open(playable);
          element.becomeReady();
        },
      };
    },
  };
}

test("the tab that was started last plays, and what played before pauses without a word", async () => {
  const browser = openBrowser();
  const [first, second] = [browser.openTab(), browser.openTab()];
  await first.play();
  await second.play();
  expect([first.player.state(), second.player.state()]).toEqual(["paused", "playing"]);
  first.player.play();
  first.element.emit("playing");
  expect(second.player.state()).toBe("paused");
});

test("a tab that only shows what was played, or is closed, silences nobody", async () => {
  const browser = openBrowser();
  const [first, second] = [browser.openTab(), browser.openTab()];
  await first.play();
  second.player.restore({ playable, positionMs: 60_000, speed: 1 });
  second.close();
  expect(first.player.state()).toBe("playing");
});
