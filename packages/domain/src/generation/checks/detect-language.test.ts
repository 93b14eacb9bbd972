import { expect, test } from "vitest";

import { LANGUAGES } from "../../shared/index.ts";
import { PHRASE_BOOKS } from "../template/phrases/index.ts";
import { judgeLanguage } from "./detect-language.ts";

const proseOf = (language: (typeof LANGUAGES)[number]) =>
  Object.values(PHRASE_BOOKS[language].lines).flat();

test.each(LANGUAGES)("the frame sentences of %s are taken for what they are", (language) => {
  expect(judgeLanguage(language, proseOf(language))).toMatchObject({ isRight: true });
});

test.each(LANGUAGES)("%s is taken for no other of the nine languages", (language) => {
  const others = LANGUAGES.filter((other) => other !== language);
  const mistaken = others.filter((other) => judgeLanguage(other, proseOf(language)).isRight);
  expect(mistaken).toEqual([]);
});

test("code and names in between do not change the language", () => {
  const sentences = [
    "Die Methode select_related() holt in Django.db verwandte Objekte in einer Abfrage.",
    "So wird aus QuerySet und ForeignKey eine einzige Anfrage an die Datenbank, was Zeit spart.",
    "Wer das einmal gemessen hat, der schreibt seine Ansichten danach anders als vorher.",
  ];
  expect(judgeLanguage("de", sentences).isRight).toBe(true);
});

test("half of the sentences in another language are too many", () => {
  const half = [...proseOf("fr").slice(0, 40), ...proseOf("en").slice(0, 40)];
  expect(judgeLanguage("fr", half).isRight).toBe(false);
});
