import { addDays } from "@learnlab/domain/client";
import { expect, test } from "vitest";

import type { CourseTotals, Listening } from "../../data/listening-days.ts";
import { BROKEN } from "../../testing/fake-api.ts";
import { openPage, type Opened } from "../../testing/open-page.tsx";
import { unheard, unmet } from "../../testing/samples.ts";
import { press } from "../../testing/show-part.tsx";
import { ProgressPage } from "./pages/progress-page.tsx";
import { heard } from "./testing/days.ts";

/** A Sunday. */
const TODAY = "2026-11-29";
const day = (ago: number, minutes: number) => heard(addDays(TODAY, -ago), minutes);

const listening: Listening = {
  today: TODAY,
  days: [
    day(40, 3),
    day(9, 30),
    { ...day(3, 7), answers: 3, rights: 2 },
    { ...day(2, 8), answers: 1, rights: 1, finished: 2, averageSpeed: 1.5 },
    day(0, 6),
  ],
  streaks: {
    current: 3,
    longest: 12,
    isTodayActive: true,
    frozen: [addDays(TODAY, -1)],
    everFrozen: [addDays(TODAY, -8), addDays(TODAY, -1)],
  },
};

const optics: CourseTotals = {
  course: { courseId: "optics", title: "Optics" },
  listenedMs: 21 * 60_000,
  answers: 4,
  rights: 3,
};

function open(answers: Opened["answers"] = {}, path = "/progress") {
  return openPage({
    page: ProgressPage,
    route: "/progress",
    path,
    answers: {
      "reviews.due": {
        today: TODAY,
        due: 0,
        courses: [],
        missedToday: 0,
        coming: [{ day: addDays(TODAY, 3), count: 4 }],
        met: 3,
      },
      "learning.states": [unmet],
      "listening.days": listening,
      "listening.courses": [],
      ...answers,
    },
  });
}

/** The chart with that caption. */
function findChart(place: HTMLElement, caption: string): HTMLElement {
  const found = [...place.querySelectorAll("figure")].find(
    (figure) => figure.querySelector("figcaption")?.textContent === caption,
  );
  if (found === undefined) throw new Error(`There is no chart ${caption}.`);
  return found;
}

const rowsOf = (chart: HTMLElement) =>
  [...chart.querySelectorAll("tr")].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );

