import { expect, test } from "vitest";

import { labelOf } from "../label-of.ts";
import { MAIL_TEXTS } from "./index.ts";

test("Russian counts as it speaks, also beyond twenty", () => {
  const { until } = MAIL_TEXTS.ru.invited;
  const days = [1, 3, 7, 11, 21].map((count) => /\d+ (\S+)\./.exec(until(count))?.[1]);
  expect(days).toEqual(["дня", "дней", "дней", "дней", "дня"]);
  const active = [1, 2, 11, 21].map((count) => MAIL_TEXTS.ru.class.active(count, 30));
  expect(active.map((said) => said.split(" ")[0])).toEqual([
    "слушал",
    "слушали",
    "слушали",
    "слушал",
  ]);
});

test("French has the singular for none, and an ordinal for the first of a month", () => {
  const { minutes, review } = MAIL_TEXTS.fr;
  expect([0, 1, 2].map(minutes)).toEqual(["0\u00a0minute", "1\u00a0minute", "2\u00a0minutes"]);
  expect(review.waiting(1, "1 décembre")).toContain("depuis le 1er décembre");
  expect(review.waiting(1, "11 décembre")).toContain("depuis le 11 décembre");
});

test("the title of a course becomes a label in the punctuation of the language", () => {
  expect(labelOf("Optik", "de")).toBe("Optik: ");
  expect(labelOf("Optique", "fr")).toBe("Optique\u00a0: ");
  expect(labelOf("光学", "ja")).toBe("光学：");
});
