import type { Zip } from "../zip/open-zip.ts";
import { readXml } from "../zip/read-xml.ts";

/** Which levels of which lists are numbered. */
export interface DocxLists {
  /** The number of the next item; null for a bullet. */
  count(list: string, depth: number): number | null;
}

export async function readDocxLists(zip: Zip): Promise<DocxLists> {
  const numbered = new Map<string, boolean>();
  const abstractOf = new Map<string, string>();
  let [abstract, level, list] = ["", "", ""];
  await readXml(zip, "word/numbering.xml", {
    open(name, attributes) {
      const value = attributes["w:val"] ?? "";
      if (name === "w:abstractNum") abstract = attributes["w:abstractNumId"] ?? "";
      else if (name === "w:lvl") level = attributes["w:ilvl"] ?? "0";
      else if (name === "w:numFmt") numbered.set(`${abstract} ${level}`, isNumber(value));
      else if (name === "w:num") list = attributes["w:numId"] ?? "";
      else if (name === "w:abstractNumId") abstractOf.set(list, value);
    },
  });
  return { count: createCounter(numbered, abstractOf) };
}

function isNumber(format: string): boolean {
  return format !== "bullet" && format !== "none";
}

function createCounter(numbered: Map<string, boolean>, abstractOf: Map<string, string>) {
  const counts = new Map<string, number[]>();
  return (list: string, depth: number): number | null => {
    const row = counts.get(list) ?? [];
    const next = (row[depth] ?? 0) + 1;
    // An item of a higher level restarts the numbers below it.
    counts.set(list, [...Array.from({ length: depth }, (_, at) => row[at] ?? 0), next]);
    return numbered.get(`${abstractOf.get(list) ?? ""} ${depth}`) === true ? next : null;
  };
}
