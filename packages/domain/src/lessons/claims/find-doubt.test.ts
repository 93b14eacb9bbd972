import { expect, test } from "vitest";

import type { Language } from "../../languages/index.ts";
import { findDoubt } from "./find-doubt.ts";

const KETTLE =
  "A kettle switches itself off once its water boils, and most kettles take about three minutes.";

const doubtOf = (text: string, about: { quote?: string; language?: Language } = {}) =>
  findDoubt({
    text,
    language: about.language ?? "en",
    quotes: [about.quote ?? KETTLE],
    quotesLanguage: "en",
  })?.kind ?? null;

test.each([
  ["in other words", "Most kettles need three minutes until the water boils."],
  ["with its number in digits", "It takes most kettles about 3 minutes."],
  ["in capitals and without a full stop", "the WATER boils after about three minutes"],
  ["in German", "Die meisten Wasserkocher brauchen etwa drei Minuten.", "de"],
  ["in French", "La plupart des bouilloires mettent environ trois minutes.", "fr"],
  ["in Japanese", "たいていのやかんは、およそ3分かかります。", "ja"],
  ["in Korean", "대부분의 주전자는 약 3분 걸려요.", "ko"],
  ["in Russian", "Большинству чайников нужно около трёх минут.", "ru"],
] as [string, string, Language?][])(
  "what the material says may be said %s",
  (_, text, language) => {
    expect(doubtOf(text, language === undefined ? {} : { language })).toBeNull();
  },
);

test.each([
  ["another number", "Most kettles take about four minutes.", "number"],
  ["another number in Spanish", "La mayoría tarda unos cuatro minutos.", "number", "es"],
  ["another number in Italian", "La maggior parte impiega 4 minuti.", "number", "it"],
  ["a year", "Since 1955 kettles switch themselves off.", "number"],
  ["another unit", "Most kettles take about three hours.", "number"],
  ["a name", "Most kettles of Braun take three minutes.", "name"],
  ["all of them", "All kettles take about three minutes.", "all"],
  ["always, in Portuguese", "As chaleiras levam sempre três minutos.", "all", "pt"],
  ["never", "A kettle never boils for three minutes.", "never"],
  ["a fact besides", "A kettle switches itself off, and its factory stands in Bavaria.", "name"],
] as [string, string, string, Language?][])(
  "%s is more than it says",
  (_, ...[text, kind, language]) => {
    expect(doubtOf(text, language === undefined ? {} : { language })).toBe(kind);
  },
);

test.each([
  [
    "who does what",
    "The cat chases the mouse through the garden.",
    "The mouse chases the cat through the garden.",
    "roles",
  ],
  [
    "a negation",
    "The kettle does not switch its heating on again.",
    "The kettle switches its heating on again.",
    "negation",
  ],
  ["a comparison", "A full kettle boils more slowly.", "A full kettle boils faster.", "contrary"],
  [
    "cause and effect",
    "If the water boils, the kettle switches off.",
    "If the kettle switches off, the water boils.",
    "cause",
  ],
  [
    "the order of steps",
    "First fill the kettle, then close the lid.",
    "First close the lid, then fill the kettle.",
    "order",
  ],
  [
    "a condition",
    "If the kettle is full, the water boils over the lid.",
    "The water boils over the lid.",
    "condition",
  ],
])("%s is not turned around", (_, ...[quote, text, kind]) => {
  expect(doubtOf(quote, { quote })).toBeNull();
  expect(doubtOf(text, { quote })).toBe(kind);
});

test("a name that the course has elsewhere is no invention, and a number of the question is known", () => {
  const cited = {
    text: "Braun sells fifty of these kettles.",
    language: "en",
    quotes: ["The kettles are sold."],
    quotesLanguage: "en",
  } as const;
  expect(findDoubt({ ...cited, quotes: [...cited.quotes] })?.kind).toBe("number");
  const known = { known: "What happens with fifty kettles?", names: "We look at Braun." };
  expect(
    findDoubt({ ...cited, ...known, text: "For Braun fifty are sold.", quotes: [...cited.quotes] }),
  ).toBeNull();
});
