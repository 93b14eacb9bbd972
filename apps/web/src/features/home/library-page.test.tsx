import { expect, test } from "vitest";

import type { EpisodeSummary } from "../../api.ts";
import { BROKEN } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { episode } from "../../testing/samples.ts";
import { choose, fill, press } from "../../testing/show-part.tsx";
import { LibraryPage } from "./pages/library-page.tsx";

const maps: EpisodeSummary = {
  ...episode,
  id: "second",
  title: "Maps of the sky",
  includedCourses: ["Maps"],
  languages: ["ja"],
  completion: 1,
};

const openLibrary = (...episodes: EpisodeSummary[]) =>
  openPage({
    page: LibraryPage,
    answers: {
      "episodes.list": { episodes, nextCursor: null },
      "episodes.search": { found: [], isCut: false },
    },
  });

const titles = (place: HTMLElement) =>
  [...place.querySelectorAll("li a")].map(({ textContent }) => textContent);

test("every episode is listed, with its length and how far it was heard", async () => {
  const { see, heading, place } = openLibrary(episode, maps);
  await see("2 episodes", "Keys that fit once", "Maps of the sky", "Text", "Finished");
  expect(heading()).toBe("Library");
  expect(titles(place)).toEqual(["Keys that fit once", "Maps of the sky"]);
});

test("all pages of the list are asked for", async () => {
  const { see, api } = openPage({
    page: LibraryPage,
    answers: {
      "episodes.list": ({ cursor }) =>
        cursor === "next"
          ? { episodes: [maps], nextCursor: null }
          : { episodes: [episode], nextCursor: "next" },
    },
  });
  await see("2 episodes");
  expect(api.sent("episodes.list")).toEqual([
    { limit: 100, cursor: null },
    { limit: 100, cursor: "next" },
  ]);
});

test("a title, a course, a language and what was heard narrow the list, until all is shown again", async () => {
  const { see, place } = openLibrary(episode, maps);
  await see("2 episodes");
  fill(place, "Search titles and transcripts", "SKY");
  await see("1 episode");
  expect(titles(place)).toEqual(["Maps of the sky"]);
  choose(place, "Course", "Cryptography");
  await see("No matching episodes.", "0 episodes");
  press(place, "Show all");
  await see("2 episodes");
  choose(place, "Language", "ja");
  expect(titles(place)).toEqual(["Maps of the sky"]);
  choose(place, "Language", "");
  choose(place, "Show", "new");
  expect(titles(place)).toEqual(["Keys that fit once"]);
});

test("years of episodes come fifty at a time", async () => {
  const many = Array.from({ length: 60 }, (_, at) => ({ ...episode, id: `${at}` }));
  const { see, place } = openLibrary(...many);
  await see("60 episodes");
  expect(titles(place)).toHaveLength(50);
  press(place, "Show more");
  expect(titles(place)).toHaveLength(60);
});

test("who has no episode is led to make one", async () => {
  const { see, hrefs } = openLibrary();
  await see("No episodes yet", "Episodes made for you appear here.");
  expect(hrefs()).toEqual(["/library/bookmarks", "/library/uploads", "/"]);
});

test("episodes that do not load can be asked for again", async () => {
  const { see, api, place } = openPage({ page: LibraryPage, answers: { "episodes.list": BROKEN } });
  await see("That didn't work");
  api.change({ "episodes.list": { episodes: [maps], nextCursor: null } });
  press(place, "Try again");
  await see("Maps of the sky");
});
