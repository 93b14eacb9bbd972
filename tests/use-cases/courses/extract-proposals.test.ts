import { readDemoCourses } from "@learnlab/demo";
import { LANGUAGES, type MaterialBlock } from "@learnlab/domain";
import {
  code,
  definition,
  documentOf,
  extractProposals,
  heading,
  item,
  paragraph,
  row,
} from "@learnlab/domain/testing";
import fc from "fast-check";
import { expect, test } from "vitest";

/** Sentences that teachers wrote, in all languages, and what stands around sentences in files. */
const sentences = readDemoCourses().flatMap(({ texts }) =>
  texts.slice(0, 40).flatMap((text) => text.sentences),
);
const words = [
  "tide",
  "ebb",
  "Q:",
  "A:",
  "is a",
  "(",
  ")",
  "**x**",
  "—",
  "とは",
  "What is",
  "?",
  ". ",
];
const text = fc.oneof(
  fc.constantFrom(...sentences),
  fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((some) => some.join(" ")),
  fc.string({ maxLength: 80 }),
);
const block: fc.Arbitrary<MaterialBlock> = fc.oneof(
  text.map((one) => paragraph(one)),
  text.map((one) => item(one)),
  text.map((one) => heading(2, one)),
  text.map((one) => code(one)),
  fc.tuple(text, text).map(([term, one]) => definition(term, one)),
  fc.tuple(text, text).map((cells) => row(cells)),
);
const material = fc.array(fc.array(block, { maxLength: 8 }), { maxLength: 4 });

test("whatever a material holds: the same twice, all of it quoted, none without a definition", () => {
  fc.assert(
    fc.property(material, fc.constantFrom(...LANGUAGES), (pages, language) => {
      const document = documentOf(...pages);
      const proposals = extractProposals(document, language);
      expect(extractProposals(document, language)).toEqual(proposals);
      const texts = pages.flat().map((one) => one.text);
      for (const { term, sentences: quoted, questions, place, passage } of proposals) {
        expect(term).not.toBe("");
        expect(quoted[0]?.part).toBe("definition");
        expect(questions[0]?.answer).not.toBe("");
        expect(pages[place.page - 1]?.[place.block]?.text).toContain(quoted[0]?.text);
        expect(passage).not.toBe("");
        for (const { text: said, quote } of quoted) {
          expect(quote).toBe(said);
          expect(texts.some((one) => one.includes(quote))).toBe(true);
        }
      }
    }),
    { numRuns: 300, seed: 20_261_130 },
  );
});

test("a book takes a time that grows with its length alone", () => {
  const chapter = readDemoCourses().flatMap(({ material: whole }) =>
    whole.split(/\n\s*\n/).map((one) => paragraph(one.replace(/\s+/g, " "))),
  );
  // What it costs, not what passes while a busy machine does something else.
  const measure = (times: number) => {
    const document = documentOf(...Array.from({ length: times }, () => chapter));
    const before = process.cpuUsage();
    extractProposals(document, "en");
    return process.cpuUsage(before).user / 1_000;
  };
  measure(1);
  expect(measure(4)).toBeLessThan(Math.max(4 * 4 * measure(1), 2_000));
});
