import { expect, test } from "vitest";

import { languages, isLanguageCode } from "./languages.ts";
import { sayInWords } from "./say-in-words.ts";

const english = [
  ["C# and F#", "C sharp and F sharp"],
  ["C++", "C plus plus"],
  [".NET", "dot net"],
  ["$20", "twenty dollars"],
  ["$1", "one dollar"],
  ["$20.50", "twenty dollars and fifty cents"],
  ["£3.01", "three pounds and one penny"],
  ["$20 million", "twenty million dollars"],
  ["€5k", "five thousand euros"],
  ["2026-11-28", "November twenty-eighth, twenty twenty-six"],
  ["2026-13-28", "2026-13-28"],
  ["Nov 28", "November twenty-eighth"],
  ["Nov. 28, 2026", "November twenty-eighth, twenty twenty-six"],
  ["28 November 2005", "November twenty-eighth, two thousand five"],
  ["May 1st", "May first"],
  ["in March 2026", "in March 2026"],
  ["5 km", "five kilometers"],
  ["1km", "one kilometer"],
  ["90 km/h", "ninety kilometers an hour"],
  ["12 m²", "twelve square meters"],
  ["1.5 GB", "one point five gigabytes"],
  ["200 ms", "two hundred milliseconds"],
  ["20 °C", "twenty degrees Celsius"],
  ["the 1990s", "the nineteen nineties"],
  ["the ’90s", "the nineties"],
  ["the 2000s", "the two thousands"],
  ["lists vs. tuples", "lists versus tuples"],
  ["e.g. a list", "for example a list"],
  ["i.e. a list", "that is a list"],
  ["lists, sets, etc.", "lists, sets, et cetera"],
  ["No. 5", "number 5"],
  ["PostgreSQL and MySQL", "Postgres Q L and My S Q L"],
  ["SQL", "S Q L"],
  ["two URLs", "two U R L's"],
  ["ACID", "acid"],
  ["a LEFT JOIN", "a left join"],
  ["x² + y³", "x squared + y cubed"],
  ["N+1", "N plus 1"],
  ["50 %", "fifty percent"],
  ["1,250.5%", "one thousand two hundred fifty point five percent"],
  ["Python 3.12", "Python three point twelve"],
  ["v1.10.2", "version one point ten point two"],
  ["pi is 3.14", "pi is 3.14"],
  ["10–20 rows", "ten to twenty rows"],
  ["1/2 of it", "one half of it"],
  ["24/7", "twenty-four seven"],
  ["__init__", "dunder init"],
  ["__class_getitem__()", "dunder class getitem"],
  ["select_related", "select related"],
  ["_private", "private"],
  ["QuerySet", "Query Set"],
  ["getItem()", "get Item"],
  ["pyproject.toml", "pyproject dot toml"],
  ["manage.py", "manage dot P Y"],
  ["/etc", "slash E T C"],
  ["/etc/hosts", "slash E T C slash hosts"],
  ["and/or", "and/or"],
  ["I/O", "I O"],
  ["this & that", "this and that"],
  ["Isn't that a lot?", "Isn't that a lot?"],
  ["Ada McDonald", "Ada Mc Donald"],
] as const;

test.for(english)("%s is said %s", ([written, said]) => {
  expect(sayInWords(written, "en-US")).toBe(said);
});

test.for([
  ["de-DE", "z. B. C++ auf 5 km", "zum Beispiel C plus plus auf 5 Kilometer"],
  ["de-DE", "d.h. select_related", "das heißt select related"],
  ["es-ES", "p. ej. C++, a 20 °C", "por ejemplo C más más, a 20 grados Celsius"],
  ["fr-FR", "x² vs. y³", "x au carré contre y au cube"],
  ["it-IT", "1 km, __init__, ecc.", "1 chilometro, dunder init, eccetera"],
  ["pt-BR", "p. ex. C#, 200 ms", "por exemplo C sharp, 200 milissegundos"],
  ["ru-RU", "т. е. C++ и т. д.", "то есть C плюс плюс и так далее"],
  ["ko-KR", "QuerySet은 5 km", "Query Set은 5 킬로미터"],
  ["fr-FR", "une API JSON", "une API JSON"],
] as const)("%s: %s is said %s", ([language, written, said]) => {
  expect(sayInWords(written, language)).toBe(said);
});

test("what is said is said once more as it is", () => {
  for (const language of Object.keys(languages)) {
    if (!isLanguageCode(language)) throw new Error(language);
    for (const [written] of english) {
      const said = sayInWords(written, language);
      expect(sayInWords(said, language)).toBe(said);
    }
  }
});
