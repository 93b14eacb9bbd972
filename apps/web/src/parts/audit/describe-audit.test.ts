import { afterEach, expect, test } from "vitest";

import { setInterfaceLanguage } from "../../i18n/index.ts";
import type { AuditRow } from "../../data/audit.ts";
import {
  AUDIT_ACTIONS,
  nameAction,
  readActor,
  readCourseId,
  readEpisodeId,
  readPerson,
} from "./describe-audit.ts";
import { describeDetails } from "./say-details.ts";

afterEach(() => setInterfaceLanguage("en"));

const aRow = (row: Partial<AuditRow>): AuditRow => ({
  id: "a row",
  actorId: "admin",
  actorName: "Ada",
  action: "people.setRole",
  subjectId: "learner",
  personId: "learner",
  personName: "Ben",
  details: {},
  requestId: "",
  at: 0,
  ...row,
});

test("every action is called by what was done, in both languages", async () => {
  expect(AUDIT_ACTIONS.length).toBeGreaterThan(20);
  expect(nameAction("people.setRole")).toBe("Changed a role");
  await setInterfaceLanguage("ja");
  expect(nameAction("people.setRole")).toBe("役割を変更");
});

test("who did it has a name also where the account is gone, or was none", () => {
  expect(readActor(aRow({})).name).toBe("Ada");
  expect(readActor(aRow({ actorName: null })).name).toBe("A deleted account");
  expect(readActor(aRow({ actorId: null, actorName: null })).name).toBe("Command line");
  expect(readPerson(aRow({ personName: null }))?.name).toBe("A deleted account");
  expect(readPerson(aRow({ personId: null, personName: null }))).toBeNull();
});

test("the course that it concerns is read from what was changed, or from the details", () => {
  expect(readCourseId(aRow({}))).toBeNull();
  expect(readCourseId(aRow({ action: "courses.enrollMany", subjectId: "optics" }))).toBe("optics");
  const details = { courseId: "optics", isReleased: true };
  expect(readCourseId(aRow({ action: "approvals.approve", details }))).toBe("optics");
  expect(describeDetails(details)).toEqual(["Released: Yes"]);
});

test("what was done to an episode leads to it", () => {
  const about = (action: AuditRow["action"]) => readEpisodeId(aRow({ action, subjectId: "light" }));
  expect(about("episodes.edit")).toBe("light");
  expect(about("approvals.edit")).toBe("light");
  expect(about("approvals.require")).toBeNull();
  for (const action of AUDIT_ACTIONS.filter((name) => /schedule|orderForClass/i.test(name))) {
    expect(about(action), action).toBeNull();
  }
  expect(about("lessons.edit")).toBeNull();
  const details = { episodeId: "light" };
  expect(readEpisodeId(aRow({ action: "problems.close", details }))).toBe("light");
  expect(describeDetails(details)).toEqual([]);
});

test("what it became is each value by its name", () => {
  expect(describeDetails({ role: "teacher" })).toEqual(["Role: Teacher"]);
  expect(describeDetails({ disabled: true, was: "12" })).toEqual(["Disabled: Yes", "was: 12"]);
  expect(describeDetails({})).toEqual([]);
  expect(
    describeDetails({
      role: { before: "learner", after: "teacher" },
      monthlyMicroDollars: { before: null, after: 5_000_000 },
    }),
  ).toEqual(["Role: Learner → Teacher", "Monthly budget: No limit → $5.00"]);
  expect(describeDetails({ episodesPerDay: 7, monthlyMicroDollars: null })).toEqual([
    "Episodes per day: 7",
    "Monthly budget: No limit",
  ]);
});

test("a word of a list, a language and a time are said, and not shown as they are stored", async () => {
  expect(describeDetails({ reason: "asked" })).toEqual(["Reason: they asked for help"]);
  expect(describeDetails({ reason: "over" })).toEqual(["Reason: it ended by itself"]);
  expect(describeDetails({ firstLanguage: { before: null, after: "de" } })).toEqual([
    "First language: none → German",
  ]);
  expect(describeDetails({ outputFormat: "both", rule: "open", state: "open" })).toEqual([
    "Format: audio and text",
    "New accounts: open",
    "State: open",
  ]);
  const dueAt = new Date().toISOString();
  expect(describeDetails({ dueAt })).toEqual([expect.stringMatching(/^Time: Today, \d/)]);
  await setInterfaceLanguage("ja");
  expect(describeDetails({ reason: "asked" })).toEqual(["理由：本人からの相談"]);
});
