import { afterEach, expect, test } from "vitest";

import { setInterfaceLanguage } from "../../i18n/index.ts";
import { describeNext } from "./describe-next.ts";
import { describeRun, nameRunDay } from "./describe-run.ts";

afterEach(() => setInterfaceLanguage("en"));

const at = (iso: string) => Date.parse(iso);

test("the next episode is told by the clock of the learner's own zone", () => {
  const now = at("2026-11-21T14:00:00Z");
  const next = at("2026-11-21T22:00:00Z");
  expect(describeNext(next, { now, zone: "Asia/Tokyo" })).toBe(
    "Your next episode comes tomorrow at 7:00 AM",
  );
  expect(describeNext(next, { now, zone: "UTC" })).toBe(
    "Your next episode comes today at 10:00 PM",
  );
});

test("tomorrow is the next day of the calendar, however many hours away", () => {
  const now = at("2026-11-21T00:05:00Z");
  expect(describeNext(at("2026-11-22T23:55:00Z"), { now, zone: "UTC" })).toBe(
    "Your next episode comes tomorrow at 11:55 PM",
  );
  expect(describeNext(at("2026-11-23T00:00:00Z"), { now, zone: "UTC" })).toBe(
    "Your next episode comes on Monday, November 23 at 12:00 AM",
  );
});

test("the day that clocks are put back is one day all the same", () => {
  const now = at("2026-10-24T20:00:00Z");
  expect(describeNext(at("2026-10-25T06:00:00Z"), { now, zone: "Europe/Berlin" })).toBe(
    "Your next episode comes tomorrow at 7:00 AM",
  );
});

test("an episode whose moment has come is not promised for the past", () => {
  expect(describeNext(5, { now: 5, zone: "UTC" })).toBe("Your next episode comes soon");
});

test("it is said in Japanese where that is chosen", async () => {
  await setInterfaceLanguage("ja");
  expect(
    describeNext(at("2026-11-21T22:00:00Z"), {
      now: at("2026-11-21T14:00:00Z"),
      zone: "Asia/Tokyo",
    }),
  ).toBe("次のエピソードは明日7:00に届きます");
});

test("a run says in words what became of it", () => {
  expect(describeRun({ outcome: "requested", reason: "" })).toBe("An episode was made");
  expect(describeRun({ outcome: "skipped", reason: "daily.no_courses" })).toBe(
    "None: you were not in a course",
  );
  expect(describeRun({ outcome: "paused", reason: "daily.unheard" })).toBe(
    "None: you didn't listen to the last three, so dailies are paused",
  );
  expect(describeRun({ outcome: "rested", reason: "daily.nothing_due" })).toBe(
    "None: nothing was new, and nothing was due",
  );
  expect(nameRunDay({ localDate: "2026-11-21" })).toBe("Sat, Nov 21");
});
