import { expect, test } from "vitest";

import { makeBrief } from "../../testing/briefs/index.ts";
import { findFrameFaults } from "../checks/check-pieces.ts";
import type { FrameRequest } from "../script-writer.ts";
import { frameAnswer, readFrame } from "./read-frame.ts";

function requestFor(name: string | null, title = "Optics"): FrameRequest {
  return {
    brief: makeBrief({
      name,
      courses: [{ id: "one", title, language: "en", level: "beginner" }],
    }),
    lessons: [
      { conceptId: "refraction", courseTitle: title, terms: { en: "Refraction" }, spoken: {} },
    ],
  };
}

const LONG = "This is a sentence of an ordinary length that says something about light and water.";
const say = (en: string) => ({ en });

function answer(said: { title?: string; hello?: string; more?: string }) {
  const { title = "Light in water", hello = "Hello {{name}}, here is Optics.", more = LONG } = said;
  return {
    title: say(title),
    description: say(more),
    greeting: [say(hello), say(LONG)],
    recap: [say(LONG), say(LONG)],
    bridges: [[say(LONG)]],
    closing: [say(LONG), say(LONG), say(more)],
  };
}

function read(request: FrameRequest, said: Parameters<typeof answer>[0]) {
  const texts = readFrame(request, answer(said));
  const frame = { writer: "openai", model: null, promptVersion: null, texts };
  return { text: texts[0], faults: findFrameFaults(frame, { request, instructions: "" }) };
}

test.each(["Cash$$", "$&", "$`", "$1"])("the name %s is said as it is", (name) => {
  const { text } = read(requestFor(name), {});
  expect(text?.greeting[0]).toBe(`Hello ${name}, here is Optics.`);
});

test.each([
  ["{{name}}, your waves", "Your waves"],
  ["{{ name }}, your waves", "Your waves"],
  ["{{NAME}} learns", "Learns"],
  ["Your waves, {{name}}", "Your waves"],
  ["iPhones in water", "iPhones in water"],
])("a title never has the name: %s", (title, shown) => {
  const { text, faults } = read(requestFor("Mia"), { title });
  expect(text?.title).toBe(shown);
  expect(faults).toEqual([]);
});

test.each(["{{name}}", " {{ name }}! ", "…"])(
  "a title that says nothing is at fault: %j",
  (title) => {
    expect(read(requestFor("Mia"), { title }).faults).toEqual([
      "Its title or description in en is empty.",
    ]);
  },
);

test.each(["About {{ course }} and light.", "About {{title}.", "About evil.io and light."])(
  "what cannot be shown is at fault: %s",
  (more) => {
    expect(read(requestFor("Mia"), { more }).faults).not.toEqual([]);
    expect(read(requestFor("Mia"), { title: more }).faults).not.toEqual([]);
  },
);

test("a title that is too long is at fault, and not cut in the middle of what it says", () => {
  const title = `${"Light bends in water and in glass. ".repeat(4)}Call +1-900-555-0199`;
  const { text, faults } = read(requestFor("Mia"), { title });
  expect(text?.title).toBe(title);
  expect(faults).toHaveLength(2);
  expect(faults[0]).toBe("The title in en is 160 letters wide: use at most 64.");
});

test("a title that is a list is at fault, so that it is asked for once more", () => {
  const { faults } = read(requestFor("Mia"), { title: "Refraction, light and water" });
  expect(faults).toEqual(["The title in en is a list: say the one thing that today is about."]);
});

test("what a good writer does is read as it is meant: curly marks, bold, a full stop after the title", () => {
  const said = {
    title: "“Light in water.”",
    hello: "Hello {{name}}, here is **Beginner’s `Optics`**.",
    more: `## ${LONG}`,
  };
  const { text, faults } = read(requestFor("Mia", "Beginner's Optics"), said);
  expect(text).toMatchObject({ title: "Light in water", description: LONG });
  expect(text?.greeting[0]).toBe("Hello Mia, here is Beginner’s Optics.");
  expect(faults).toEqual([]);
});

test("a name in other braces is filled in too, and left out where it is not wanted", () => {
  const said = { more: "Goodbye, {{ Name }}, until tomorrow, when we look at light again." };
  expect(read(requestFor("Mia"), said).text?.closing.at(-1)).toContain("Goodbye, Mia, until");
  expect(read(requestFor(null), said).text?.closing.at(-1)).toContain("Goodbye, until");
});

test("a course may be named as it is called, also when that looks like an address", () => {
  const title = "Booking.com and {{ item }}";
  const said = { hello: `Hello {{name}}, here is ${title}.` };
  expect(read(requestFor("Mia", title), said).faults).toEqual([]);
});

test("a connection cites a link, and is said at the lesson that the link begins at", () => {
  const request = requestFor(null);
  const link = { fromId: "refraction", toId: "light", isKnown: true, texts: {} };
  const linked = { ...request, brief: { ...request.brief, links: [link] } };
  const connection = {
    link: "link1",
    texts: say("Refraction is what a change of speed does to light."),
  };
  const shape = frameAnswer(linked);
  expect(shape.safeParse({ ...answer({}), connection }).success).toBe(true);
  expect(
    shape.safeParse({ ...answer({}), connection: { ...connection, link: "link2" } }).success,
  ).toBe(false);
  expect(shape.safeParse(answer({})).success).toBe(false);
  const [text] = readFrame(linked, { ...answer({}), connection });
  expect(text?.bridges).toEqual([[connection.texts.en]]);
});

test("without a link there is no connection to answer with", () => {
  const connection = { link: "link1", texts: say("All is one.") };
  const known = requestFor(null);
  const strange = { fromId: "refraction", toId: "light", isKnown: false, texts: {} };
  for (const links of [[], [strange]]) {
    const shape = frameAnswer({ ...known, brief: { ...known.brief, links } });
    expect(shape.safeParse(answer({})).success).toBe(true);
    expect(shape.safeParse({ ...answer({}), connection }).success).toBe(false);
  }
});

test("a frame that begins as one of the latest did is at fault, whatever the name was", () => {
  const request = requestFor("Mia");
  const openings = ["Hello {{name}}, it is good to have you here today of all days."];
  const known = { ...request, brief: { ...request.brief, openings } };
  const hello = "Hello {{name}}, it is good to have you here, with Optics.";
  expect(read(known, { hello }).faults).toHaveLength(1);
  expect(read(known, {}).faults).toEqual([]);
});
