import { addDays } from "@learnlab/domain/client";
import { expect, test } from "vitest";

import { type Answers, BROKEN } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { fill, press } from "../../testing/show-part.tsx";
import { RecountDialog } from "./parts/recount-dialog.tsx";

const today = new Date().toISOString().slice(0, 10);
const earliest = addDays(today, -80);
const usual = addDays(today, -30);

const openDialog = (answers: Answers) =>
  openPage({
    page: () => <RecountDialog onClose={() => {}} />,
    role: "admin",
    answers: { "jobs.recountPreview": { earliest, learners: 12 }, ...answers },
  });

test("it says before whom it concerns, and afterwards that their days are being worked out", async () => {
  const { see, place, api } = openDialog({
    "jobs.recountNow": { learners: 12, daysChanged: null },
  });
  await see("12 learners have listened since then.");
  expect(api.sent("jobs.recountPreview")).toEqual([{ from: usual, userId: null }]);
  fill(place, "From this day on", addDays(today, -40));
  await see("12 learners have listened since then.");
  press(place, "Count again");
  await see("The days of 12 learners are being worked out again.");
  expect(api.sent("jobs.recountNow")).toEqual([{ from: addDays(today, -40), userId: null }]);
});

test("a day that cannot be counted again is refused in the form, and nothing is sent", async () => {
  const { see, place, api } = openDialog({});
  await see("12 learners have listened since then.");
  const wrongs = [
    [addDays(earliest, -1), "or a later day."],
    [addDays(today, 2), "This day has not begun yet."],
    ["", "Enter a day."],
  ] as const;
  for (const [day, sentence] of wrongs) {
    fill(place, "From this day on", day);
    press(place, "Count again");
    await see(sentence);
  }
  expect(api.sent("jobs.recountNow")).toEqual([]);
});

test("one learner is found by the address, and told how many days changed", async () => {
  const ada = {
    id: "ada",
    name: "Ada",
    email: "ada@example.org",
    role: "learner",
    disabled: false,
  } as const;
  const { see, place, api } = openDialog({
    "people.list": { people: [], nextCursor: null },
    "jobs.recountNow": { learners: 1, daysChanged: 2 },
  });
  await see("12 learners have listened since then.");
  place.querySelector<HTMLInputElement>("input[value='one']")?.click();
  press(place, "Count again");
  await see("Enter an email address.");
  fill(place, "Email address of the learner", " Ada@example.org ");
  press(place, "Count again");
  await see("Nobody has this address.");
  api.change({ "people.list": { people: [ada], nextCursor: null } as never });
  press(place, "Count again");
  await see("Counted again: 2 days changed.");
  expect(api.sent("jobs.recountNow")).toEqual([{ from: usual, userId: "ada" }]);
});

test("without an answer it can be tried again", async () => {
  const { see, place, api } = openDialog({ "jobs.recountPreview": BROKEN });
  await see("Something went wrong on our side.");
  api.change({ "jobs.recountPreview": { earliest, learners: 0 } });
  press(place, "Try again");
  await see("Nobody has listened since then.");
});
