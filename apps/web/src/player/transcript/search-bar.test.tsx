import { createRoot } from "solid-js";
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
  const countIn = (index: number) => search.matchesIn({ index, isSecond: false }).length;
  expect([search.line()?.index, countIn(0), countIn(1)]).toEqual([0, 2, 0]);
  type("Enter");
  expect([status(), search.line()?.index]).toEqual(["2 of 3", 0]);
  type("Enter");
  expect([status(), search.line()?.index]).toEqual(["3 of 3", 2]);
  type("Enter");
  expect(status()).toBe("1 of 3");
  type("Enter", true);
  expect([status(), search.line()?.index]).toEqual(["3 of 3", 2]);
});

test("with two languages both are searched, segment by segment", async () => {
  const inGerman = ["Licht ist Licht.", "Im Glas ist Licht langsamer."];
  const first = cues.map((cue, at) => ({ ...cue, segment: `s${at}` }));
  const second = inGerman.map((text, at) => ({ ...first[at * 2], text }) as Cue);
  const search = createRoot(() =>
    createSearch(
      () => first,
      () => second,
    ),
  );
  search.setText("li");
  const seen = Array.from({ length: search.count() }, () => {
    const line = search.line();
    search.move(1);
    return `${line?.isSecond === true ? "de" : "en"} ${line?.index}`;
  });
  expect(seen).toEqual(["en 0", "en 0", "de 0", "de 0", "en 2", "de 1"]);
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
