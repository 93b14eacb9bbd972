import { expect, test } from "vitest";

import { type Answers, BROKEN, refuse } from "../../testing/fake-api.ts";
import { spend, speech } from "../../testing/installation.ts";
import { openPage, sessionOf } from "../../testing/open-page.tsx";
import { fill, press } from "../../testing/show-part.tsx";
import { CostsPage } from "./pages/costs-page.tsx";

const line = {
  provider: "polly",
  model: "neural",
  calls: 12,
  units: 4_000,
  settledMicroDollars: 4_000_000,
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
};

const openCosts = (answers: Answers = {}) =>
  openPage({
    page: CostsPage,
    role: "admin",
    answers: {
      "installation.spend": used,
      "installation.limits": { episodesPerDay: 5, monthlyMicroDollars: 5_000_000 },
      "installation.speech": speech,
      ...answers,
    },
  });

test("the month, its budget, its suppliers and for whom was paid are shown in dollars", async () => {
  const { see, heading, place } = openCosts();
  await see("$4.00 of $5.00", "$1.00 left", "Most of the budget is used.", "Amazon Polly");
  await see("12 calls", "4,000 characters", "Léa");
  expect(heading()).toBe("Costs");
  expect(place.querySelector("[role=meter]")?.getAttribute("aria-valuenow")).toBe("80");
});

test("limits that are wrong are not sent; saved ones are read anew with what is left", async () => {
  const { see, api, place } = openCosts({
    "installation.saveLimits": refuse({ reason: "account.forbidden", details: {} }, "FORBIDDEN"),
  });
  await see("Episodes a day for each learner");
  fill(place, "Episodes a day for each learner", "200");
  press(place, "Save the limits");
  await see("Enter a whole number from 0 to 100.");
  expect(api.sent("installation.saveLimits")).toEqual([]);
  fill(place, "Episodes a day for each learner", "7");
  press(place, "Save the limits");
  await see("This is not yours to see or change.");
  const saved = { episodesPerDay: 7, monthlyMicroDollars: 5_000_000 };
  api.change({ "installation.saveLimits": saved, "installation.limits": saved });
  press(place, "Save the limits");
  await see("The limits are saved and hold from now on.");
  expect(api.sent("installation.saveLimits")).toEqual([saved, saved]);
  expect(api.sent("installation.spend")).toHaveLength(2);
});

test("where nothing was spent it says what will be listed, and that a stand-in costs nothing", async () => {
  const fresh = openCosts({ "installation.spend": spend });
  await fresh.see("Nothing is counted yet", "No limit is set", "As soon as an episode is spoken");
  const standIn = openCosts({
    "installation.spend": spend,
    "session.current": sessionOf("admin", { speechIsStandIn: true }),
  });
  await standIn.see("It costs nothing, so its characters are counted at $0.00.");
  expect(standIn.text()).not.toContain("As soon as an episode is spoken");
});

test("for who is no admin there is nothing here, and nothing is asked", async () => {
  const { see, api } = openPage({ page: CostsPage });
  await see("There is nothing here");
  expect(api.sent("installation.spend")).toEqual([]);
});

test("costs that do not load can be asked for again", async () => {
  const { see, api, place } = openCosts({ "installation.spend": BROKEN });
  await see("This did not work");
  api.change({ "installation.spend": used });
  press(place, "Try again");
  await see("$4.00 of $5.00");
});
