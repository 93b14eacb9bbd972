import { expect, test } from "vitest";

import { type Answers, BROKEN, refuse } from "../../testing/fake-api.ts";
import { spend, speech, writing } from "../../testing/installation.ts";
import { openPage, sessionOf } from "../../testing/open-page.tsx";
import { fill, press } from "../../testing/show-part.tsx";
import { CostsPage } from "./pages/costs-page.tsx";

const line = {
  provider: "polly",
  model: "neural",
  calls: 12,
  units: 4_000,
  settledMicroDollars: 4_000_000,
  estimatedMicroDollars: 0,
  reservedMicroDollars: 0,
};
const used: typeof spend = {
  ...spend,
  spentMicroDollars: 4_000_000,
  capMicroDollars: 5_000_000,
  leftMicroDollars: 1_000_000,
  months: [{ ...line, month: "2026-05" }],
  days: [{ ...line, date: "2026-05-04" }],
  learners: [{ userId: "lea", name: "Léa", episodes: 3, microDollars: 4_000_000 }],
  courses: [
    { course: { courseId: "birds", title: "Birds" }, episodes: 2, microDollars: 3_000_000 },
    { course: null, episodes: 1, microDollars: 1_000_000 },
  ],
};

const openCosts = (answers: Answers = {}) =>
  openPage({
    page: CostsPage,
    role: "admin",
    answers: {
      "installation.spend": used,
      "installation.limits": { episodesPerDay: 5, monthlyMicroDollars: 5_000_000 },
      "installation.speech": speech,
      "installation.writing": writing,
      ...answers,
    },
  });

test("the month, its budget, its suppliers and for whom was paid are shown in dollars", async () => {
  const { see, heading, place } = openCosts();
  await see("$4.00 of $5.00", "$1.00 left", "Most of the budget is used.", "Amazon Polly");
  await see("12 calls", "4,000 characters", "Léa", "At the limit nothing more is bought");
  await see("Birds", "$3.00", "No course: samples");
  const hrefs = [...place.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  expect(hrefs).toEqual(expect.arrayContaining(["/run/people/lea", "/teach/birds"]));
  expect(heading()).toBe("Costs");
  expect(place.querySelector("[role=meter]")?.getAttribute("aria-valuenow")).toBe("80");
});

test("what is reserved and what was estimated is told apart from what was paid", async () => {
  const month = { ...line, estimatedMicroDollars: 90_000, reservedMicroDollars: 20_000 };
  const { see } = openCosts({
    "installation.spend": { ...used, month: "2026-05", months: [{ ...month, month: "2026-05" }] },
  });
  await see("$0.02 of it is reserved for open calls");
  await see("$0.09 of it is an estimate for calls with an unknown outcome");
});

test("limits that are wrong are not sent; saved ones are read anew with what is left", async () => {
  const { see, api, place } = openCosts({
    "installation.saveLimits": refuse({ reason: "account.forbidden", details: {} }, "FORBIDDEN"),
  });
  await see("Episodes per learner and day");
  fill(place, "Episodes per learner and day", "200");
  press(place, "Save the limits");
  await see("Enter a whole number from 0 to 100.");
  expect(api.sent("installation.saveLimits")).toEqual([]);
  fill(place, "Episodes per learner and day", "7");
  press(place, "Save the limits");
  await see("You don't have access to this.");
  const saved = { episodesPerDay: 7, monthlyMicroDollars: 5_000_000 };
  api.change({ "installation.saveLimits": saved, "installation.limits": saved });
  press(place, "Save the limits");
  await see("The limits are saved and apply from now on.");
  expect(api.sent("installation.saveLimits")).toEqual([saved, saved]);
  expect(api.sent("installation.spend")).toHaveLength(2);
});

test("where nothing was spent it says what will be listed, and that a stand-in costs nothing", async () => {
  const fresh = openCosts({ "installation.spend": spend });
  await fresh.see("No costs yet", "No limit is set", "As soon as an episode is spoken");
  const standIn = openCosts({
    "installation.spend": spend,
    "session.current": sessionOf("admin", { speechIsStandIn: true }),
  });
  await standIn.see("so its characters count as $0.00.");
  expect(standIn.text()).not.toContain("As soon as an episode is spoken");
});

test("writing a lesson twice says what it costs before it is chosen, and is saved", async () => {
  const { see, api, place } = openCosts();
  await see("New lessons", "1,000 new lessons", "$1.02", "$2.04", "gpt-4o-mini, at list prices");
  await see("Second drafts pause while less than a fifth of the month's budget is left.");
  press(place, "Save how lessons are written");
  expect(api.sent("installation.saveWriting")).toEqual([]);
  place.querySelector<HTMLInputElement>("input[type=radio][value=twice]")?.click();
  const saved = { ...writing, hasTwoDrafts: true };
  api.change({ "installation.saveWriting": { hasTwoDrafts: true }, "installation.writing": saved });
  press(place, "Save how lessons are written");
  await see("Saved. It applies to lessons written from now on.");
  expect(api.sent("installation.saveWriting")).toEqual([{ hasTwoDrafts: true }]);
  expect(api.sent("installation.writing")).toHaveLength(2);
});

test("without a model, or with one of an unknown price, the page does not claim to know what it costs", async () => {
  const none = openCosts({ "installation.writing": { ...writing, models: [], costs: null } });
  await none.see(
    "No model is set up here: LearnLab's own writer writes each lesson once, for free.",
  );
  expect(none.text()).not.toContain("1,000 new lessons");
  const unknown = openCosts({ "installation.writing": { ...writing, arePricesKnown: false } });
  await unknown.see("A model with an unknown price counts as the most expensive known one.");
});

test("for who is no admin there is nothing here, and nothing is asked", async () => {
  const { see, api } = openPage({ page: CostsPage });
  await see("Page not found");
  expect(api.sent("installation.spend")).toEqual([]);
});

test("costs that do not load can be asked for again", async () => {
  const { see, api, place } = openCosts({ "installation.spend": BROKEN });
  await see("That didn't work");
  api.change({ "installation.spend": used });
  press(place, "Try again");
  await see("$4.00 of $5.00");
});
