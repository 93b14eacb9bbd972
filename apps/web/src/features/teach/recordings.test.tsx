import { expect, test } from "vitest";

import type { ClassRecordings, RecordingHearing } from "../../data/teaching.ts";
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
  heard: { plays: 7, listeners: 3, finished: 1, completion: 0.5 },
};

const hearing: RecordingHearing = {
  language: "en",
  durationMs: 600_000,
  plays: 7,
  listeners: 3,
  finished: 1,
  places: {
    twentieths: Array.from({ length: 20 }, (_, at) => (at < 10 ? 3 : 1)),
    stops: [{ fromMs: 300_000, listeners: 2, line: "So the ray turns." }],
    replays: [{ fromMs: 60_000, toMs: 90_000, listeners: 1, line: null }],
  },
};

const open = (answer: ClassRecordings | typeof BROKEN) =>
  openPage({
    page: RecordingsSide,
    route: "/teach/:id/recordings",
    path: "/teach/birds/recordings",
    role: "teacher",
    answers: {
      "courses.recordings": answer,
      "courses.recording": hearing,
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

const unfold = (place: HTMLElement) => {
  const fold = place.querySelector("details");
  if (fold !== null) fold.open = true;
};

test("how many heard each part, where they stopped and listened again is read when it is opened", async () => {
  const { see, api, place } = open({ learners: 4, recordings: [recording] });
  await see("How it was heard");
  expect(api.sent("courses.recording")).toEqual([]);
  unfold(place);
  await see("Learners who heard each part", "Where learners stopped");
  await see("at 5:00", "2 learners", "So the ray turns.", "1:00 to 1:30");
  expect(api.sent("courses.recording")).toEqual([{ courseId: "birds", episodeId: "talk" }]);
  expect(place.querySelectorAll("tbody tr")).toHaveLength(20);
});

test("where nobody listened, or too few to be a class, it says so", async () => {
  const none = open({ learners: 4, recordings: [recording] });
  none.api.change({ "courses.recording": { ...hearing, listeners: 0 } });
  await none.see("How it was heard");
  unfold(none.place);
  await none.see("Nobody in the course has listened yet.");
  const few = open({ learners: 4, recordings: [recording] });
  few.api.change({ "courses.recording": { ...hearing, places: null } });
  await few.see("How it was heard");
  unfold(few.place);
  await few.see("Fewer than five learners have listened.");
});

test("where there is none, and where nobody is there to hear one, it says so", async () => {
  const none = open({ learners: 4, recordings: [] });
  await none.see("Give your class something to hear");
  expect(none.hrefs()).toEqual(["/library/uploads?class=birds"]);
  const { see, text } = open({ learners: 0, recordings: [recording] });
  await see("Nobody has joined the course yet.");
  expect(text()).not.toContain("learners listened");
});

test("of one learner alone nothing is shown of how they listen", async () => {
  const { see, text, place } = open({ learners: 1, recordings: [{ ...recording, heard: null }] });
  await see("How light bends", "from two learners on");
  expect(text()).not.toContain("listened");
  expect(place.querySelector("details")).toBeNull();
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
