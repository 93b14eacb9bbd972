import type { JSX } from "solid-js";
import { expect, onTestFinished, test, vi } from "vitest";

import type { EpisodeDetail } from "../../api.ts";
import type { Hearing } from "../../data/episode.ts";
import { createEpisode } from "../../player/create-episode.ts";
import { openPage } from "../../testing/open-page.tsx";
import { episode } from "../../testing/samples.ts";
import { Heard } from "./parts/heard.tsx";

const { durationMs: _, completion: __, positionMs: ___, ...summary } = episode;
const made: EpisodeDetail = { ...summary, scriptKey: null, removedAt: null, tracks: [] };
const nothing: Hearing = {
  plays: 0,
  sessions: 0,
  listenedMs: 0,
  isRead: false,
  heard: null,
  missed: [],
};
const track = {
  language: "en" as const,
  durationMs: 400_000,
  twentieths: [...Array.from({ length: 15 }, () => 1), 0, 0, 0, 0, 0],
  completion: 0.75,
  stop: { atMs: 300_000, line: "Birds fold their wings." },
  replays: [{ fromMs: 60_000, toMs: 90_000, times: 3, line: "Air lifts a wing." }],
};

/** The page as far as it matters here: one state for all its parts. */
function Page(): JSX.Element {
  const state = createEpisode("first");
  return <Heard state={state} />;
}

function open(hearing: Hearing, isOwn = true) {
  const page = openPage({
    page: Page,
    route: "/episodes/:id",
    path: "/episodes/first",
    role: isOwn ? "learner" : "admin",
    answers: {
      "episodes.get": isOwn ? made : { ...made, userId: "somebody" },
      "listening.progress": null,
      "listening.hearing": hearing,
    },
  });
  const show = async () => {
    await page.see("How it was heard");
    const details = page.place.querySelector("details");
    if (details !== null) details.open = true;
  };
  return { ...page, show };
}

test("it is asked for only when it is opened", async () => {
  const { api, show, see } = open({ ...nothing, plays: 1 });
  await see("How it was heard");
  expect(api.sent("listening.hearing")).toEqual([]);
  await show();
  await see("You have not played this episode yet", "No question was missed");
  expect(api.sent("listening.hearing")).toEqual([{ episodeId: "first" }]);
});

test("a learner is told what they heard, left out, heard again and missed", async () => {
  const answer = {
    number: 1,
    question: "Why?",
    answer: "No idea",
    expected: "So.",
    result: "half",
  };
  const missed = [{ ...answer, result: "half" as const }];
  const { show, see } = open({ ...nothing, plays: 2, listenedMs: 360_000, heard: track, missed });
  await show();
  await see("You heard 75% of it", "You left out 5:00 to 6:40", "no further than 5:00");
  await see("2 plays", "1:00 to 1:30", "up to 3 times");
  await see("Birds fold their wings.", "Air lifts a wing.");
  await see("Why?", "Answered: No idea", "half right", "Expected: So.");
});

test("each part of it is saved with what is shown, and nothing is offered of what is not there", async () => {
  const files: Promise<string>[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    if (blob instanceof Blob) files.push(blob.text());
    return "blob:heard";
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const known = { ...nothing, plays: 2, sessions: 3, listenedMs: 360_400, heard: track };
  const { show, see, place } = open(known);
  await show();
  await see("You heard 75% of it");
  const save = (title: string) =>
    place.querySelector<HTMLElement>(`[aria-label="${title}: save as JSON"]`);
  for (const title of ["heard-in-all", "heard-again"]) save(title)?.click();
  await expect.poll(() => files).toHaveLength(2);
  const [sums = "", replays = ""] = await Promise.all(files);
  expect(JSON.parse(sums)).toEqual([
    {
      heardPercent: 75,
      plays: 2,
      sessions: 3,
      listenedSeconds: 360,
      isRead: false,
      stoppedAtSeconds: 300,
      stoppedAtLine: "Birds fold their wings.",
    },
  ]);
  expect(JSON.parse(replays)).toEqual([
    { fromSeconds: 60, toSeconds: 90, times: 3, line: "Air lifts a wing." },
  ]);
  expect(save("missed-questions")).toBeNull();
});

test("of somebody else's episode it does not say you, and its end is told", async () => {
  const whole = { ...track, twentieths: track.twentieths.map(() => 1), completion: 1 };
  const heard = { ...whole, stop: null, replays: [] };
  const { show, see, text } = open({ ...nothing, plays: 1, heard }, false);
  await show();
  await see("100% of it was heard", "heard to its end", "No passage was heard more than once");
  expect(text()).not.toContain("You ");
});

test("who only read it is told so", async () => {
  const { show, see } = open({ ...nothing, isRead: true });
  await show();
  await see("You have read it to its end");
});
