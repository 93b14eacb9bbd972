import {
  type MaterialPage,
  normalizeMaterialText,
  type OpenDocument,
  RefusedDocument,
} from "@learnlab/domain";

import { openHtml } from "../html/read-html.ts";
import { findTitle, openPages } from "../open-pages.ts";
import type { Zip } from "../zip/open-zip.ts";
import { readXml, resolvePath } from "../zip/read-xml.ts";

const CONTAINER = "META-INF/container.xml";
/** Fonts may be encrypted in a book that anybody can read. */
const FONT_LOCKS = /obfuscation|RC$/i;

/** Reads a book by chapter, one page each. */
export async function readEpub(zip: Zip, mostPages: number): Promise<OpenDocument> {
  await refuseLocked(zip);
  const { title, chapters } = await readPackage(zip);
  if (chapters.length > mostPages) {
    throw new RefusedDocument({ kind: "too_many_pages", pages: chapters.length, most: mostPages });
  }
  const pages: MaterialPage[] = [];
  for (const name of chapters) {
    const { blocks, title: named } = await readChapter(zip, name);
    if (blocks.length === 0) continue;
    const heading = blocks.find(({ kind }) => kind === "heading")?.text;
    pages.push({ number: pages.length + 1, title: heading ?? named, blocks });
  }
  return openPages(title ?? findTitle(pages), pages);
}

async function refuseLocked(zip: Zip): Promise<void> {
  let isLocked = zip.has("META-INF/rights.xml");
  await readXml(zip, "META-INF/encryption.xml", {
    open(name, { Algorithm = "" }) {
      if (name.endsWith("EncryptionMethod") && !FONT_LOCKS.test(Algorithm)) isLocked = true;
    },
  });
  if (isLocked) throw new RefusedDocument({ kind: "encrypted" });
}

async function readPackage(zip: Zip): Promise<{ title: string | null; chapters: string[] }> {
  let root = "";
  await readXml(zip, CONTAINER, {
    open(name, attributes) {
      if (name === "rootfile" && root === "") root = attributes["full-path"] ?? "";
    },
  });
  if (!zip.has(root)) throw new RefusedDocument({ kind: "broken" });
  const folder = root.slice(0, root.lastIndexOf("/") + 1);
  const items = new Map<string, string>();
  const spine: string[] = [];
  let [title, isTitle] = ["", false];
  await readXml(zip, root, {
    open(name, attributes) {
      isTitle = name === "dc:title" && title === "";
      if (name === "item" && isChapter(attributes)) {
        const { id = "", href = "" } = attributes;
        items.set(id, resolvePath(folder, href));
      }
      const { linear, idref = "" } = attributes;
      if (name === "itemref" && linear !== "no") spine.push(idref);
    },
    text(text) {
      if (isTitle) title += text;
    },
    close: () => (isTitle = false),
  });
  const named = normalizeMaterialText(title);
  return {
    title: named === "" ? null : named,
    chapters: spine.flatMap((id) => items.get(id) ?? []),
  };
}

/** The table of contents is a page too, but has no content of its own. */
function isChapter(item: Record<string, string>): boolean {
  const { "media-type": type = "", properties = "" } = item;
  return type.includes("html") && !/\bnav\b/.test(properties);
}

async function readChapter(zip: Zip, name: string) {
  const reader = openHtml({ isXml: true });
  const decoder = new TextDecoder();
  for await (const piece of zip.read(name)) reader.write(decoder.decode(piece, { stream: true }));
  reader.write(decoder.decode());
  return reader.end();
}
