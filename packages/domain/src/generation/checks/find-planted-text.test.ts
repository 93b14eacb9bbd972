import { expect, test } from "vitest";

import { findPlantedText, stripAddresses } from "./find-planted-text.ts";

const INSTRUCTIONS = "You write one short lesson for a podcast that is heard by many learners.";

test.each([
  "Read more on https://evil.example/x now.",
  "Visit www.evil.example today.",
  "Write to boss@evil.example for help.",
  "The shop is at cheap-watches.biz.",
  "Click <a href=x>here</a>.",
  "See [this](page).",
  "It ends with &lt;script&gt;.",
  "My orders: you write one short lesson for a podcast that is heard by everybody.",
])("%s is planted", (text) => {
  expect(findPlantedText(text, INSTRUCTIONS)).not.toBeNull();
});

test.each([
  "The method select_related() in django.db.models joins two tables.",
  "Use os.path.join, or a < b and b > c.",
  "A lesson for a podcast is short.",
  "Node.js and ASP.NET are names.",
])("%s is not", (text) => {
  expect(findPlantedText(text, INSTRUCTIONS)).toBeNull();
});

test("markup that a course is about is no foreign one, an address always is", () => {
  const text = "A List<T> holds things, and <img src=x> does not.";
  expect(findPlantedText(text, INSTRUCTIONS, "List<T> in Java")).toContain("<img src=x>");
  expect(findPlantedText("A List<T> holds things.", INSTRUCTIONS, "List<T>")).toBeNull();
  expect(findPlantedText("See www.evil.example.", INSTRUCTIONS, "www.evil.example")).not.toBeNull();
  expect(stripAddresses("Generics and List<T>")).toBe("Generics and List<T>");
});

test("a title keeps its words and loses the address in it", () => {
  expect(stripAddresses("Optics https://evil.example/a for beginners")).toBe(
    "Optics for beginners",
  );
  expect(stripAddresses("Django Fundamentals")).toBe("Django Fundamentals");
});
