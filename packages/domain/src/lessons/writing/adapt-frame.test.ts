import { expect, test } from "vitest";

import type { Frame } from "../script-writer.ts";
import { adaptFrame, namesMissing } from "./adapt-frame.ts";

const lesson = (conceptId: string, term: string) => ({
  conceptId,
  courseTitle: "Optics",
  terms: { en: term, ja: `${term}の話` },
  spoken: {},
});
const [light, lens, mirror, prism] = [
  lesson("light", "Light"),
  lesson("lens", "Lens"),
  lesson("mirror", "Mirror"),
  lesson("prism", "Prism"),
];

const frameBy = (writer: string, bridges: string[][], plan = "Let us begin."): Frame => ({
  writer,
  model: null,
  promptVersion: null,
  texts: (["en", "ja"] as const).map((language) => ({
    language,
    title: "Today",
    description: "An episode.",
    greeting: [plan],
    recap: [],
    bridges: bridges.map((sentences) => sentences.map((sentence) => `${language} ${sentence}`)),
    closing: [],
  })),
});

const written = frameBy("openai", [[], ["model 1"], ["model 2"]]);
const substitute = frameBy("template", [[], ["plain 1"], ["plain 2"], ["plain 3"]]);
const before = [light, lens, mirror];
const adapt = (lessons: typeof before) =>
  adaptFrame({ frame: written, lessons: before }, { lessons, substitute });
const bridgesOf = ({ texts }: Frame) => texts[0]?.bridges.flat();

test("a lesson less takes its bridge with it, and the frame stays its writer's", () => {
  const adapted = adapt([light, lens]);
  expect(bridgesOf(adapted)).toEqual(["en model 1"]);
  expect(adapted.repairedBy).toBeUndefined();
});

test("a further lesson gets a bridge of the substitute in every language, and the frame says so", () => {
  const adapted = adapt([light, lens, mirror, prism]);
  expect(bridgesOf(adapted)).toEqual(["en model 1", "en model 2", "en plain 3"]);
  expect(adapted.texts[1]?.bridges.at(-1)).toEqual(["ja plain 3"]);
  expect(adapted.repairedBy).toMatchObject({ writer: "template" });
});

test("a bridge that came from a lesson that is gone is replaced", () => {
  expect(bridgesOf(adapt([light, mirror]))).toEqual(["en plain 1"]);
  expect(bridgesOf(adapt([lens, mirror]))).toEqual(["en model 2"]);
});

test("a frame that speaks of a lesson that is gone is known by it, in any language", () => {
  const lessons = [light, lens];
  const isFalse = (plan: string) =>
    namesMissing(frameBy("openai", [[], []], plan), { before, lessons });
  expect(isFalse("Today: light, lenses and mirrors.")).toBe(true);
  expect(isFalse("今日はMirrorの話です。")).toBe(true);
  expect(isFalse("Today: light and lenses, without admirrors.")).toBe(false);
});

test("a term inside of one that is still taught is not taken for the one that is gone", () => {
  const [index, scan] = [lesson("index", "Index"), lesson("scan", "Index scan")];
  const frame = frameBy("openai", [[]], "Today: the index scan.");
  expect(namesMissing(frame, { before: [scan, index], lessons: [scan] })).toBe(false);
  expect(namesMissing(frame, { before: [scan, index], lessons: [index] })).toBe(true);
});
