import { expect, test } from "vitest";

import { foldText, tidyText, tidyTitle } from "./fold-text.ts";

test.each([
  ["capitals", "A Join Follows", "a join follows"],
  ["curly quotation marks", "it is called “single partner”", 'it is called "single partner"'],
  ["French ones with their blanks", "on dit « vue » ici", "on dit “vue” ici"],
  ["German ones", "man sagt „Sicht“ dazu", 'man sagt "Sicht" dazu'],
  ["Japanese ones", "これは「ビュー」です", "これは『ビュー』です"],
  ["single ones", "the word ‘view’ here", 'the word "view" here'],
  ["an apostrophe", "it doesn’t wait", "it doesn't wait"],
  ["dashes", "one query — not ten", "one query - not ten"],
  ["a hyphen of another kind", "one‑to‑many", "one-to-many"],
  ["an ellipsis", "and so on…", "and so on..."],
  ["backticks", "call `select_related()` once", "call select_related() once"],
  ["bold", "this is **one** query", "this is one query"],
  ["a closing full stop", "It is slower there.", "It is slower there"],
  ["a Japanese full stop", "おそくなります。", "おそくなります"],
  ["full-width letters", "ＳＱＬ", "SQL"],
  ["blanks and line breaks", "air  into\nwater", "air into water"],
  ["what nobody sees", "air\u200b into\u00ad water", "air into water"],
])("%s make no difference", (_, one, other) => {
  expect(foldText(one)).toBe(foldText(other));
});

test.each([
  ["a number", "42 percent", "43 percent"],
  ["an apostrophe that is a letter's", "its", "it's"],
  ["a sign of code", "2 ** 3", "2 3"],
  ["stars of arguments", "**kwargs and **options", "kwargs and options"],
  ["an accent", "él", "el"],
  ["a full stop inside", "os.path", "ospath"],
])("%s does", (_, one, other) => {
  expect(foldText(one)).not.toBe(foldText(other));
});

test.each([
  ["Call `select_related` **once**.", "Call select_related once."],
  ["```python\nprint(1)\n```", "print(1)"],
  ["## A view answers.", "A view answers."],
  ["It waits. ## Then it answers.", "It waits. Then it answers."],
  [
    "Take **kwargs and 2 ** 3, or C# and __init__.",
    "Take **kwargs and 2 ** 3, or C# and __init__.",
  ],
])("%j is read as %j", (written, read) => {
  expect(tidyText(written)).toBe(read);
});

test.each([
  ["“Why one query is enough”", "Why one query is enough"],
  ["**Light in water.**", "Light in water"],
  ["「光のふしぎ」", "光のふしぎ"],
  ["Why “view” means two things", "Why “view” means two things"],
  ["And then…", "And then…"],
  ["“View” or “model”", "“View” or “model”"],
])("the title %j is read as %j", (written, read) => {
  expect(tidyTitle(written)).toBe(read);
});
