import { expect, test } from "vitest";

import { type Answers, refuse } from "../../testing/fake-api.ts";
import { openPage } from "../../testing/open-page.tsx";
import { fill, press } from "../../testing/show-part.tsx";
import { ReportDialog, type ReportedPlace } from "./report-dialog.tsx";

const place: ReportedPlace = {
  episodeId: "01930000-0000-7000-8000-000000000001",
  language: "en",
  positionMs: 133_000,
  quote: "Light gets faster in glass.",
};

function openDialog(answers: Answers = { "problems.report": undefined }, at = place) {
  let isClosed = false;
  const close = () => {
    isClosed = true;
  };
  const page = openPage({
    page: () => <ReportDialog place={at} onClose={close} />,
    role: "learner",
    answers,
  });
  return { ...page, isClosed: () => isClosed };
}

const chooseKind = (page: HTMLElement, value: string) =>
  page.querySelector<HTMLInputElement>(`input[type=radio][value=${value}]`)?.click();

test("a problem is sent with the moment that was heard", async () => {
  const { see, place: page, api, isClosed } = openDialog();
  await see("It is about 2:13", "Light gets faster in glass.");
  chooseKind(page, "fact");
  fill(page, "Tell us more (optional)", "Slower!");
  press(page, "Send");
  await see("Thank you. Your report was sent.");
  expect(api.sent("problems.report")).toEqual([
    {
      problemId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      episodeId: place.episodeId,
      language: "en",
      kind: "fact",
      note: "Slower!",
      positionMs: 133_000,
    },
  ]);
  expect(isClosed()).toBe(true);
});

test("it can concern the whole episode, and does where nothing is heard", async () => {
  const { see, place: page, api } = openDialog();
  await see("It is about 2:13");
  page.querySelector<HTMLInputElement>("[role=switch]")?.click();
  chooseKind(page, "audio");
  press(page, "Send");
  await see("Thank you. Your report was sent.");
  expect(api.sent("problems.report")).toMatchObject([{ positionMs: null, note: "" }]);
  const other = openDialog(undefined, { ...place, positionMs: null, quote: "" });
  await other.see("What is wrong?");
  expect(other.place.querySelector("[role=switch]")).toBeNull();
});

test("it says what is missing, and after a refusal what was written is still there", async () => {
  const {
    see,
    place: page,
    api,
  } = openDialog({
    "problems.report": refuse({ reason: "problems.too_many", details: { most: 50 } }),
  });
  await see("What is wrong?");
  press(page, "Send");
  await see("Choose what is wrong.");
  chooseKind(page, "other");
  await see("Say in a few words what is wrong.");
  expect(api.sent("problems.report")).toEqual([]);
  fill(page, "Say in a few words what is wrong", "It hisses.");
  press(page, "Send");
  await see("Many of your reports are still open.");
  expect(page.querySelector("textarea")?.value).toBe("It hisses.");
  api.change({ "problems.report": undefined });
  press(page, "Send");
  await see("Thank you. Your report was sent.");
  const ids = api.sent("problems.report").map((sent) => JSON.stringify(sent));
  expect(new Set(ids).size).toBe(1);
});
