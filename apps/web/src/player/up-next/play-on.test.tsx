import { createRoot, createSignal } from "solid-js";
import { beforeEach, expect, test, vi } from "vitest";

import type { Playable } from "../../data/playable.ts";
import { addUpNext, listUpNext } from "../../data/up-next.ts";
import { settle, showPart } from "../../testing/show-part.tsx";
import { ToastRegion } from "../../ui/index.ts";
import type { PlayerState } from "../make-player.ts";
import { playOn } from "./play-on.ts";

beforeEach(() => localStorage.clear());

function playableOf(episodeId: string): Playable {
  return {
    episodeId,
    title: episodeId,
    album: "",
    language: "en",
    durationMs: 60_000,
    chapters: [],
    cueStartsMs: [],
    questions: [],
  };
}

function openPlaying(playing: Playable = playableOf("now")) {
  const [episode, setEpisode] = createSignal<Playable | null>(playing);
  const [state, setState] = createSignal<PlayerState>("playing");
  const [isAsleep, setAsleep] = createSignal(false);
  const load = vi.fn<(episodeId: string) => Promise<Playable>>(async (id) => playableOf(id));
  const open = async (next: Playable) => {
    setEpisode(next);
    setState("playing");
  };
  createRoot(() =>
    playOn(
      { state, episode, isAsleep, prime: () => () => true, open },
      { personId: () => "mia", load },
    ),
  );
  const end = async () => {
    setState("ended");
    await settle();
    return episode()?.episodeId;
  };
  return { end, load, setAsleep };
}

const waiting = () => listUpNext("mia").map(({ episodeId }) => episodeId);

test("one episode follows the other in the chosen order, and then there is silence", async () => {
  for (const id of ["first", "second"]) addUpNext("mia", { episodeId: id, title: id }, "last");
  const { end, load } = openPlaying();
  expect([await end(), waiting()]).toEqual(["first", ["second"]]);
  expect([await end(), waiting()]).toEqual(["second", []]);
  expect(await end()).toBe("second");
  expect(load).toHaveBeenCalledTimes(2);
});

test("what somebody plays by hand is off the list", () => {
  addUpNext("mia", { episodeId: "now", title: "now" }, "last");
  openPlaying();
  expect(waiting()).toEqual([]);
});

test("who fell asleep, and who played reviews, is left in peace", async () => {
  addUpNext("mia", { episodeId: "first", title: "first" }, "last");
  const asleep = openPlaying();
  asleep.setAsleep(true);
  expect(await asleep.end()).toBe("now");
  const reviews = openPlaying({ ...playableOf("now"), outside: "reviews" });
  expect(await reviews.end()).toBe("now");
  expect(waiting()).toEqual(["first"]);
});

test("what is gone is told by name and skipped; without a network the list stays", async () => {
  const place = showPart(() => <ToastRegion />);
  for (const id of ["gone", "next", "later"])
    addUpNext("mia", { episodeId: id, title: id }, "last");
  const { end, load } = openPlaying();
  load.mockRejectedValueOnce(new Error("The episode has no sound."));
  expect([await end(), waiting()]).toEqual(["next", ["later"]]);
  expect(place.textContent).toContain("gone: ");
  load.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  expect([await end(), waiting()]).toEqual(["next", ["later"]]);
});
