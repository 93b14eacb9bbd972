import { expect, test } from "vitest";

import type { WaitingEpisode } from "../../data/approvals.ts";
import { openPage, type Opened } from "../../testing/open-page.tsx";
import { fill, press } from "../../testing/show-part.tsx";
import { ApprovalsSide } from "./pages/approvals-side.tsx";

const waiting: WaitingEpisode = {
  id: "light",
  kind: "requested",
  title: "What does a lens do?",
  languages: ["en"],
  outputFormat: "both",
  durationMs: 360_000,
  learnerName: "Ada",
  courses: [
    { courseId: "optics", course: "Optics", state: "waiting" },
    { courseId: "waves", course: "Waves", state: "waiting" },
    { courseId: "birds", course: "Birds", state: "approved" },
  ],
  isBeingMade: false,
  createdAt: Date.now() - 1_000,
};
const content = {
  title: waiting.title,
  tracks: [
    {
      language: "en" as const,
      audio: { durationMs: 360_000, audioUrl: "/s3/light.mp3", vttUrl: "/s3/light.vtt" },
      segments: [
        {
          id: "s1",
          kind: "question" as const,
          language: "en" as const,
          startMs: 61_000,
          sentences: [{ text: "What does a lens do?", quotes: ["A lens bends light."] }],
        },
      ],
    },
  ],
};

const openApprovals = (answers: Opened["answers"]) =>
  openPage({
    page: ApprovalsSide,
    route: "/teach/:id/approvals",
    path: "/teach/optics/approvals",
    role: "teacher",
    answers: {
      "approvals.rule": { isRequired: true, waiting: 1 },
      "approvals.list": { episodes: [waiting], nextCursor: null },
      "approvals.open": content,
      ...answers,
    },
  });

test("a teacher hears and reads what waits, with its sources and the other courses' missing word, and approves it", async () => {
  const { see, place, api } = openApprovals({
    "approvals.approve": { approved: 1, released: 0 },
  });
  await see("What does a lens do?", "For Ada", "Also waiting for Waves");
  expect(place.textContent).not.toContain("Birds");
  const fold = [...place.querySelectorAll("details")][0];
  if (fold !== undefined) fold.open = true;
  fold?.dispatchEvent(new Event("toggle"));
  await see("1:01 · Question", "A lens bends light.");
  expect(place.querySelector("audio")?.getAttribute("src")).toBe("/s3/light.mp3");
  press(place, "Approve");
  await see("Approved. 1 episode still waits for another course.");
  expect(api.sent("approvals.approve")).toEqual([{ courseId: "optics", episodeIds: ["light"] }]);
});

test("several are approved together", async () => {
  const other = { ...waiting, id: "sound", title: "What is sound?", learnerName: null };
  const { see, place, api } = openApprovals({
    "approvals.list": { episodes: [waiting, other], nextCursor: null },
    "approvals.approve": { approved: 2, released: 2 },
  });
  await see("What is sound?", "For a learner");
  place.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
  await see("2 selected");
  press(place, "Approve 2");
  await see("2 episodes are approved.");
  expect(api.sent("approvals.approve")).toEqual([
    { courseId: "optics", episodeIds: ["light", "sound"] },
  ]);
});

test("a rejection needs a reason, which the learner reads", async () => {
  const { see, place, api } = openApprovals({ "approvals.reject": undefined });
  await see("What does a lens do?");
  press(place, "Reject");
  await see("The learner reads your reason");
  const dialog = place.ownerDocument.querySelector<HTMLElement>("dialog[open]") ?? place;
  press(dialog, "Reject");
  await see("Say in a few words why.");
  expect(api.sent("approvals.reject")).toEqual([]);
  fill(dialog, "Reason", "The second lesson is wrong.");
  press(dialog, "Reject");
  await see("The episode is rejected.");
  expect(api.sent("approvals.reject")).toEqual([
    { courseId: "optics", episodeId: "light", reason: "The second lesson is wrong." },
  ]);
});

test("turning it off asks what becomes of those that wait; turning it on does not", async () => {
  const { see, place, api } = openApprovals({
    "approvals.require": { isRequired: false, waiting: 0 },
  });
  await see("What does a lens do?");
  place.querySelector<HTMLInputElement>("[role=switch]")?.click();
  await see("What happens to the waiting episodes?", "1 episode waits for approval.");
  expect(api.sent("approvals.require")).toEqual([]);
  api.change({
    "approvals.rule": { isRequired: false, waiting: 0 },
    "approvals.list": { episodes: [], nextCursor: null },
  });
  press(place, "Turn off");
  await see("Learners get their episodes as soon as they are made.", "none is waiting");
  expect(api.sent("approvals.require")).toEqual([
    { courseId: "optics", isRequired: false, waiting: "keep" },
  ]);
  api.change({ "approvals.rule": { isRequired: true, waiting: 0 } });
  place.querySelector<HTMLInputElement>("[role=switch]")?.click();
  await see("New episodes now wait for your approval.", "No episode is waiting.");
});
