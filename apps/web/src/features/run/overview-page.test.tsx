import type { Invitation } from "../../api.ts";
import { expect, test } from "vitest";

import { type Answers, BROKEN } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { spend, speech } from "../../testing/installation.ts";
import { press } from "../../testing/show-part.tsx";
import { OverviewPage } from "./pages/overview-page.tsx";

const message = {
  id: "one",
  queue: "generation",
  body: "{}",
  error: "It failed.",
  errorReason: "speech.busy",
  state: "waiting",
  episodeId: "first",
  episodeTitle: "Keys",
  learnerName: "Mia",
  createdAt: 0,
  replayedAt: null,
} as const;

const open: Invitation = {
  id: "one",
  email: "new@example.com",
  enrollments: [],
  role: "learner",
  createdAt: 0,
  expiresAt: Number.MAX_SAFE_INTEGER,
  acceptedAt: null,
};

const openOverview = (answers: Answers = {}) =>
  openPage({
    page: OverviewPage,
    role: "admin",
    answers: {
      "failedMessages.list": { messages: [], nextCursor: null },
      "installation.spend": spend,
      "installation.speech": speech,
      "invitations.list": { invitations: [], nextCursor: null },
      "problems.list": { problems: [], nextCursor: null, counts: { open: 0, answered: 0 } },
      ...answers,
    },
  });

test("where all is well it says so, with the way to each part", async () => {
  const { see, heading, hrefs } = openOverview();
  await see("No message has failed permanently.", "There is no limit.", "Amazon Polly speaks.");
  await see("No invitations are open.");
  expect(heading()).toBe("Overview");
  await see("No reported problems are open.");
  expect(hrefs()).toEqual([
    "/run/jobs",
    "/run/costs",
    "/run/costs",
    "/run/problems",
    "/run/people?state=invited",
  ]);
});

test("what needs somebody is counted", async () => {
  const { see } = openOverview({
    "failedMessages.list": { messages: [message], nextCursor: null },
    "installation.spend": { ...spend, capMicroDollars: 5_000_000, leftMicroDollars: 0 },
    "installation.speech": { ...speech, isStandIn: true },
    "invitations.list": {
      invitations: [open],
      nextCursor: null,
    },
  });
  await see("1 message has failed permanently and needs your attention.", "It is used up");
  expect(document.body.textContent).toContain("1 invitation is open.");
});

test("where there is more than a page of it, it does not claim to know how much", async () => {
  const { see } = openOverview({
    "failedMessages.list": { messages: [message, { ...message, id: "two" }], nextCursor: "next" },
    "invitations.list": { invitations: [open, { ...open, id: "two" }], nextCursor: "next" },
    "problems.list": { problems: [], nextCursor: "next", counts: { open: 99, answered: 0 } },
  });
  await see("More than 2 messages have failed permanently", "More than 2 invitations are open.");
  await see("At least 99 reported problems are open.");
});

test("reports are counted beyond the first page of them", async () => {
  const counts = { open: 42, answered: 3 };
  const { see } = openOverview({ "problems.list": { problems: [], nextCursor: "next", counts } });
  await see("42 reported problems are open.");
});

test("for who is no admin there is nothing here, and nothing is asked", async () => {
  const { see, api } = openPage({ page: OverviewPage, role: "teacher" });
  await see("Page not found");
  expect(api.sent("installation.spend")).toEqual([]);
});

test("what does not load can be asked for again", async () => {
  const { see, api, place } = openOverview({ "installation.spend": BROKEN });
  await see("That didn't work");
  api.change({ "installation.spend": spend });
  press(place, "Try again");
  await see("There is no limit.");
});
