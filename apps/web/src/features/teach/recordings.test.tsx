import { expect, test } from "vitest";

import type { ClassRecordings } from "../../data/teaching.ts";
import { BROKEN } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { press } from "../../testing/show-part.tsx";
import { RecordingsSide } from "./pages/recordings-side.tsx";

const recording = {
  episodeId: "talk",
  title: "How light bends",
  language: "en" as const,
  durationMs: 600_000,
  cover: null,
  owner: { id: "lea", name: "Lea" },
  createdAt: 0,
  plays: 7,
  listeners: 3,
  finished: 1,
  completion: 0.5,
};

const open = (answer: ClassRecordings | typeof BROKEN) =>
  openPage({
    page: RecordingsSide,
    route: "/teach/:id/recordings",
    path: "/teach/birds/recordings",
    role: "teacher",
    answers: {
      "courses.recordings": answer,
      "episodes.remove": undefined,
      "episodes.restore": undefined,
      "episodes.list": { episodes: [], nextCursor: null },
    },
  });

test("a teacher sees how the class hears each recording", async () => {
  const { see, hrefs } = open({ learners: 4, recordings: [recording] });
  await see("How light bends", "By Lea", "10 min");
  await see("3 of 4 learners listened", "1 finished", "50% heard on average", "7 plays");
  expect(hrefs()).toEqual(["/library/uploads?class=birds", "/episodes/talk"]);
});

test("where there is none, and where nobody is there to hear one, it says so", async () => {
  const none = open({ learners: 4, recordings: [] });
  await none.see("Give your class something to hear");
  expect(none.hrefs()).toEqual(["/library/uploads?class=birds"]);
  const { see, text } = open({ learners: 0, recordings: [{ ...recording, listeners: 0 }] });
  await see("Nobody has joined the course yet.");
  expect(text()).not.toContain("learners listened");
});

test("a list that does not load is asked for again", async () => {
  const { see, api, place } = open(BROKEN);
  await see("Something went wrong on our side");
  api.change({ "courses.recordings": { learners: 1, recordings: [recording] } });
  press(place, "Try again");
  await see("How light bends");
});

test("one is deleted at once, and says for how many; undo brings it back", async () => {
  const { see, place, api } = open({ learners: 4, recordings: [recording] });
  await see("How light bends");
  place.querySelector<HTMLElement>("[aria-haspopup=menu]")?.click();
  [...document.querySelectorAll<HTMLElement>("[role=menuitem]")]
    .find(({ textContent }) => textContent === "Delete")
    ?.click();
  await see("4 learners no longer hear it.");
  expect(api.sent("episodes.remove")).toEqual([{ episodeId: "talk" }]);
  press(document.body, "Undo");
  await see("“How light bends” is back.");
  expect(api.sent("episodes.restore")).toEqual([{ episodeId: "talk" }]);
});
