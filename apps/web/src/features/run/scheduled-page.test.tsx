import { expect, test } from "vitest";

import type { ListedOrder } from "../../data/scheduled.ts";
import { formatMoment } from "../../parts/schedule/chosen-time.ts";
import { type Answers, BROKEN, refuse } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { fill, press } from "../../testing/show-part.tsx";
import { ScheduledPage } from "./pages/scheduled-page.tsx";

const DAY = 86_400_000;
const dueAt = Date.now() + DAY;
const order: ListedOrder = {
  id: "01930000-0000-7000-8000-000000000001",
  for: { learnerId: "lea", courseId: null },
  learnerName: "Léa",
  courseTitle: null,
  languages: ["en", "ja"],
  outputFormat: "both",
  choice: null,
  dueAt,
  timeZone: "UTC",
  orderedBy: "mia",
  state: "waiting",
  cursor: null,
  episodeId: null,
  refusal: null,
};
const ofClass: ListedOrder = {
  ...order,
  id: "01930000-0000-7000-8000-000000000002",
  for: { learnerId: null, courseId: "optics" },
  learnerName: null,
  courseTitle: "Optics",
};

const open = (answers: Answers = {}, role: "admin" | "teacher" = "admin") =>
  openPage({
    page: ScheduledPage,
    route: "/run/scheduled",
    role,
    answers: { "episodes.scheduled": { orders: [order, ofClass], nextCursor: null }, ...answers },
  });

const openMenu = (place: HTMLElement) =>
  place.querySelector<HTMLButtonElement>('button[aria-label="Actions for Léa"]')?.click();

test("what waits says for whom and when; it is cancelled at once and brought back", async () => {
  const { see, api, place } = open({
    "episodes.cancelScheduled": undefined,
    "episodes.restoreScheduled": undefined,
  });
  await see("Léa", "Everybody in Optics", `Scheduled for ${formatMoment(dueAt)}`);
  await see("English, Japanese", "Audio and text");
  openMenu(place);
  press(place, "Cancel it");
  await see("It is cancelled.");
  press(place, "Undo");
  await see("It is scheduled again.");
  const sent = [{ orderId: order.id }];
  expect(api.sent("episodes.cancelScheduled")).toEqual(sent);
  expect(api.sent("episodes.restoreScheduled")).toEqual(sent);
});

test("another time is given in the same zone as it is shown in", async () => {
  const { see, api, place } = open({ "episodes.reschedule": { dueAt: dueAt + DAY } });
  await see("Léa");
  openMenu(place);
  press(place, "Change the time");
  await see("Change the time for Léa");
  fill(place, "Day", "2020-01-01");
  press(place, "Save");
  await see("This time has passed. Choose a later one.");
  const day = new Date(dueAt + DAY).toISOString().slice(0, 10);
  fill(place, "Day", day);
  fill(place, "Time", "06:05");
  press(place, "Save");
  await see(`Scheduled for ${formatMoment(dueAt + DAY)}.`);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  expect(api.sent("episodes.reschedule")).toEqual([
    { orderId: order.id, at: { date: day, minute: 365, timeZone } },
  ]);
});

test("what is over says what it became, and why nothing was made", async () => {
  const over: ListedOrder[] = [
    { ...order, state: "done", episodeId: "made" },
    { ...ofClass, state: "done" },
    {
      ...order,
      state: "refused",
      refusal: { reason: "episode.too_many_unfinished", details: { most: 3 } },
    },
  ];
  const { see, place, api } = open();
  await see("Léa");
  api.change({ "episodes.scheduled": { orders: over, nextCursor: null } });
  press(place, "Done");
  await see("Requested", "Not made", "3 episodes are already being made for Léa.");
  const links = [...place.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  expect(links).toContain("/run/episodes/made");
  expect(links).toContain(`/run/class/${ofClass.id}`);
});

test("nothing, a failure, a refusal and somebody who is no admin", async () => {
  const empty = open({ "episodes.scheduled": { orders: [], nextCursor: null } });
  await empty.see("Nothing is scheduled.");
  const broken = open({ "episodes.scheduled": BROKEN });
  await broken.see("Try again");
  broken.api.change({ "episodes.scheduled": { orders: [order], nextCursor: null } });
  press(broken.place, "Try again");
  await broken.see("Léa");
  broken.api.change({
    "episodes.cancelScheduled": refuse({ reason: "schedule.not_waiting", details: {} }),
  });
  openMenu(broken.place);
  press(broken.place, "Cancel it");
  await broken.see("This order is no longer waiting. Reload the page.");
  const teacher = open({}, "teacher");
  await teacher.see("Page not found");
});
