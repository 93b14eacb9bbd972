import type { Page } from "playwright-core";

import { setPages } from "../support/documents/set-page.ts";
import { wordParagraph, writeDocx } from "../support/documents/write-office.ts";
import { writePdf } from "../support/documents/write-pdf.ts";
import { writeZip } from "../support/documents/write-zip.ts";

export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

const MIB = 1_048_576;

/** Files that cannot be taken, each with what its teacher is told. */
export function writeUnfitFiles(): (SentFile & { says: RegExp })[] {
  const text = (words: string) => new TextEncoder().encode(words);
  const bomb = { name: "word/document.xml", data: new Uint8Array(80 * MIB), claimedBytes: 1_000 };
  return [
    {
      name: "Locked.pdf",
      bytes: writePdf(setPages(1), { lock: { password: "secret", mayCopy: true } }),
      says: /needs a password. Save a copy without one/,
    },
    {
      name: "Scan.pdf",
      bytes: writePdf([{ texts: [] }, { texts: [] }]),
      says: /All 2 pages are pictures without text.*\(OCR\)/,
    },
    {
      name: "Word.pdf",
      bytes: writeDocx([wordParagraph(["Cells"])]),
      says: /Its name says a PDF, but it is a Word file/,
    },
    {
      name: "Long.pdf",
      bytes: writePdf(Array.from({ length: 501 }, () => ({ texts: [] }))),
      says: /It has 501 pages; the limit is 500. Split it/,
    },
    { name: "Bomb.docx", bytes: writeZip([bomb]), says: /It unpacks to far too much data/ },
    { name: "Empty.md", bytes: text(""), says: /There is nothing to read in it/ },
    { name: "Song.mp3", bytes: text("la"), says: /LearnLab can't read this kind of file. Use PDF/ },
    {
      name: "Large.pdf",
      bytes: new Uint8Array(26 * MIB),
      says: /A file can have at most 25 MB. Split it/,
    },
  ];
}

/** By the browser's own chooser. */
export async function chooseFiles(page: Page, files: SentFile[]): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Add a file" }).click();
  const chooser = await choosing;
  await chooser.setFiles(
    files.map(({ name, bytes }) => ({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(bytes),
    })),
  );
}

/** Let go over the heading, far from where files are asked for. */
export async function dropFile(page: Page, { name, text }: { name: string; text: string }) {
  const dataTransfer = await page.evaluateHandle(
    (file) => {
      const carried = new DataTransfer();
      carried.items.add(new File([file.text], file.name));
      return carried;
    },
    { name, text },
  );
  for (const event of ["dragover", "drop"]) {
    await page.dispatchEvent("h1", event, { dataTransfer });
  }
}
