import { expect, test } from "vitest";

import type { Language } from "../../languages/index.ts";
import { findTitleFaults } from "./check-title.ts";

const TERMS: Partial<Record<Language, string[]>> = {
  en: ["Select related", "Iterators and iterables", "Normalisation", "Read, then write"],
  de: ["Select related", "Iterierbare Objekte und Iteratoren", "Normalisierung"],
  ja: ["主キー", "外部キー", "正規化"],
  es: ["Índice", "Clave primaria", "Normalización"],
  fr: ["Index", "Clé primaire", "Requête et réponse"],
  ru: ["Индекс", "Первичный ключ", "Нормализация"],
  ko: ["기본 키", "외래 키", "정규화"],
};

const faultsOf = (language: Language, title: string) =>
  findTitleFaults(title, { language, terms: TERMS[language] ?? [] });

test.each<[Language, string]>([
  ["en", "Select related · Iterators and iterables · Normalisation"],
  ["en", "Select related, iterators and iterables, and normalisation"],
  ["en", "Normalisation and Select Related"],
  ["en", "Select related, Normalisation"],
  ["en", "Select related | Normalisation"],
  ["en", "Keys, locks and secrets"],
  ["en", "Today: keys, locks, secrets"],
  ["en", "Select related – Normalisation – Keys"],
  ["de", "Select related und Normalisierung"],
  ["de", "Schlüssel, Schlösser und Geheimnisse"],
  ["ja", "主キー、外部キー、正規化"],
  ["ja", "主キーと外部キー"],
  ["ja", "主キー・正規化"],
  ["es", "Índice y normalización"],
  ["fr", "Index, clé primaire et requête et réponse"],
  ["ru", "Индекс и первичный ключ"],
  ["ko", "기본 키와 외래 키"],
])("a list is no title in %s: %s", (language, title) => {
  expect(faultsOf(language, title)).toEqual([
    `The title in ${language} is a list: say the one thing that today is about.`,
  ]);
});

test.each<[Language, string]>([
  ["en", "Iterators and iterables"],
  ["en", "Read, then write: what can go wrong"],
  ["en", "Select related: a closer look"],
  ["en", "Normalisation, and when to stop"],
  ["en", "Why normalisation and speed are at odds"],
  ["en", "How does a form clean, check and keep data?"],
  ["en", "How select related helps normalisation"],
  ["en", "TCP/IP in plain words"],
  ["de", "Warum Schlüssel und Schlösser zusammenpassen"],
  ["ja", "主キーと外部キーの違い"],
  ["ja", "参照カウントとガベージ・コレクション入門"],
  ["ja", "主キーは、なぜ一つなのか"],
  ["fr", "Requête et réponse, pas à pas"],
  ["ru", "Чем индекс отличается от ключа"],
  ["ko", "기본 키와 외래 키의 차이"],
])("one idea is a title in %s: %s", (language, title) => {
  expect(faultsOf(language, title)).toEqual([]);
});

test.each([
  ["Many\u2011to\u2011one and “Normalisation”", true],
  ["**Many-to-one**, ‘Normalisation’", true],
  ["Don’t Read, Don’t Lock, Don’t Wait: What It Costs", false],
  ["“Don’t read, don’t lock, don’t wait”", false],
  ["Many-to-one — and when to turn it round", false],
])("a term is known however a writer sets it: %s", (title, isList) => {
  const terms = ["Many-to-one", "Normalisation", "Don't read, don't lock, don't wait"];
  expect(findTitleFaults(title, { language: "en", terms })).toHaveLength(isList ? 1 : 0);
});

test("a title fits on a lock screen; wide letters count twice", () => {
  expect(faultsOf("en", "a".repeat(64))).toEqual([]);
  expect(faultsOf("en", "a".repeat(65))).toEqual([
    "The title in en is 65 letters wide: use at most 64.",
  ]);
  expect(faultsOf("ja", "あ".repeat(33))).toEqual([
    "The title in ja is 66 letters wide: use at most 64.",
  ]);
});
