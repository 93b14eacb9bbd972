/** Reads one PDF in a process of its own and prints what that took. Run by `tests/bench/reading.ts`. */
import { readFileSync } from "node:fs";

import { createDocumentReader } from "@learnlab/adapters/documents";
import { A_RANGE } from "@learnlab/domain/testing";
import { readBarely } from "./read-barely.ts";

const [way = "", file = ""] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(file));

/** Reads one range of pages after the other, as the job does, and keeps only their length. */
async function readInRanges(): Promise<number> {
  const document = await createDocumentReader({ readsRestricted: false }).open({
    bytes,
    format: "pdf",
  });
  let characters = 0;
  for (let from = 1; from <= document.pageCount; from += A_RANGE) {
    const to = Math.min(document.pageCount, from + A_RANGE - 1);
    characters += JSON.stringify(await document.readPages(from, to)).length;
  }
  await document.close();
  return characters;
}

const before = { processor: process.cpuUsage(), rss: process.memoryUsage().rss };
const characters = way === "ours" ? await readInRanges() : await readBarely(bytes);
const { user, system } = process.cpuUsage(before.processor);
const peakKib = process.resourceUsage().maxRSS;
process.stdout.write(
  JSON.stringify({
    characters,
    processorMs: (user + system) / 1_000,
    memoryMib: (peakKib * 1_024 - before.rss) / 1_048_576,
  }),
);
