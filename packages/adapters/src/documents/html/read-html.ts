import type { MaterialBlock } from "@learnlab/domain";
import { Parser } from "htmlparser2";

import { createHtmlHandler } from "./html-handler.ts";

export interface HtmlReading {
  /** The title in the page's head; null if it has none. */
  title: string | null;
  blocks: MaterialBlock[];
}

/** Reads the visible text of a page without its navigation. */
export function readHtml(html: string): HtmlReading {
  const reader = openHtml();
  reader.write(html);
  return reader.end();
}

/** Reads a page in chunks; `isXml` for the pages of a book. */
export function openHtml({ isXml = false } = {}) {
  const handler = createHtmlHandler();
  const parser = new Parser(handler, {
    xmlMode: isXml,
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
    decodeEntities: true,
    recognizeSelfClosing: true,
  });
  return {
    write: (piece: string) => parser.write(piece),
    end(): HtmlReading {
      parser.end();
      return handler.finish();
    },
  };
}

/** The encoding that a page declares; null if it declares none. */
export function findCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4_096));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null;
}
