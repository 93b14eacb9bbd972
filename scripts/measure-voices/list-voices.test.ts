import { expect, test } from "vitest";

import { chooseVoices } from "./list-voices.ts";

const joanna = {
  Id: "Joanna",
  LanguageCode: "en-US",
  SupportedEngines: ["generative", "neural", "standard"],
};
const listed = [
  { Id: "Lea", LanguageCode: "fr-FR", SupportedEngines: ["standard"] },
  { Id: "Kendra", LanguageCode: "en-US", SupportedEngines: ["neural"] },
  joanna,
];

test("a voice is measured with every engine that it is offered with and can be spoken with", () => {
  expect(chooseVoices(listed, [])).toEqual([
    { id: "Joanna", language: "en", languageCode: "en-US", engine: "neural" },
    { id: "Joanna", language: "en", languageCode: "en-US", engine: "standard" },
    { id: "Lea", language: "fr", languageCode: "fr-FR", engine: "standard" },
  ]);
});

test("some voices can be measured alone, by names that are offered", () => {
  expect(chooseVoices(listed, ["Lea"]).map(({ id }) => id)).toEqual(["Lea"]);
  expect(() => chooseVoices(listed, ["Lea", "Kendra"])).toThrow("There is no voice Kendra.");
});
