import { expect, test } from "vitest";

import type { OwnedEpisode } from "../../data/all-episodes.ts";
import { type Answers, refuse } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { choose, fill, press } from "../../testing/show-part.tsx";
import { EpisodesPage } from "./pages/episodes-page.tsx";

const light: OwnedEpisode = {
  id: "01930000-0000-7000-8000-000000000001",
  kind: "requested",
  title: "Light",
  languages: ["en"],
  outputFormat: "text",
  status: "completed",
  error: null,
  errorReason: null,
  includedCourses: ["Optics"],
  createdAt: 0,
  durationMs: null,
  owner: { id: "01930000-0000-7000-8000-00000000000a", name: "Ada" },
};
const tea: OwnedEpisode = {
  ...light,
  id: "01930000-0000-7000-8000-000000000002",
  kind: "daily",
  title: "Tea",
  status: "failed",
  error: "The voice did not answer.",
  includedCourses: [],
  owner: { id: "01930000-0000-7000-8000-00000000000b", name: "Ben" },
};

const list = (...episodes: OwnedEpisode[]): Answers => ({
  "episodes.listAll": { episodes, nextCursor: null },
});

const openEpisodes = (answers: Answers = list(light, tea)) =>
  openPage({ page: EpisodesPage, role: "admin", answers });

function selectAll(place: HTMLElement): void {
  place.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
}

test("every episode says whose it is, where it stands, and why it failed", async () => {
  const { see, heading } = openEpisodes();
  await see("Light", "Ada", "Requested", "Optics", "Tea", "Ben", "Daily");
  await see("The voice did not answer.");
  expect(heading()).toBe("Episodes");
});

test("for who is no admin there is nothing here, and nothing is asked", async () => {
  const { see, api } = openPage({ page: EpisodesPage, role: "teacher" });
  await see("Page not found");
  expect(api.sent("episodes.listAll")).toEqual([]);
});

test("what is searched and chosen is asked for; a person's name leaves only theirs", async () => {
  const { see, api, place, text } = openEpisodes();
  await see("Light");
  fill(place, "Search titles, courses and people", "opt");
  choose(place, "State", "failed");
  choose(place, "Created", "7");
  await expect
    .poll(() => api.sent("episodes.listAll").at(-1))
    .toMatchObject({
      search: "opt",
      status: "failed",
      since: expect.any(Number),
      ownerId: null,
    });
  press(place, "Ada");
  await see("Only Ada's");
  expect(api.sent("episodes.listAll").at(-1)).toMatchObject({ ownerId: light.owner.id });
  press(place, "Only Ada's");
  await expect.poll(() => text()).not.toContain("Only Ada's");
});

test("an empty list says whether it was filtered", async () => {
  const { see, place } = openEpisodes(list());
  await see("There are no episodes yet.");
  choose(place, "Kind", "daily");
  await see("No episode matches.");
});

test("several are deleted together, and come back", async () => {
  const { see, api, place } = openEpisodes({
    ...list(light, tea),
    "episodes.remove": undefined,
    "episodes.restore": undefined,
  });
  await see("Light");
  selectAll(place);
  await see("2 selected");
  press(place, "Delete");
  await see("2 episodes were deleted.");
  expect(api.sent("episodes.remove")).toEqual([{ episodeId: light.id }, { episodeId: tea.id }]);
  press(place, "Undo");
  await see("2 episodes were restored.");
  expect(api.sent("episodes.restore")).toEqual([{ episodeId: light.id }, { episodeId: tea.id }]);
});

test("only failed ones are retried, and the reason why not is said", async () => {
  const { see, api, place } = openEpisodes({ ...list(light, tea), "episodes.retry": undefined });
  await see("Light");
  selectAll(place);
  press(place, "Retry 1 failed");
  await see("1 episode is being made again.");
  expect(api.sent("episodes.retry")).toEqual([{ episodeId: tea.id }]);
  api.change({ "episodes.retry": refuse({ reason: "episode.not_found", details: {} }) });
  press(place, "Retry 1 failed");
  await see("This episode does not exist");
});
