import { Marked } from "marked";

import { type HtmlReading, readHtml } from "../html/read-html.ts";

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;
const fence = /^ {0,3}(```|~~~)/;
/** A term followed by lines that begin with a colon, as in a glossary. */
const definition = /^([^\s#>|:*+-].{0,80})\n((?::[ \t]+.+\n?)+)/gm;
const formula = /^\$\$\s*([\s\S]+?)\s*\$\$\s*$/gm;

/** Reads Markdown with tables, definition lists and formulas. */
export function readMarkdown(text: string): HtmlReading {
  const [whole = "", head = ""] = frontMatter.exec(text) ?? [];
  const marked = new Marked({ gfm: true, breaks: false });
  const body = splitFences(text.slice(whole.length).replace(/\r\n?/g, "\n"))
    .map(({ isCode, lines }) => (isCode ? lines : markUp(lines, marked)))
    .join("\n");
  const html = marked.parse(body, { async: false });
  const reading = readHtml(html);
  const title = /^title:\s*["']?(.+?)["']?\s*$/m.exec(head)?.[1] ?? null;
  return { ...reading, title: title ?? reading.title };
}

function markUp(lines: string, marked: Marked): string {
  const inline = (words: string) => marked.parseInline(words, { async: false });
  return lines
    .replace(formula, (_, inside: string) => `<pre>${escapeHtml(inside)}</pre>\n`)
    .replace(definition, (_, term: string, said: string) => {
      const parts = said.trim().split(/\n?^:[ \t]+/m);
      const entries = parts.filter((part) => part.trim() !== "");
      const defined = entries.map((part) => `<dd>${inline(part.trim())}</dd>`).join("");
      return `<dl><dt>${inline(term)}</dt>${defined}</dl>\n\n`;
    });
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Separates listings, in which nothing is markup. */
function splitFences(text: string): { isCode: boolean; lines: string }[] {
  const parts: { isCode: boolean; lines: string[] }[] = [{ isCode: false, lines: [] }];
  let open: string | null = null;
  for (const line of text.split("\n")) {
    const mark = fence.exec(line)?.[1] ?? null;
    if (open === null && mark !== null) {
      parts.push({ isCode: true, lines: [line] });
      open = mark;
      continue;
    }
    parts.at(-1)?.lines.push(line);
    if (open !== null && mark === open) {
      parts.push({ isCode: false, lines: [] });
      open = null;
    }
  }
  return parts.map(({ isCode, lines }) => ({ isCode, lines: lines.join("\n") }));
}
