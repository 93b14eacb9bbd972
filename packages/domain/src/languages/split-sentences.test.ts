import { expect, test } from "vitest";

import type { Language } from "./languages.ts";
import { splitSentences } from "./split-sentences.ts";

test.each<[Language, string]>([
  ["de", "Dr. Müller sagt z. B. am 3. Mai etwas."],
  ["de", "Das sind ca. 4 Mio. Menschen, d. h. bzw. fast alle."],
  ["en", "Dr. J. R. Smith vs. Prof. Lee, e.g. on p. 4."],
  ["fr", "M. Dupont arrive av. midi, p. ex. avec Mme Curie."],
  ["es", "El Sr. García vive en EE. UU. desde aprox. 1990."],
  ["it", "Il Dott. Rossi, ad es. a pag. 3, lo dice."],
  ["pt", "O Sr. Silva e a Dra. Costa, p. ex. na pág. 5."],
  ["ru", "В 1990 г. проф. А. С. Иванов, т. е. автор, уехал."],
])("%s: %s is one sentence", (language, text) => {
  expect(splitSentences(text, language)).toEqual([text]);
});

test.each<[Language, string, string[]]>([
  ["en", "It rains. Dr. Lee stays.  Why? ", ["It rains.", "Dr. Lee stays.", "Why?"]],
  ["de", "Es regnet. Am 3. Mai nicht! Gut.", ["Es regnet.", "Am 3. Mai nicht!", "Gut."]],
  ["ja", "光は波です。速いです。", ["光は波です。", "速いです。"]],
  ["ko", "빛은 파동입니다. 빠릅니다.", ["빛은 파동입니다.", "빠릅니다."]],
  [
    "en",
    "A page (see p. 4. It is long.) is read. So is this.",
    ["A page (see p. 4. It is long.) is read.", "So is this."],
  ],
  ["en", "“No!” she said. “Go… now.” He went.", ["“No!” she said.", "“Go… now.”", "He went."]],
  [
    "fr",
    "« Non ! » dit-elle. « Va ! » Il partit.",
    ["« Non ! » dit-elle.", "« Va ! »", "Il partit."],
  ],
  [
    "ja",
    "「はい。」と言った。「行く。」彼は去った。",
    ["「はい。」と言った。", "「行く。」", "彼は去った。"],
  ],
  ["ko", "“네.”라고 했다. “가요.” 그는 갔다.", ["“네.”라고 했다.", "“가요.”", "그는 갔다."]],
  [
    "de",
    "»Nein!« »Doch.« Das Licht … Wasser bricht es.",
    ["»Nein!«", "»Doch.«", "Das Licht … Wasser bricht es."],
  ],
  // A bracket that is never closed holds nothing together.
  ["en", "So is (this. And this.", ["So is (this.", "And this."]],
  [
    "ja",
    "光（波です。速い）は曲がります。終わり。",
    ["光（波です。速い）は曲がります。", "終わり。"],
  ],
  ["en", "One (two.\n\nThree.) Four.", ["One (two.", "Three.)", "Four."]],
  ["en", "  \n ", []],
])("%s: %j is split where sentences end", (language, text, sentences) => {
  expect(splitSentences(text, language)).toEqual(sentences);
});
