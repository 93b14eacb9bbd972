import { Show } from "solid-js";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";

import { forgetBookmarks } from "../../data/bookmark-outbox.ts";
import { createFakeAudio } from "../../player/testing/fake-audio.ts";
import { findPlayer, PlayerProvider } from "../../player/index.ts";
import { type Answers, BROKEN } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { fill, press, settle } from "../../testing/show-part.tsx";
import { BookmarksPage } from "./pages/bookmarks-page.tsx";

const light = {
  id: "one",
  userId: "mia",
  episodeId: "e",
  episodeTitle: "Light in glass",
  language: "en" as const,
  positionMs: 63_000,
  note: "Ask about this.",
  before: "Light is fast.",
  line: "In glass it is slower.",
  after: "So it bends.",
  changedAt: 2,
  removedAt: null,
  createdAt: 2,
};
const maps = { ...light, id: "two", episodeTitle: "Maps", note: "", createdAt: 1 };

beforeEach(() => forgetBookmarks("mia"));

/** The page, once the player that plays from a place is there. */
function openBookmarks(answers: Answers = {}) {
  vi.stubGlobal("Audio", function openAudio() {
    return createFakeAudio();
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return openPage({
    page: () => (
      <PlayerProvider>
        <Show when={findPlayer()}>
          <BookmarksPage />
        </Show>
      </PlayerProvider>
    ),
    route: "/library/bookmarks",
    answers: {
      "bookmarks.list": { bookmarks: [light, maps], nextCursor: null },
      "bookmarks.save": light,
      ...answers,
    },
  });
}

function openMenu(place: HTMLElement, title: string): void {
  const rows = [...place.querySelectorAll("li")];
  const row = rows.find(({ textContent }) => textContent.includes(title));
  row?.querySelector<HTMLElement>("[aria-label^='More for']")?.click();
}

test("of very many a hundred are shown, and a hundred more on demand", async () => {
  const many = Array.from({ length: 130 }, (_, at) => ({
    ...light,
    id: `${at}`,
    line: `Line ${at}.`,
  }));
  const { place, see, text } = openBookmarks({
    "bookmarks.list": { bookmarks: many, nextCursor: null },
  });
  await see("130 bookmarks", "Show more");
  expect(place.querySelectorAll("li")).toHaveLength(100);
  press(place, "Show more");
  await settle();
  expect(place.querySelectorAll("li")).toHaveLength(130);
  expect(text()).not.toContain("Show more");
});

test("every place is listed with its line and note, and found by its words", async () => {
  const { see, place, hrefs } = openBookmarks();
  await see("2 bookmarks", "Light in glass", "In glass it is slower.", "Ask about this.", "1:03");
  expect(hrefs()).toEqual(expect.arrayContaining(["/library", "/episodes/e"]));
  fill(place, "Search bookmarks", "ask light");
  await see("1 bookmark");
  fill(place, "Search bookmarks", "nothing of that kind");
  await see("No matching bookmarks.");
});

test("a note is written, and what is removed comes back", async () => {
  const { see, api, place } = openBookmarks();
  await see("2 bookmarks");
  openMenu(place, "Light");
  press(place, "Edit the note");
  fill(place, "Note", "  Asked.  ");
  press(place, "Save");
  await vi.waitUntil(() => api.sent("bookmarks.save").length === 1, { timeout: 10_000 });
  expect(api.sent("bookmarks.save")[0]).toMatchObject({
    bookmarkId: "one",
    episodeId: "e",
    note: "Asked.",
    isRemoved: false,
    markedAt: 2,
  });
  openMenu(place, "Maps");
  press(place, "Remove the bookmark");
  await see("was removed");
  await vi.waitUntil(() => api.sent("bookmarks.save").length === 2, { timeout: 10_000 });
  press(place, "Undo");
  await vi.waitUntil(() => api.sent("bookmarks.save").length === 3, { timeout: 10_000 });
  const [, removed, back] = api.sent("bookmarks.save");
  expect([removed, back]).toMatchObject([{ isRemoved: true }, { isRemoved: false }]);
});

test("without a network a change shows at once and waits", async () => {
  const { see, api, place } = openBookmarks({ "bookmarks.save": BROKEN });
  await see("2 bookmarks");
  openMenu(place, "Maps");
  press(place, "Remove the bookmark");
  await see("1 bookmark");
  await settle();
  expect(api.sent("bookmarks.save")).toHaveLength(1);
  expect([place.textContent.includes("Maps"), place.textContent.includes("Light")]).toEqual([
    false,
    true,
  ]);
});

test("who has marked nothing is told how, and a list that does not load can be asked for again", async () => {
  const { see, api, place } = openBookmarks({ "bookmarks.list": BROKEN });
  await see("Try again");
  api.change({ "bookmarks.list": { bookmarks: [], nextCursor: null } });
  press(place, "Try again");
  await see("No bookmarks yet");
});
