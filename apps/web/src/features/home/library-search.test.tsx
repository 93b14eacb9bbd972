import { Show } from "solid-js";
import { expect, onTestFinished, test, vi } from "vitest";

import type { EpisodeSummary } from "../../api.ts";
import type { FoundEpisode } from "../../data/search.ts";
import { findPlayer, PlayerProvider } from "../../player/index.ts";
import { createFakeAudio } from "../../player/testing/fake-audio.ts";
import { type Answers, BROKEN } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { episode } from "../../testing/samples.ts";
import { fill, press } from "../../testing/show-part.tsx";
import { joinFound } from "./join-found.ts";
import { NO_FILTER } from "./filter-library.ts";
import { LibraryPage } from "./pages/library-page.tsx";
import { cutMarked } from "./parts/marked.tsx";

const FIELD = "Search titles and transcripts";
const maps: EpisodeSummary = { ...episode, id: "second", title: "Maps of the sky" };
const none = { titleMarks: [], description: null, count: 0, lines: [] };
const said: FoundEpisode = {
  ...none,
  episode: maps,
  count: 5,
  lines: [
    { language: "en", startMs: 0, text: "A prism bends light.", marks: [[2, 7]] },
    { language: "en", startMs: 83_000, text: "Another prism.", marks: [[8, 13]] },
    { language: "en", startMs: null, text: "A prism to read.", marks: [[2, 7]] },
  ],
};

/** The page, once the player that plays from a line is there. */
function openLibrary(answers: Answers = {}, path = "/") {
  vi.stubGlobal("Audio", function openAudio() {
    return createFakeAudio();
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return openPage({
    page: () => (
      <PlayerProvider>
        <Show when={findPlayer()}>
          <LibraryPage />
        </Show>
      </PlayerProvider>
    ),
    path,
    answers: {
      "episodes.list": { episodes: [episode, maps], nextCursor: null },
      "episodes.search": { found: [said], isCut: false },
      ...answers,
    },
  });
}

const marked = (place: HTMLElement) =>
  [...place.querySelectorAll("mark")].map(({ textContent }) => textContent);

test("what is said is found, with its lines and their times, and stands in the address", async () => {
  const { see, place, api, path, hrefs } = openLibrary();
  await see("2 episodes");
  fill(place, FIELD, " prism ");
  await see("1 episode", "A prism bends light.", "and 2 more lines");
  expect(api.sent("episodes.search")).toEqual([{ query: "prism" }]);
  expect(marked(place)).toEqual(["prism", "prism", "prism"]);
  const times = [...place.querySelectorAll("[aria-description]")].map((button) =>
    button.getAttribute("aria-description"),
  );
  expect(times).toEqual(["Play from 0:00", "Play from 1:23"]);
  expect(hrefs().filter((href) => href === "/episodes/second")).toHaveLength(2);
  expect(path()).toBe("/?q=prism");
  fill(place, FIELD, "");
  await see("2 episodes");
  expect(marked(place)).toEqual([]);
  await vi.waitUntil(() => path() === "/", { timeout: 10_000 });
});

test("who comes back finds what they looked for", async () => {
  const { see, place } = openLibrary({}, "/?q=prism");
  await see("1 episode", "Another prism.");
  expect(place.querySelector("input")?.value).toBe("prism");
});

test("a title and a description are marked, and more than there is room for is said", async () => {
  const { see, place } = openLibrary({
    "episodes.search": {
      found: [
        {
          ...none,
          episode: maps,
          titleMarks: [[0, 4]],
          description: { text: "Told of maps.", marks: [[8, 12]] },
        },
      ],
      isCut: true,
    },
  });
  await see("2 episodes");
  fill(place, FIELD, "maps");
  await see("There may be more: add a word to narrow it down.");
  expect(marked(place)).toEqual(["Maps", "maps"]);
});

test("nothing found is said, and all is shown again", async () => {
  const { see, place, path } = openLibrary({ "episodes.search": { found: [], isCut: false } });
  await see("2 episodes");
  fill(place, FIELD, "quasar");
  await see("0 episodes", "No matching episodes.");
  press(place, "Show all");
  await see("2 episodes");
  await vi.waitUntil(() => path() === "/", { timeout: 10_000 });
});

test("a search that fails can be tried again, and titles are found meanwhile", async () => {
  const { see, place, api } = openLibrary({ "episodes.search": BROKEN });
  await see("2 episodes");
  fill(place, FIELD, "sky");
  await see("Something went wrong on our side.", "Maps of the sky");
  api.change({ "episodes.search": { found: [said], isCut: false } });
  press(place, "Try again");
  await see("A prism bends light.");
});

test("the slash leads to the field, but not from within one", async () => {
  const { see, place } = openLibrary();
  await see("2 episodes");
  const type = (target: Element) => {
    const event = new KeyboardEvent("keydown", { key: "/", bubbles: true, cancelable: true });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(type(document.body)).toBe(true);
  const field = place.querySelector("input");
  expect(document.activeElement).toBe(field);
  expect(field === null ? null : type(field)).toBe(false);
});

test("titles come first, also those that only this device knows; other filters hold for all", () => {
  const titled: FoundEpisode = { ...none, episode: { ...maps, id: "third" }, titleMarks: [[0, 4]] };
  const fresh = { ...episode, id: "fresh", title: "A fresh prism" };
  const list = [fresh, maps];
  const ask = (change: object) =>
    joinFound(list, [said, titled], {
      filter: { ...NO_FILTER, search: "prism", ...change },
      downloaded: ["second"],
    }).map((row) => row.episode.id);
  expect(ask({})).toEqual(["third", "fresh", "second"]);
  expect(ask({ state: "downloaded" })).toEqual(["second"]);
  expect(ask({ course: "Elsewhere" })).toEqual([]);
  expect(ask({ search: "" })).toEqual(["fresh", "second"]);
});

test("a text is cut at its marks", () => {
  const mark = (text: string, marks: [number, number][]) =>
    cutMarked(text, marks).map((one) => (one.isMarked ? `[${one.text}]` : one.text));
  expect(mark("a prism", [[2, 7]])).toEqual(["a ", "[prism]"]);
  expect(
    mark("ab", [
      [0, 1],
      [1, 2],
    ]),
  ).toEqual(["[a]", "[b]"]);
  expect(mark("ab", [])).toEqual(["ab"]);
  expect(mark("", [])).toEqual([]);
});
