import { expect, test } from "vitest";

import type { EpisodeSummary } from "../api.ts";
import { interfaceLanguage, setInterfaceLanguage } from "../i18n/index.ts";
import { sayWhy } from "./say-why.ts";

type Why = NonNullable<EpisodeSummary["why"]>;

/** A Friday. */
const NOW = new Date(2026, 10, 27, 12).getTime();
const quiz = (day: number): Why => ({
  kind: "quiz",
  term: "Joins",
  percent: 45,
  takenAt: new Date(2026, 10, day, 9).getTime(),
});

test.each<[Why, string]>([
  [quiz(27), "Because you scored 45% in a quiz on Joins today."],
  [quiz(26), "Because you scored 45% in a quiz on Joins yesterday."],
  [quiz(24), "Because you scored 45% in a quiz on Joins on Tuesday."],
  [quiz(3), "Because you scored 45% in a quiz on Joins on Nov 3."],
  [{ kind: "weak", term: "Joins", percent: 52 }, "Because your quizzes on Joins average 52%."],
  [
    { kind: "first", term: "Joins", course: "Databases" },
    "Your first episode begins with Joins, from Databases.",
  ],
  [{ kind: "next", term: "Joins", course: "Databases" }, "Next in Databases: Joins."],
  [{ kind: "again", term: "Joins" }, "Joins returns from an earlier episode."],
  [{ kind: "missed", term: "Joins" }, "Joins is back because you missed it last time."],
  [{ kind: "due", term: "Joins" }, "Joins was due for review."],
  [{ kind: "more", term: "Joins" }, "You asked for more of Joins."],
  [{ kind: "chosen", term: "Joins" }, "Joins is the topic you asked for."],
])("%o is said in plain words", (why, words) => {
  expect(sayWhy(why, NOW)).toBe(words);
});

test("in Japanese, too", async () => {
  const before = interfaceLanguage();
  await setInterfaceLanguage("ja");
  const said = sayWhy(quiz(24), NOW);
  await setInterfaceLanguage(before);
  expect(said).toBe("火曜日のクイズで「Joins」の正答率が45%だったので、取り上げます。");
});
