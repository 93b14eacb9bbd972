import type { MaterialBlock, OpenDocument } from "@learnlab/domain";

import { cutPages } from "../cut-pages.ts";
import { findTitle, openPages } from "../open-pages.ts";
import type { Zip } from "../zip/open-zip.ts";
import { readXml } from "../zip/read-xml.ts";
import { createDocxHandler } from "./docx-handler.ts";
import { readDocxLists } from "./docx-lists.ts";
import { readDocxStyles } from "./docx-styles.ts";
import { readCoreTitle } from "./read-core-title.ts";

/** Reads a Word file: by the pages of Word's last layout, or by section if it has none. */
export async function readDocx(zip: Zip): Promise<OpenDocument> {
  const [styles, lists, title] = [
    await readDocxStyles(zip),
    await readDocxLists(zip),
    await readCoreTitle(zip),
  ];
  const body = createDocxHandler(styles, lists);
  await readXml(zip, "word/document.xml", body);
  const notes = createDocxHandler(styles, lists);
  await readXml(zip, "word/footnotes.xml", notes);
  const parts = body.finish();
  const footnotes = notes.finish().flat().map(toCaption);
  const last = parts.at(-1);
  if (last !== undefined) last.push(...footnotes);
  const pages = parts.length > 1 ? nameParts(parts) : cutPages(parts.flat());
  return openPages(title ?? findTitle(pages), pages);
}

function toCaption({ text, emphasised }: MaterialBlock): MaterialBlock {
  return { kind: "caption", text, emphasised };
}

/** Names a page by the heading that it begins with, or else by the last one before it. */
function nameParts(parts: MaterialBlock[][]) {
  let title: string | null = null;
  return parts.map((blocks, at) => {
    const own = blocks.filter(({ kind }) => kind === "heading");
    title = title === null || blocks[0]?.kind === "heading" ? (own[0]?.text ?? title) : title;
    const page = { number: at + 1, title, blocks };
    title = own.at(-1)?.text ?? title;
    return page;
  });
}
