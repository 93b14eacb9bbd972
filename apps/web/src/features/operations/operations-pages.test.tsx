import { expect, test, vi } from "vitest";

import type { AuditRow } from "../../data/audit.ts";
import type { FailedMessage } from "../../data/jobs.ts";
import { type Answers, BROKEN } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { choose, fill, press } from "../../testing/show-part.tsx";
import { AuditPage } from "./pages/audit-page.tsx";
import { JobsPage } from "./pages/jobs-page.tsx";

const message: FailedMessage = {
  id: "one",
  queue: "generation",
  body: "{}",
  error: "Busy.",
  errorReason: "speech.busy",
  state: "waiting",
  episodeId: "first",
  episodeTitle: "Keys that fit once",
  learnerName: "Léa",
  createdAt: 0,
  replayedAt: null,
};

const list = (...messages: FailedMessage[]): Answers => ({
  "failedMessages.list": { messages, nextCursor: null },
});

const openJobs = (answers: Answers) =>
  openPage({
    page: JobsPage,
    role: "admin",
    answers: {
      "jobs.runs": [],
      "jobs.work": { queues: [], episodes: [], hasMore: false },
      "installation.retention": { episodeDays: null },
      "installation.listening": { freezesAWeek: 1, listenDays: 90 },
      ...list(),
      ...answers,
    },
  });

test("where nothing failed and nothing ran, each part says so", async () => {
  const { see, heading } = openJobs({});
  await see("No message has failed permanently.", "Nothing has run yet.", "Forever");
  await see("No episode is being made.", "Has not run yet");
  expect(heading()).toBe("Jobs");
});

test("how long episodes are kept is saved once it was changed and is right, and can be put back", async () => {
  const { see, api, place } = openJobs({ "installation.saveRetention": { episodeDays: 30 } });
  await see("Forever");
  press(place, "Save");
  place.querySelector<HTMLInputElement>("input[type=radio][value=while]")?.click();
  fill(place, "Days after an episode was finished", "0");
  press(place, "Save");
  await see("Enter a whole number from 7 to 3650.");
  expect(api.sent("installation.saveRetention")).toEqual([]);
  press(place, "Undo");
  place.querySelector<HTMLInputElement>("input[type=radio][value=while]")?.click();
  fill(place, "Days after an episode was finished", "30");
  api.change({ "installation.retention": { episodeDays: 30 } });
  press(place, "Save");
  await see("Saved. The next cleanup will apply it.");
  expect(api.sent("installation.saveRetention")).toEqual([{ episodeDays: 30 }]);
});

test("how days of listening are counted and kept is saved for everybody once it is right", async () => {
  const { see, api, place } = openJobs({
    "installation.saveListening": { freezesAWeek: 2, listenDays: 60 },
  });
  await see("Days of listening", "A day off in each week");
  place.querySelector<HTMLInputElement>("input[type=radio][value='2']")?.click();
  fill(place, "Days after which individual listens are deleted", "39");
  press(place, "Save rules");
  await see("Enter a whole number from 40 to 730.");
  expect(api.sent("installation.saveListening")).toEqual([]);
  fill(place, "Days after which individual listens are deleted", "60");
  api.change({ "installation.listening": { freezesAWeek: 2, listenDays: 60 } });
  press(place, "Save rules");
  await see("Saved. Streaks change at once");
  expect(api.sent("installation.saveListening")).toEqual([{ freezesAWeek: 2, listenDays: 60 }]);
});

test("a failed message says whose episode it was and why, and is sent again after a question", async () => {
  const { see, api, place } = openJobs({
    ...list(message),
    "failedMessages.replay": { state: "sent" },
  });
  await see("Keys that fit once", "Léa", "The voice service is too busy right now.");
  press(place, "Resend");
  await see("Resend it?");
  expect(api.sent("failedMessages.replay")).toEqual([]);
  api.change(list({ ...message, state: "being_made", replayedAt: 1 }));
  press(place, "Resend");
  await see("Sent. The episode is being made.", "Being made");
  expect(api.sent("failedMessages.replay")).toEqual([{ id: "one" }]);
});

