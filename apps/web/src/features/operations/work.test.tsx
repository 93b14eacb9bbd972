import { expect, test } from "vitest";

import type { EpisodeAtWork } from "../../data/jobs.ts";
import { type Answers, BROKEN } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { press } from "../../testing/show-part.tsx";
import { JobsPage } from "./pages/jobs-page.tsx";

const stuck: EpisodeAtWork = {
  id: "light",
  title: "Light",
  kind: "requested",
  ownerName: "Ada",
  createdAt: 0,
  sweeps: 2,
  step: {
    kind: "speech",
    language: "ja",
    attempt: 3,
    doneParts: 4,
    totalParts: 9,
    since: 0,
    leaseUntil: 1,
  },
  isStuck: true,
};

const openJobs = (answers: Answers) =>
  openPage({
    page: JobsPage,
    role: "admin",
    answers: {
      "jobs.runs": [],
      "jobs.work": {
        queues: [
          { name: "requested", waiting: 3, since: 0 },
          { name: "mails", waiting: 0, since: null },
        ],
        episodes: [stuck],
        hasMore: false,
      },
      "installation.retention": { episodeDays: null },
      "installation.listening": { freezesAWeek: 1, listenDays: 90 },
      "failedMessages.list": { messages: [], nextCursor: null },
      ...answers,
    },
  });

test("the page says how much waits, and what is stuck at which step since when", async () => {
  const { see, hrefs } = openJobs({});
  await see("Requested episodes", "Emails that are due");
  await see("Stuck", "Ada", "Speech (Japanese)", "Part 4 of 9", "Attempt 3, begun:");
  await see("Taken up again 2 times");
  expect(hrefs()).toContain("/run/episodes/light");
});

test("a job is run at once, and its row says how it went", async () => {
  const { see, place, api } = openJobs({ "jobs.runNow": { report: {} } });
  await see("Every 15 minutes");
  const run = {
    id: "run",
    cron: "rollup",
    scheduledAt: 0,
    startedAt: 0,
    endedAt: 2_000,
    outcome: "completed" as const,
    report: { learnersToRoll: 3, byHand: 1 },
    error: null,
  };
  api.change({ "jobs.runs": [run] });
  // The last one that can be run here.
  press(place, "Run now");
  await see("Listening: done.", "Started by hand");
  expect(api.sent("jobs.runNow")).toEqual([{ job: "rollup" }]);
  api.change({ "jobs.runNow": BROKEN });
  press(place, "Run now");
  await see("Something went wrong on our side.");
});

test("a failed message is dropped after a question", async () => {
  const message = {
    id: "one",
    queue: "generation",
    body: "{}",
    error: "Busy.",
    errorReason: "speech.busy" as const,
    state: "waiting" as const,
    episodeId: "first",
    episodeTitle: "Keys",
    learnerName: "Ada",
    createdAt: 0,
    replayedAt: null,
  };
  const { see, place, api } = openJobs({
    "failedMessages.list": { messages: [message], nextCursor: null },
    "failedMessages.drop": undefined,
  });
  await see("Keys");
  press(place, "Drop");
  await see("Drop this message?");
  expect(api.sent("failedMessages.drop")).toEqual([]);
  api.change({ "failedMessages.list": { messages: [], nextCursor: null } });
  press(place, "Drop");
  await see("The message is dropped.", "No message has failed permanently.");
  expect(api.sent("failedMessages.drop")).toEqual([{ id: "one" }]);
});
