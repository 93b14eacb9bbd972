import { Show } from "solid-js";
import { expect, onTestFinished, test, vi } from "vitest";

import type { Playable } from "../../data/playable.ts";
import { BROKEN } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { press } from "../../testing/show-part.tsx";
import { findPlayer, PlayerProvider } from "../index.ts";
import { createFakeAudio } from "../testing/fake-audio.ts";
import { MoreActions } from "./more-actions.tsx";

const playable: Playable = {
  episodeId: "first",
  title: "Keys and rows",
  album: "Databases",
  language: "en",
  durationMs: 360_000,
  chapters: [],
  cueStartsMs: [],
  questions: [],
};

/** Says that the player is there. */
const PLAYS = "Here it plays";

async function openActions(devices: { share?: unknown; clipboard?: unknown } = {}) {
  vi.stubGlobal("Audio", function openAudio() {
    return createFakeAudio();
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  for (const name of ["share", "clipboard"] as const) {
    Object.defineProperty(navigator, name, { value: devices[name], configurable: true });
  }
  const page = openPage({
    page: () => (
      <PlayerProvider>
        <Show when={findPlayer()}>
          <MoreActions playable={playable} />
          <p>{PLAYS}</p>
        </Show>
      </PlayerProvider>
    ),
    answers: {
      "episodes.audio": { audioUrl: "/s3/media/ep/t/1.mp3", vttUrl: "", txtUrl: "" },
      "listening.progress": null,
      "episodes.script": BROKEN,
    },
  });
  await page.see(PLAYS);
  const player = findPlayer();
  player?.restore({ playable, positionMs: 63_400, speed: 1 });
  const choose = (label: string) => {
    page.place.querySelector<HTMLElement>("[aria-label=More]")?.click();
    press(page.place, label);
  };
  return { ...page, player, choose };
}

test("a link to the moment is copied, and one that cannot be is shown", async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(async () => {});
  const { see, choose } = await openActions({ clipboard: { writeText } });
  choose("Share this moment");
  await see("The link to this moment is copied.");
  expect(writeText).toHaveBeenCalledWith(`${location.origin}/episodes/first?t=63`);
  writeText.mockRejectedValueOnce(new Error("Not allowed"));
  choose("Share this moment");
  await see("/episodes/first?t=63");
  const without = await openActions();
  without.choose("Share this moment");
  await without.see("/episodes/first?t=63");
});

test("a device that shares does it its own way, and closing that is no failure", async () => {
  const share = vi.fn<(what: object) => Promise<void>>().mockRejectedValue(new Error("closed"));
  const { choose, text } = await openActions({ share });
  choose("Share this moment");
  await vi.waitUntil(() => share.mock.calls.length === 1, { timeout: 10_000 });
  const url = `${location.origin}/episodes/first?t=63`;
  expect(share).toHaveBeenCalledWith({ title: "Keys and rows", url });
  expect(text()).not.toContain("?t=63");
});

test("it starts from the beginning", async () => {
  const { choose, player } = await openActions();
  choose("Start from the beginning");
  expect([player?.positionMs(), player?.isOn()]).toEqual([0, true]);
});

test("the audio is saved under the title of the episode", async () => {
  const saved: [string | null, string][] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function save(
    this: HTMLAnchorElement,
  ) {
    saved.push([this.getAttribute("href"), this.download]);
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const { choose } = await openActions();
  choose("Save the audio file");
  const file = ["/s3/media/ep/t/1.mp3", "Keys-and-rows.mp3"];
  await expect.poll(() => saved, { timeout: 10_000 }).toEqual([file]);
});

test("a problem is reported with the moment that is heard, also where its words are not known", async () => {
  const { choose, see } = await openActions();
  choose("Report a problem");
  await see("It is about 1:03");
});
