import { decodeAs, type PartHead, readPartHead } from "./read-part-head.ts";

const [LINE_FEED, RETURN, TAB, BLANK, DASH] = [0x0a, 0x0d, 0x09, 0x20, 0x2d];
/** In bytes; those of browsers have about 200. */
const LONGEST_HEAD = 16_384;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The fields and files of a multipart form (RFC 7578), as loosely as its senders write it: the platform's own parser
 * refuses names without quotes, and takes a file with `filename*` alone for a text. What has a file's name, or a type
 * that is no text, is a file. Null for a form that is cut short or has a part without a name.
 */
export function readForm(bytes: Bytes, boundary: string): FormData | null {
  const parts = splitParts(bytes, new TextEncoder().encode(`--${boundary}`));
  if (parts === null) return null;
  const named = parts.find(({ head }) => head.name === "_charset_");
  const charset = named === undefined ? "utf-8" : decodeAs("utf-8", named.content);
  const form = new FormData();
  for (const { head, content } of parts) {
    const { name, fileName, type } = head;
    if (fileName === null && /^(?:text\/|$)/.test(type)) {
      form.append(name, decodeAs(head.charset ?? charset, content));
    } else form.append(name, new File([content], fileName ?? "", { type }));
  }
  return form;
}

interface Part {
  head: PartHead;
  content: Bytes;
}

function splitParts(bytes: Bytes, mark: Uint8Array): Part[] | null {
  const parts: Part[] = [];
  let delimiter = findDelimiter(bytes, mark, 0);
  while (delimiter !== null && !delimiter.isLast) {
    const next = findDelimiter(bytes, mark, delimiter.end);
    const part = next === null ? null : readPart(bytes.subarray(delimiter.end, next.start));
    if (part === null) return null;
    parts.push(part);
    delimiter = next;
  }
  return delimiter === null ? null : parts;
}

/** A line that is a boundary. */
interface Delimiter {
  /** Where what is before it ends, without its line end. */
  start: number;
  end: number;
  isLast: boolean;
}

/** The next one at or after the beginning of a line. */
function findDelimiter(bytes: Bytes, mark: Uint8Array, from: number): Delimiter | null {
  let line = from;
  do {
    const delimiter = readDelimiter(bytes, mark, line);
    if (delimiter !== null) return { ...delimiter, start: Math.max(from, delimiter.start) };
    line = bytes.indexOf(LINE_FEED, line) + 1;
  } while (line > 0);
  return null;
}

function readDelimiter(bytes: Bytes, mark: Uint8Array, line: number): Delimiter | null {
  if (mark.some((byte, at) => bytes[line + at] !== byte)) return null;
  const lineEnd = bytes[line - 2] === RETURN ? 2 : 1;
  const start = line - lineEnd;
  let end = line + mark.length;
  if (bytes[end] === DASH && bytes[end + 1] === DASH) return { start, end: end + 2, isLast: true };
  while (bytes[end] === BLANK || bytes[end] === TAB) end += 1;
  if (bytes[end] === RETURN) end += 1;
  return bytes[end] === LINE_FEED ? { start, end: end + 1, isLast: false } : null;
}

/** Null for one without an empty line below its head, or without a name. */
function readPart(part: Bytes): Part | null {
  let line = 0;
  while (line <= LONGEST_HEAD) {
    const end = findLineEnd(part, line);
    if (end === -1) return null;
    const isEmpty = end === line || (end === line + 1 && part[line] === RETURN);
    if (isEmpty) {
      const head = readPartHead(new TextDecoder().decode(part.subarray(0, line)));
      return head === null ? null : { head, content: part.subarray(end + 1) };
    }
    line = end + 1;
  }
  return null;
}

/** Where a line ends; the last one may end with the part. */
function findLineEnd(part: Bytes, line: number): number {
  const end = part.indexOf(LINE_FEED, line);
  return end === -1 && line < part.length ? part.length : end;
}
