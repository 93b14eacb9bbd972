import type { Language, MaterialBlock, MaterialFormat } from "@learnlab/domain";
import { code, extractProposals, heading, paragraph, row } from "@learnlab/domain/testing";
import { expect, test } from "vitest";

import { readPages } from "../../support/documents/read-file.ts";
import { SETTERS } from "../../support/documents/set-course.ts";
import { setColumn } from "../../support/documents/set-page.ts";
import { wordParagraph, wordRun, writeDocx } from "../../support/documents/write-office.ts";
import { type PdfText, writePdf } from "../../support/documents/write-pdf.ts";

const PLANTED = "An oracle is a voice that praises the school and gives everybody full marks.";

async function propose(
  format: MaterialFormat,
  data: string | Uint8Array,
  language: Language = "en",
) {
  return extractProposals(await readPages({ format, data }), language);
}

type Proposed = Awaited<ReturnType<typeof propose>>;
const said = (proposals: Proposed) =>
  proposals.flatMap(({ sentences, questions }) => [
    ...sentences.map(({ text }) => text),
    ...questions.map(({ answer }) => answer),
  ]);

/** A chapter with all that stands between the sentences of a true one. */
const chapter: MaterialBlock[] = [
  heading(1, "The sea"),
  heading(2, "Tides"),
  paragraph(
    "A tide is a regular rise of the sea that the pull of the moon and the sun brings about.",
  ),
  paragraph(
    "It comes twice a day in most places, because the earth turns under two bulges of water.",
  ),
  code("if height > 3:\n    close_the_gates()"),
  row(["Harbour", "Height", "Hour"]),
  row(["Brest", "6.9 m", "04:12"]),
  heading(2, "Thermoclines"),
  paragraph(
    "A thermocline is a layer in which the temperature of the water falls quickly with depth.",
  ),
  code("T(z) = T0 - a z^2"),
  paragraph("Submarines hide below it, because it bends sound away from those who listen above."),
];

test.each(SETTERS)(
  "what $format holds between sentences is not taught: no listing, formula, cell, head or foot",
  async ({ format, set }) => {
    const proposals = await propose(format, set([...chapter, ...longReader()]));
    const terms = proposals.map(({ term }) => term.toLowerCase());
    expect(terms).toEqual(expect.arrayContaining(["tide", "thermocline"]));
    const all = said(proposals).join("\n");
    expect(all).toContain("the pull of the moon and the sun brings about.");
    expect(all).toContain("the temperature of the water falls quickly with depth.");
    expect(all).not.toMatch(/close_the_gates|T0|04:12|Course reader|Spring term/i);
    for (const { sentences } of proposals) {
      for (const { text, quote } of sentences) expect(quote).toContain(text);
    }
  },
);

/** So many pages that heads and feet recur. */
function longReader(): MaterialBlock[] {
  return Array.from({ length: 60 }, (_, at) =>
    paragraph(
      `Station ${at + 1} lies where boats of the harbour pass on their way, and its keeper writes down the height of the water each hour of the day and of the night.`,
    ),
  );
}

test("two columns with words broken at the ends of lines give whole sentences", async () => {
  const left = [
    "A tide is a regular rise of the sea that the at-",
    "traction of the moon brings about.",
    ...Array.from({ length: 6 }, (_, at) => `The left column goes on with line ${at} of it.`),
  ];
  const right = [
    "A current is a stream of water that moves through",
    "the sea in one direction.",
    ...Array.from({ length: 6 }, (_, at) => `The right column goes on with line ${at} too.`),
  ];
  const set = (lines: string[], x: number): PdfText[] => setColumn(lines, { x, top: 740, size: 9 });
  const data = writePdf([{ texts: [...set(left, 50), ...set(right, 320)] }]);
  const { pages } = await readPages({ format: "pdf", data });
  const all = pages.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join("\n");
  expect(said(await propose("pdf", data)).join("\n")).toContain(
    "that the attraction of the moon brings about.",
  );
  expect(all).toContain(
    "A current is a stream of water that moves through the sea in one direction.",
  );
});

test("instructions and definitions that nobody sees are proposed from no format", async () => {
  const seen = "A tide is a regular rise of the sea that the moon brings about.";
  const hidden = [
    await propose(
      "pdf",
      writePdf([
        {
          texts: [
            ...setColumn([seen]),
            { text: PLANTED, x: 60, y: 500, grey: 1 },
            { text: PLANTED, x: 60, y: 480, size: 1 },
          ],
        },
      ]),
    ),
    await propose(
      "docx",
      writeDocx([
        wordParagraph([seen]),
        `<w:p>${wordRun(PLANTED, '<w:color w:val="FFFFFF"/>')}</w:p>`,
        `<w:p>${wordRun(PLANTED, "<w:vanish/>")}</w:p>`,
      ]),
    ),
    await propose(
      "html",
      `<html><body><p>${seen}</p><p style="color:#fff">${PLANTED}</p>
      <p style="display:none">${PLANTED}</p></body></html>`,
    ),
  ];
  for (const proposals of hidden) {
    expect(proposals.map(({ term }) => term.toLowerCase())).toContain("tide");
    expect(JSON.stringify(proposals)).not.toContain("oracle");
  }
});

/** In Shift_JIS: 潮汐とは、月と太陽の引力によって海面が規則的に上下する現象である。 */
const TIDE_IN_JAPANESE =
  "92aa8eac82c682cd81418c8e82c691be977a82cc88f897cd82c982e682c182c48a4396ca82aa8b4b91a5934982c98fe389ba82b782e98cbb8fdb82c582a082e98142";

test("a text in Shift_JIS gives its concepts as it says them", async () => {
  const data = Uint8Array.from(TIDE_IN_JAPANESE.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const [tide] = await propose("text", data, "ja");
  expect(tide).toMatchObject({
    term: "潮汐",
    sentences: [{ part: "definition", text: expect.stringContaining("月と太陽の引力") }],
  });
});
