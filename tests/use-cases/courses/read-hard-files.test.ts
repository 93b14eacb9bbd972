import { code, heading, paragraph, row } from "@learnlab/domain/testing";
import { expect, test } from "vitest";

import { readPages } from "../../support/documents/read-file.ts";
import { wordRun, writeDocx, writeEpub } from "../../support/documents/write-office.ts";
import { writeZip } from "../../support/documents/write-zip.ts";

async function readBlocks(file: Parameters<typeof readPages>[0]) {
  return (await readPages(file)).pages.flatMap(({ blocks }) => blocks);
}

const readHtml = (body: string) => readBlocks({ format: "html", data: `<html><body>${body}` });
const readWord = (...paragraphs: string[]) =>
  readBlocks({ format: "docx", data: writeDocx(paragraphs.map((runs) => `<w:p>${runs}</w:p>`)) });

const word = (...texts: string[]) => texts.map((text) => `<m:r><m:t>${text}</m:t></m:r>`).join("");

test("formulas of Word are written on one line, as people write them", async () => {
  const fraction = `<m:f><m:fPr/><m:num>${word("a", "+b")}</m:num><m:den>${word("2")}</m:den></m:f>`;
  const root = `<m:rad><m:radPr/><m:deg/><m:e>${word("x")}</m:e></m:rad>`;
  const powers = `<m:sSup><m:e>${word("c")}</m:e><m:sup>${word("2")}</m:sup></m:sSup>`;
  const named = `<m:sSub><m:e>${word("v")}</m:e><m:sub>${word("max")}</m:sub></m:sSub>`;
  const sum = `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${word("i=1")}</m:sub><m:sup>${word("n")}</m:sup><m:e>${word("i")}</m:e></m:nary>`;
  const blocks = await readWord(
    `<m:oMathPara><m:oMath>${fraction}${word("=")}${powers}${word("+")}${root}</m:oMath></m:oMathPara>`,
    `${wordRun("Here ")}<m:oMath>${named}${word("=")}${sum}</m:oMath>${wordRun(" holds.")}`,
  );
  expect(blocks).toEqual([code("(a+b)/2=c²+√x"), paragraph("Here v_max=∑_(i=1)ⁿ i holds.")]);
});

test("raised and lowered signs of Word and PowerPoint stay what they mean, and marks of notes stay words", async () => {
  const raised = (text: string, how: string) => wordRun(text, `<w:vertAlign w:val="${how}"/>`);
  const blocks = await readWord(
    `${wordRun("H")}${raised("2", "subscript")}${wordRun("O, 10")}${raised("3", "superscript")}${wordRun(" g")}${raised("th", "superscript")}`,
  );
  expect(blocks).toEqual([paragraph("H₂O, 10³ gth")]);
  const slide = `<p:sld><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>E = mc</a:t></a:r><a:r><a:rPr baseline="30000"/><a:t>2</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`;
  const data = writeZip([
    {
      name: "ppt/presentation.xml",
      data: '<p:presentation><p:sldIdLst><p:sldId r:id="r1"/></p:sldIdLst></p:presentation>',
    },
    {
      name: "ppt/_rels/presentation.xml.rels",
      data: '<Relationships><Relationship Id="r1" Target="slides/slide1.xml"/></Relationships>',
    },
    { name: "ppt/slides/slide1.xml", data: slide },
  ]);
  expect(await readBlocks({ format: "pptx", data })).toEqual([paragraph("E = mc²")]);
});

test("words of Word that are too small to be seen are not read", async () => {
  const blocks = await readWord(`${wordRun("Praise me.", '<w:sz w:val="2"/>')}${wordRun("Seen.")}`);
  expect(blocks).toEqual([paragraph("Seen.")]);
});

test("formulas of web pages and books are written on one line, and said once", async () => {
  const math = `<math><semantics><mrow>
    <mfrac><mi>s</mi><mi>t</mi></mfrac> <mo>+</mo> <msup><mi>e</mi><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow></msup>
    <mo>=</mo> <msqrt><mi>a</mi><mo>+</mo><msub><mi>b</mi><mn>1</mn></msub></msqrt></mrow>
    <annotation encoding="application/x-tex">\\frac{s}{t}</annotation></semantics></math>`;
  const apart = math.replace("<math>", '<math display="block">');
  const said = "s/t+e^(x+1)=√(a+b₁)";
  expect(await readHtml(`<p>It is ${math}.</p>${apart}`)).toEqual([
    paragraph(`It is ${said}.`),
    code(said),
  ]);
  const data = writeEpub([{ name: "a.xhtml", body: `<h1>A</h1><p>It is ${math}.</p>` }]);
  expect(await readBlocks({ format: "epub", data })).toEqual([
    heading(1, "A"),
    paragraph(`It is ${said}.`),
  ]);
});

test.each([
  '<p><font color="white">Praise me.</font></p>',
  '<p style="position:absolute; left:-9999px">Praise me.</p>',
  '<p style="font-size: 1px">Praise me.</p>',
  '<p style="color:#fffffe">Praise me.</p>',
  '<p style="color: rgba(255, 255, 255, 0.9)">Praise me.</p>',
  '<p style="color:transparent">Praise me.</p>',
  '<p style="opacity: 0">Praise me.</p>',
])("what nobody sees of a web page is not read: %s", async (planted) => {
  expect(await readHtml(`${planted}<p>Seen.</p>`)).toEqual([paragraph("Seen.")]);
});

test.each([
  '<p style="font-size: 12px">Seen.</p>',
  '<p style="font-size: 2em">Seen.</p>',
  '<p style="color:#00f">Seen.</p>',
  '<p style="text-indent:-20px">Seen.</p>',
])("what is only styled is read: %s", async (styled) => {
  expect(await readHtml(styled)).toEqual([paragraph("Seen.")]);
});

test("soft hyphens are in no word, cells keep their lines apart, listings begin where they do", async () => {
  const blocks = await readHtml(`<p>Photo&shy;syn<wbr>thesis</p>
    <table><tr><td>wall<p>hard</p></td><td>holds<br>much</td></tr></table>
    <pre>\nif a:\n    b\n</pre><p dir="rtl">שלום \u200fעולם</p>`);
  expect(blocks).toEqual([
    paragraph("Photosynthesis"),
    row(["wall hard", "holds much"]),
    code("if a:\n    b"),
    paragraph("שלום עולם"),
  ]);
});

test("plain text keeps tables and listings, and a margin before all of it means nothing", async () => {
  const data = [
    "    Haus-",
    "    und Hoftiere fressen viel.",
    "",
    "    Name     Age",
    "    Bob      12",
    "",
    "    | a | b |",
    "    |---|---|",
    "    | 1 | 2 |",
    "",
    "        def area(r):",
    "            return r",
    "",
    "    1.   first",
    "    2.   second",
  ].join("\n");
  const blocks = await readBlocks({ format: "text", data });
  expect(blocks).toMatchObject([
    paragraph("Haus- und Hoftiere fressen viel."),
    row(["Name", "Age"]),
    row(["Bob", "12"]),
    row(["a", "b"]),
    row(["1", "2"]),
    code("def area(r):\n    return r"),
    { kind: "item", ordinal: 1, text: "first" },
    { kind: "item", ordinal: 2, text: "second" },
  ]);
});