function pressKey(place: Element, key: string): void {
  place.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

test("streaks, and the minutes of seven days beside the seven before, as bars and as a table", async () => {
  const { see, place } = open();
  await see("3 days in a row", "longest in the last year: 12 days", "today already counts");
  await see("missed without losing the streak:");
  await see("21 min", "9 min less than in the 7 days before");
  const chart = findChart(place, "Minutes listened each day");
  expect(chart.querySelectorAll("rect.chart-bar")).toHaveLength(7 + 1);
  expect(rowsOf(chart).slice(0, 3)).toEqual([
    ["Day", "Listened", "Before"],
    ["Monday, November 23", "0 min", "0 min"],
    ["Tuesday, November 24", "0 min", "0 min"],
  ]);
  expect(rowsOf(chart)).toContainEqual(["Friday, November 27", "8 min", "30 min"]);
});

test("of many missed days in a streak their number and the last one are said", async () => {
  const frozen = Array.from({ length: 40 }, (_, week) => addDays(TODAY, -1 - 7 * (39 - week)));
  const { see, place } = open({
    "listening.days": { ...listening, streaks: { ...listening.streaks, frozen } },
  });
  await see("40 days missed without losing the streak, most recently Nov 28");
  expect(place.textContent).not.toContain("Nov 21");
});

test("seconds of listening make no longest streak", async () => {
  const streaks = { current: 0, longest: 0, isTodayActive: false, frozen: [], everFrozen: [] };
  const { see, place } = open({
    "listening.days": { ...listening, days: [day(0, 0.2)], streaks },
  });
  await see("starts a new streak");
  expect(place.textContent).not.toContain("longest");
});

test("long times are told in hours, in the chart's table as above it", async () => {
  const { see, place } = open({
    "listening.days": { ...listening, days: [day(0, 1440), day(1, 725)] },
  });
  await see("36 h 5 min");
  const rows = rowsOf(findChart(place, "Minutes listened each day"));
  expect(rows.slice(-2).map(([, value]) => value)).toEqual(["12 h 5 min", "24 h"]);
});

test("sessions, finished episodes, right answers and speed stand beside those before", async () => {
  const { see, place } = open();
  await see("Right first time", "75%", "3 of 4 answers");
  const figures = [...place.querySelectorAll("dl > div")].map(({ textContent }) => textContent);
  expect(figures).toEqual(
    expect.arrayContaining([
      "Sessions6before: 2",
      "Episodes finished2before: 0",
      "Right first time75%3 of 4 answersbefore: –",
      "Average speed1.19×minutes are real timebefore: 1×",
    ]),
  );
});

test("weeks and months are chosen by tabs and kept in the address", async () => {
  const { see, place, path } = open();
  await see("21 min");
  press(place, "Month");
  await see("54 min", "54 min more than in the 6 months before, up to the same day");
  expect(path()).toBe("/progress?by=month");
  const chart = findChart(place, "Minutes listened each month");
  expect(rowsOf(chart).slice(-2)).toEqual([
    ["October 2026", "3 min", "0 min"],
    // Intl puts thin spaces around the dash.
    [expect.stringMatching(/^November 1\s–\s29$/), "51 min", "0 min"],
  ]);
  press(place, "Day");
  await see("9 min less than in the 7 days before");
  expect(path()).toBe("/progress");
});

test("an address with a timeframe opens it, and one that is none opens days", async () => {
  const weeks = open({}, "/progress?by=week");
  await weeks.see("54 min more than in the 8 weeks before, up to the same weekday");
  const other = open({}, "/progress?by=decade");
  await other.see("in the 7 days before");
});

test("arrow keys walk through the bars, and what is chosen is said", async () => {
  const { see, place } = open();
  await see("21 min");
  const slider = findChart(place, "Minutes listened each day").querySelector("[role=slider]");
  if (slider === null) throw new Error("Nothing can be walked.");
  const said = () => slider.getAttribute("aria-valuetext");
  slider.dispatchEvent(new FocusEvent("focus"));
  expect(said()).toBe("Sunday, November 29: 6 min; Sunday, November 22: 0 min");
  pressKey(slider, "ArrowLeft");
  pressKey(slider, "ArrowLeft");
  expect(said()).toBe("Friday, November 27: 8 min; Friday, November 20: 30 min");
  await see("Friday, November 27: 8 min", "Friday, November 20: 30 min");
  pressKey(slider, "Home");
  pressKey(slider, "ArrowLeft");
  expect(slider.getAttribute("aria-valuenow")).toBe("1");
  pressKey(slider, "End");
  expect(slider.getAttribute("aria-valuenow")).toBe("7");
});

test("minutes and answers are told by course, also of a course of the time before", async () => {
  const { see, hrefs, api } = open({
    "listening.courses": ({ to }) =>
      to === TODAY
        ? [optics, { course: null, listenedMs: 60_000, answers: 0, rights: 0 }]
        : [{ ...optics, course: { courseId: "waves", title: "Waves" } }],
  });
  await see("By course", "Optics", "21 min", "75% right first time: 3 of 4 answers");
  await see("Other listening", "Waves", "before: 21 min");
  expect(hrefs()).toContain("/courses/optics");
  expect(api.sent("listening.courses")).toEqual([
    { from: "2026-11-23", to: "2026-11-29" },
    { from: "2026-11-16", to: "2026-11-22" },
  ]);
});

test("the year has a square for each day by level, a walk by days and weeks, and its months", async () => {
  const { see, place } = open();
  await see("Your year", "5 days of the last year with listening or answers");
  const chart = findChart(place, "Minutes listened on each day of the last year");
  expect(rowsOf(chart).slice(0, 3)).toEqual([
    ["Month", "Days", "Listened", "Answers"],
    ["November 2026", "4", "51 min", "4"],
    ["October 2026", "1", "3 min", "0"],
  ]);
  const slider = chart.querySelector("[role=slider]");
  if (slider === null) throw new Error("Nothing can be walked.");
  slider.dispatchEvent(new FocusEvent("focus"));
  pressKey(slider, "ArrowUp");
  pressKey(slider, "ArrowUp");
  expect(slider.getAttribute("aria-valuetext")).toBe("Fri, November 27, 2026: 8 min, 1 answer");
  pressKey(slider, "ArrowLeft");
  await see("Fri, November 20, 2026: 30 min");
  // Of a streak that has ended since.
  pressKey(slider, "ArrowDown");
  await see("Sat, November 21, 2026: missed without losing the streak");
});

test("what becomes due is drawn for two weeks", async () => {
  const { see, place } = open();
  await see("Coming up", "on the next 14 days");
  const chart = findChart(place, "Questions that become due");
  expect(rowsOf(chart)).toHaveLength(15);
  expect(rowsOf(chart).filter(([, value]) => value === "4 questions")).toHaveLength(1);
});

test("nothing in this period invites to listen, and the year is still there", async () => {
  const { see } = open({ "listening.days": { ...listening, days: [day(200, 5)] } });
  await see("Nothing yet. Today's episode takes six minutes.", "Your year");
});

test("before the first day of listening there is an invitation and no chart", async () => {
  const { see, place } = open({ "listening.days": unheard });
  await see("Your listening will show up here");
  expect(place.querySelectorAll("figure")).toHaveLength(1);
});

test("where courses cannot be told the chart is there, and they are tried again alone", async () => {
  const { see, api, place } = open({ "listening.courses": BROKEN });
  await see("21 min", "Something went wrong on our side", "Your year");
  api.change({ "listening.courses": [optics] });
  press(place, "Try again");
  await see("By course", "Optics");
});

test("who has left their courses still sees what they listened to", async () => {
  const { see } = open({ "learning.states": [] });
  await see("Join a course to begin", "3 days in a row", "21 min", "Your year");
});

test("where listening cannot be read the rest of the page can be used, and it is tried again", async () => {
  const { see, api, place } = open({ "listening.days": BROKEN });
  await see("Something went wrong on our side", "What you know");
  api.change({ "listening.days": listening });
  press(place, "Try again");
  await see("3 days in a row");
});