test("all are sent again at once, and how many were is said", async () => {
  const { see, api, place } = openJobs({
    ...list(message),
    "failedMessages.replayAll": { sent: 1, remaining: 0 },
  });
  await see("Keys that fit once");
  press(place, "Resend all");
  await see("Resend all of them?");
  press(place, "Resend all");
  await see("1 message was resent.");
  expect(api.sent("failedMessages.replayAll")).toHaveLength(1);
});

test("what the night would remove is looked at without removing it", async () => {
  const { see, api, place } = openJobs({
    "jobs.cleanupPreview": { isDryRun: true, isComplete: true, sections: [] },
  });
  await see("Preview");
  press(place, "Preview");
  await see("Nothing would be deleted now.");
  expect(api.sent("jobs.cleanupPreview")).toHaveLength(1);
});

test("for who is no admin there is nothing here, and nothing is asked", async () => {
  const jobs = openPage({ page: JobsPage, role: "teacher" });
  await jobs.see("Page not found");
  expect(jobs.api.sent("failedMessages.list")).toEqual([]);
  const audit = openPage({ page: AuditPage, role: "teacher" });
  await audit.see("Page not found");
  expect(audit.api.sent("audit.list")).toEqual([]);
});

test("messages that do not load can be asked for again", async () => {
  const { see, api, place } = openJobs({ "failedMessages.list": BROKEN });
  await see("That didn't work");
  api.change(list(message));
  press(place, "Try again");
  await see("Keys that fit once");
});

const MIA = "01930000-0000-7000-8000-00000000000a";
const row: AuditRow = {
  id: "one",
  actorId: MIA,
  action: "people.setRole",
  subjectId: "lea",
  personId: "lea",
  details: { role: "teacher" },
  at: 0,
  actorName: "Mia",
  personName: "Léa",
  requestId: "a-request",
};

const openAudit = (answers: Answers) => openPage({ page: AuditPage, role: "admin", answers });

test("the log says who did what, about whom; a name narrows it to theirs", async () => {
  const { see, heading, api, place } = openAudit({
    "audit.list": { rows: [row], nextCursor: null },
  });
  await see("Changed a role", "By Mia", "About Léa", "Role: Teacher");
  expect(heading()).toBe("Audit log");
  api.change({ "audit.list": { rows: [], nextCursor: null } });
  press(place, "By Mia");
  await see("Nothing matches.");
  expect(api.sent("audit.list").at(-1)).toMatchObject({ actorId: MIA, action: null });
});

test("the log is asked for one kind of action", async () => {
  const { see, api, place } = openAudit({ "audit.list": { rows: [], nextCursor: null } });
  await see("Nothing has been logged yet.");
  choose(place, "What was done", "lessons.edit");
  await see("Nothing matches.");
  expect(api.sent("audit.list").at(-1)).toMatchObject({ action: "lessons.edit" });
});

test("the log is asked for one day of the calendar, and saved whole, however long it is", async () => {
  const saved: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
    if (file instanceof Blob) saved.push(file);
    return "blob:log";
  });
  const { see, api, place } = openAudit({
    "audit.list": ({ cursor, limit = 0 }) => {
      const page = Number(cursor ?? 0);
      if (page === 6)
        return { rows: [{ ...row, id: "last", actorName: "=Mia" }], nextCursor: null };
      const rows = Array.from({ length: limit }, (_, at) => ({ ...row, id: `${page} ${at}` }));
      return { rows, nextCursor: String(page + 1) };
    },
  });
  await see("Changed a role");
  fill(place, "On one day", "2026-11-20");
  const since = new Date("2026-11-20T00:00").getTime();
  await expect
    .poll(() => api.sent("audit.list").at(-1))
    .toMatchObject({ since, until: since + 86_400_000 - 1 });
  place.querySelector<HTMLElement>("[aria-label='Audit log: save as CSV']")?.click();
  await expect.poll(() => saved).toHaveLength(1);
  const csv = (await saved[0]?.text()) ?? "";
  // With its heading, and an end of the last line.
  expect(csv.split("\r\n")).toHaveLength(6 * 1_000 + 3);
  expect(csv).toContain("people.setRole");
  expect(csv).not.toMatch(/(?:^|,)=Mia/m);
});

test("a log that does not load can be asked for again", async () => {
  const { see, api, place } = openAudit({ "audit.list": BROKEN });
  await see("That didn't work");
  api.change({ "audit.list": { rows: [row], nextCursor: null } });
  press(place, "Try again");
  await see("Changed a role");
});
