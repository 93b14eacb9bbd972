import { type MaterialPage, type OpenDocument, RefusedDocument } from "@learnlab/domain";

import { findTitle, openPages } from "../open-pages.ts";
import type { Zip } from "../zip/open-zip.ts";
import { readRelations, readXml } from "../zip/read-xml.ts";
import { createSlideHandler } from "./slide-handler.ts";
import { readCoreTitle } from "./read-core-title.ts";

const PRESENTATION = "ppt/presentation.xml";

/** Reads slides in order, one page each; a hidden slide keeps its number and has no text. */
export async function readPptx(zip: Zip, mostPages: number): Promise<OpenDocument> {
  const relations = await readRelations(zip, PRESENTATION);
  const names: string[] = [];
  await readXml(zip, PRESENTATION, {
    open(name, attributes) {
      if (name === "p:sldId") names.push(relations.get(attributes["r:id"] ?? "") ?? "");
    },
  });
  if (names.length > mostPages) {
    throw new RefusedDocument({ kind: "too_many_pages", pages: names.length, most: mostPages });
  }
  const pages: MaterialPage[] = [];
  for (const [at, name] of names.entries()) {
    const slide = createSlideHandler();
    await readXml(zip, name, slide);
    pages.push({ number: at + 1, ...slide.finish() });
  }
  return openPages((await readCoreTitle(zip)) ?? findTitle(pages), pages);
}
