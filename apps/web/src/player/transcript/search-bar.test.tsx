import { expect, test, vi } from "vitest";

import type { Cue } from "../../data/episode.ts";
import { fill, press, settle, showPart } from "../../testing/show-part.tsx";
import { createSearch, type TranscriptSearch } from "./create-search.ts";
import { SearchBar } from "./search-bar.tsx";

const cues = ["Light is light.", "Glass is clear.", "In glass light is slower."].map(
  (text, at): Cue => ({
    startMs: at * 1_000,
    endMs: at * 1_000 + 900,
    text,
    language: "en",
    segment: "one",
    estimated: false,
  }),
);

async function openSearch() {
  const onPlay = vi.fn<() => void>();
  const opened: { search?: TranscriptSearch } = {};
  const place = showPart(() => {
    const search = createSearch(() => cues);
    opened.search = search;
    return <SearchBar search={search} onPlay={onPlay} />;
  });
  await settle();
  const { search } = opened;
  if (search === undefined) throw new Error("The search is not shown.");
  const type = (key: string, shiftKey = false) =>
    place
      .querySelector("input")
      ?.dispatchEvent(
        new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true }),
      );
  return {
    place,
    search,
    type,
    onPlay,
    status: () => place.querySelector("[role=status]")?.textContent,
  };
}

test("matches are counted, and Enter goes from one to the next and around", async () => {
  const { place, search, type, status } = await openSearch();
  fill(place, "Search the transcript", "LIGHT");
  expect(status()).toBe("1 of 3");
  expect([search.line(), search.matchesIn(0).length, search.matchesIn(1).length]).toEqual([
    0, 2, 0,
  ]);
  type("Enter");
  expect([status(), search.line()]).toEqual(["2 of 3", 0]);
  type("Enter");
  expect([status(), search.line()]).toEqual(["3 of 3", 2]);
  type("Enter");
  expect(status()).toBe("1 of 3");
  type("Enter", true);
  expect([status(), search.line()]).toEqual(["3 of 3", 2]);
});

test("what is not said is told, and Escape ends the search", async () => {
  const { place, search, type, status } = await openSearch();
  fill(place, "Search the transcript", "water");
  expect([status(), search.line(), search.number()]).toEqual([
    "Not said in this episode.",
    null,
    0,
  ]);
  type("Escape");
  expect([search.isOn(), search.text(), status()]).toEqual([false, "", ""]);
});

test("the line that is looked at is played from", async () => {
  const { place, onPlay } = await openSearch();
  fill(place, "Search the transcript", "slower");
  press(place, "Play from here");
  expect(onPlay).toHaveBeenCalledOnce();
});
