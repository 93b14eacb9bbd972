import { expect, test } from "vitest";

import { describePlanted, findPlantedText, stripPlanted } from "./find-planted-text.ts";

const foreign = (words: string) => ({ kind: "foreign", words }) as const;

const INSTRUCTIONS =
  "You write one short lesson for a podcast that is heard by many learners, often on the way to work and back.";

test.each([
  "Read more on https://evil.example/x now.",
  "The shop is at cheap-watches.biz.",
  "Call +1-900-555-0199 to unlock it.",
  "Click <a href=x>here</a>.",
  'A title that was cut <a href="//evil.…',
  "A title that was cut <script src",
  "See [this](page).",
  "Read [b]this[/b] and more.",
  "Read [url=x]this and more.",
  "Read **this** and more.",
  "# This comes first.",
  "That was it. ## Next comes this.",
  "It ends with &lt;script&gt;.",
  "Hello {{name}}, try it.",
  "Hello {{ NAME }}, try it.",
  "My orders: you WRITE one short lesson for a “podcast” that is heard by many learners — often at home.",
])("%s is planted", (text) => {
  expect(findPlantedText(text, INSTRUCTIONS)).not.toBeNull();
});

test.each([
  "The method select_related() in django.db.models joins two tables.",
  "Use os.path.join, or a < b and b > c.",
  "It holds as long as a <b or a <= b, where y = x",
  "A lesson for a podcast is short.",
  "You write one short lesson for a podcast that is heard by many learners.",
  "Two to the power of three is 2 ** 3, or 2**3**1.",
  "It takes *args, **kwargs and **options, and f(**a, **b) too.",
  "The item list[i] comes before a[0], and [1] is a list.",
  "C# and F# are languages, and number # 5 is the fifth.",
  "Tom & Jerry; AT&T; R&D.",
])("%s is not", (text) => {
  expect(findPlantedText(text, INSTRUCTIONS)).toBeNull();
});

test("markup and placeholders that a course is about are no foreign ones, an address always is", () => {
  const text = "A List<T> holds things, and <img src=x> does not.";
  expect(findPlantedText(text, INSTRUCTIONS, "List<T> in Java")).toEqual(foreign("<img src=x>"));
  expect(findPlantedText("A List<T> holds things.", INSTRUCTIONS, "List<T>")).toBeNull();
  const template = "Django fills {{ book.title }} with the title.";
  expect(findPlantedText(template, INSTRUCTIONS, "<h1>{{ book.title }}</h1>")).toBeNull();
  expect(findPlantedText(template, INSTRUCTIONS)).toEqual(foreign("{{ book.title }}"));
  expect(findPlantedText("See www.evil.example.", INSTRUCTIONS, "www.evil.example")).not.toBeNull();
});

test("what is found is named as it was typed, so that it can be shown in its place", () => {
  const text = "Open evil\u200b.com now.";
  const planted = foreign("evil\u200b.com");
  expect(findPlantedText(text, "")).toEqual(planted);
  expect(describePlanted(planted)).toBe(`It contains ${JSON.stringify("evil\u200b.com")}.`);
});

test("what repeats the instructions is named, as far as it goes", () => {
  const words = "a podcast that is heard by many learners often on the way to work and back";
  const planted = findPlantedText(`This is ${words}, and more.`, INSTRUCTIONS);
  expect(planted).toEqual({ kind: "instructions", words });
  expect(planted === null ? "" : describePlanted(planted)).toContain(words);
});

test("a title loses addresses and the braces of placeholders, and keeps what the course is about", () => {
  expect(stripPlanted("Generics and List<T>")).toBe("Generics and List<T>");
  expect(stripPlanted("Optics evil\u200b.com for {{ name }}")).toBe("Optics for name");
  expect(stripPlanted("Why {{ x }}?", "{{ x }}")).toBe("Why {{ x }}?");
  expect(stripPlanted("Django Fundamentals")).toBe("Django Fundamentals");
});
