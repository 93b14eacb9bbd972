import type { MaterialFormat } from "@learnlab/domain";
import { expect, test } from "vitest";

import { findRefusal, readPages } from "../../support/documents/read-file.ts";
import { setPages } from "../../support/documents/set-page.ts";
import { wordParagraph, writeDocx, writeEpub } from "../../support/documents/write-office.ts";
import { writePdf } from "../../support/documents/write-pdf.ts";
import { writeZip } from "../../support/documents/write-zip.ts";

const MIB = 1_048_576;

test("a PDF that needs a password is refused", async () => {
  const data = writePdf(setPages(1), { lock: { password: "secret", mayCopy: true } });
  expect(await findRefusal({ format: "pdf", data })).toEqual({ kind: "encrypted" });
});

test("a PDF whose owner forbids copying is read only where the installation says so", async () => {
  const data = writePdf(setPages(1), { lock: { password: "", mayCopy: false } });
  expect(await findRefusal({ format: "pdf", data })).toEqual({ kind: "restricted" });
  const { pages } = await readPages({ format: "pdf", data }, { readsRestricted: true });
  expect(pages[0]?.title).toBe("Chapter 1");
});

test("a PDF of 10,000 pages is refused before a page is read", async () => {
  const data = writePdf(Array.from({ length: 10_000 }, () => ({ texts: [] })));
  const before = process.cpuUsage();
  expect(await findRefusal({ format: "pdf", data })).toEqual({
    kind: "too_many_pages",
    pages: 10_000,
    most: 500,
  });
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(5_000);
});

test("a PDF that is cut off or torn is refused, or read as far as it stands", async () => {
  const whole = writePdf(setPages(3));
  expect(await findRefusal({ format: "pdf", data: "%PDF-1.4\nnothing" })).toEqual({
    kind: "broken",
  });
  const cut = await findRefusal({ format: "pdf", data: whole.slice(0, 3_000) });
  expect(cut === null || cut.kind === "broken").toBe(true);
});

const MISNAMED: {
  what: string;
  format: MaterialFormat;
  found: string;
  data: string | Uint8Array;
}[] = [
  {
    what: "a Word file named .pdf",
    format: "pdf",
    found: "docx",
    data: writeDocx([wordParagraph(["Cells"])]),
  },
  { what: "a PDF named .docx", format: "docx", found: "pdf", data: writePdf(setPages(1)) },
  {
    what: "a book named .pptx",
    format: "pptx",
    found: "epub",
    data: writeEpub([{ name: "a.xhtml", body: "<p>A</p>" }]),
  },
  {
    what: "a picture named .pdf",
    format: "pdf",
    found: "picture",
    data: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]),
  },
  { what: "a text named .docx", format: "docx", found: "unknown", data: "just words" },
  {
    what: "an old Word file",
    format: "docx",
    found: "old_office",
    data: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]),
  },
  {
    what: "a zip of something else",
    format: "docx",
    found: "zip",
    data: writeZip([{ name: "a.txt", data: "a" }]),
  },
];

test.each(MISNAMED)("$what is refused by what it is", async ({ format, found, data }) => {
  const refusal = { kind: "other_format", named: format, found };
  expect(await findRefusal({ format, data })).toEqual(refusal);
});

test("a Word file with a password is refused as locked", async () => {
  const name = Array.from("EncryptedPackage").flatMap((sign) => [sign.charCodeAt(0), 0]);
  const data = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...name]);
  expect(await findRefusal({ format: "docx", data })).toEqual({ kind: "encrypted" });
});

test("a zip of 195 KB that holds 200 MB and says 1,000 bytes is stopped early", async () => {
  const data = writeZip([
    { name: "word/document.xml", data: new Uint8Array(200 * MIB), claimedBytes: 1_000 },
  ]);
  expect(data.length).toBeLessThan(205_000);
  const before = process.cpuUsage();
  expect(await findRefusal({ format: "docx", data })).toEqual({
    kind: "too_much_inside",
    mostBytes: 64 * MIB,
  });
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(10_000);
});

test("entities that double again and again are not expanded", async () => {
  const doctype = `<!DOCTYPE w [<!ENTITY a "${"x".repeat(1_000)}"><!ENTITY b "&a;&a;&a;&a;">]>`;
  const data = writeZip([
    {
      name: "word/document.xml",
      data: `${doctype}<w:document><w:body>${wordParagraph(["x"]).replace(">x<", ">&b;<")}</w:body></w:document>`,
    },
  ]);
  const { pages } = await readPages({ format: "docx", data });
  expect(JSON.stringify(pages).length).toBeLessThan(1_000);
});

test("a zip that is cut off, locked or torn is refused", async () => {
  const whole = writeDocx([wordParagraph(["Cells"])]);
  expect(await findRefusal({ format: "docx", data: whole.slice(0, 500) })).toEqual({
    kind: "broken",
  });
  const locked = writeZip([
    { name: "word/document.xml", data: "<w:document/>", isEncrypted: true },
  ]);
  expect(await findRefusal({ format: "docx", data: locked })).toEqual({ kind: "encrypted" });
  const torn = whole.slice();
  torn.fill(255, 60, 200);
  expect(await findRefusal({ format: "docx", data: torn })).toEqual({ kind: "broken" });
});

test("a book under copy protection is refused", async () => {
  const locks =
    '<encryption><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></encryption>';
  const data = writeEpub([{ name: "a.xhtml", body: "<p>A</p>" }], {
    more: [{ name: "META-INF/encryption.xml", data: locks }],
  });
  expect(await findRefusal({ format: "epub", data })).toEqual({ kind: "encrypted" });
});

test("bytes that are no text, and nothing at all, are refused", async () => {
  const noise = Uint8Array.from({ length: 999 }, (_, at) => (at * 7_919) % 256);
  expect(await findRefusal({ format: "text", data: noise })).toEqual({ kind: "unknown_encoding" });
  expect(await findRefusal({ format: "markdown", data: "" })).toEqual({ kind: "empty" });
  expect(await findRefusal({ format: "markdown", data: " \n\n " })).toEqual({ kind: "empty" });
});
