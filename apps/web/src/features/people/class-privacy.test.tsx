import { expect, test } from "vitest";

import { openPage } from "../../testing/open-page.tsx";
import { ClassPrivacy } from "./parts/class-privacy.tsx";

test("an admin chooses whether teachers see each learner or the class as a whole", async () => {
  const { see, api, place } = openPage({
    page: ClassPrivacy,
    role: "admin",
    answers: {
      "installation.classPrivacy": { teachersSee: "people" },
      "installation.saveClassPrivacy": { teachersSee: "totals" },
    },
  });
  await see("What teachers see of their learners");
  expect(api.sent("installation.classPrivacy")).toEqual([]);
  const fold = place.querySelector("details");
  if (fold === null) throw new Error("There is nothing to open.");
  fold.open = true;
  fold.dispatchEvent(new Event("toggle"));
  await see("Each learner by name", "from two learners on, answers from five");
  place.querySelector<HTMLInputElement>("input[value=totals]")?.click();
  await see("Saved. It applies to every course at once.");
  expect(api.sent("installation.saveClassPrivacy")).toEqual([{ teachersSee: "totals" }]);
});
