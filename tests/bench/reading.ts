import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { setColumn } from "../support/documents/set-page.ts";
import { type PdfPage, writePdf } from "../support/documents/write-pdf.ts";
import { interleave, median, printResult, round } from "./measure.ts";

const PAGES = 300;
const PICTURE_BYTES = 77_000;
const LINES = 36;
const RUNS = 3;
const MOST = { processorMs: 2.5, memoryMib: 1.3 };

interface Reading {
  processorMs: number;
  memoryMib: number;
}

/** A file of 25 MB: pages full of text in two columns, each with a picture. */
function writeLargeBook(): Uint8Array {
  const pages = Array.from({ length: PAGES }, (_, at): PdfPage => {
    const lines = (side: string) =>
      Array.from(
        { length: LINES },
        (__, line) => `Of ${side} ${at}.${line} a cell is a part of it`,
      );
    return {
      pictureBytes: PICTURE_BYTES,
      texts: [
        { text: "Biology for class nine", x: 60, y: 810, size: 9 },
        { text: `Chapter ${at + 1}`, x: 60, y: 770, size: 18, font: "bold" },
        ...setColumn(lines("left")),
        ...setColumn(lines("right"), { x: 310 }),
        { text: `${at + 1}`, x: 290, y: 30, size: 9 },
      ],
    };
  });
  return writePdf(pages, { title: "Biology" });
}

/**
 * Measures what the largest allowed file costs when the job reads it, against the PDF library that only
 * extracts the words of each page. Each reading runs in a process of its own.
 */
export async function benchReading(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "learnlab-reading-"));
  try {
    const file = join(folder, "book.pdf");
    const bytes = writeLargeBook();
    await writeFile(file, bytes);
    const mebibytes = Math.round(bytes.length / 1_048_576);
    const readings: Record<"ours" | "baseline", Reading[]> = { ours: [], baseline: [] };
    const read = (way: "ours" | "baseline") => async () => {
      const reading = await readOnce(way, file);
      readings[way].push(reading);
      return reading.processorMs;
    };
    await interleave(RUNS, { ours: read("ours"), baseline: read("baseline") });
    printCost(readings, {
      name: "reading-processor",
      of: "processorMs",
      unit: `ms, ${mebibytes} MB`,
    });
    printCost(readings, { name: "reading-memory", of: "memoryMib", unit: `MiB, ${mebibytes} MB` });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readOnce(way: string, file: string): Promise<Reading> {
  const script = join(import.meta.dirname, "reading/read-once.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [script, way, file]);
  return JSON.parse(stdout) as Reading;
}

function printCost(
  readings: Record<"ours" | "baseline", Reading[]>,
  { name, of, unit }: { name: string; of: keyof Reading; unit: string },
): void {
  const costOf = (way: "ours" | "baseline") => median(readings[way].map((one) => one[of]));
  const [ours, baseline] = [costOf("ours"), costOf("baseline")];
  const ratio = ours / baseline;
  printResult({
    name,
    unit,
    ours: round(ours),
    baseline: round(baseline),
    ratio: round(ratio),
    runs: RUNS,
    goal: `<= ${MOST[of]}`,
    met: ratio <= MOST[of],
  });
}
