import type { MaterialBlock } from "@learnlab/domain";

import { makeBlock } from "../block-writer.ts";
import { joinLines } from "../join-lines.ts";
import { readListMark } from "../list-mark.ts";

const LONGEST_HEADING = 80;

/** Blocks of a plain text: an empty line or a list item ends a block. */
export function readPlainText(text: string): MaterialBlock[] {
  const groups = text
    .replace(/\r\n?/g, "\n")
    .replaceAll("\f", "\n\n")
    .split(/\n[^\S\n]*\n+/);
  return groups.flatMap((group) => readGroup(group, groups.length));
}

function readGroup(group: string, groups: number): MaterialBlock[] {
  const lines = group.split("\n").filter((line) => line.trim() !== "");
  const heading = readHeading(lines, groups);
  if (heading !== null) return [heading];
  const blocks: string[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last === undefined || readListMark(line.trim()) !== null) blocks.push([line]);
    else last.push(line);
  }
  return blocks.flatMap((block) => readBlock(block) ?? []);
}

function readBlock(lines: string[]): MaterialBlock | null {
  const text = joinLines(lines);
  const mark = readListMark(text);
  const depth = Math.min(5, Math.floor((/^\s*/.exec(lines[0] ?? "")?.[0].length ?? 0) / 2));
  return mark === null
    ? makeBlock({ kind: "paragraph" }, [{ text, isEmphasised: false }])
    : makeBlock({ kind: "item", depth, ordinal: mark.ordinal }, [
        { text: mark.text, isEmphasised: false },
      ]);
}

/** A single short line without a full stop, or an underlined one. */
function readHeading(lines: string[], groups: number): MaterialBlock | null {
  const [first = "", second] = lines.map((line) => line.trim());
  const isUnderlined = lines.length === 2 && /^(?:={3,}|-{3,})$/.test(second ?? "");
  if (isUnderlined) return toHeading(first, second?.startsWith("=") === true ? 1 : 2);
  const isAlone = lines.length === 1 && groups > 1;
  return isAlone && looksLikeHeading(first) ? toHeading(first, 2) : null;
}

function looksLikeHeading(line: string): boolean {
  if (line.length > LONGEST_HEADING || readListMark(line) !== null) return false;
  return /\p{L}/u.test(line) && !/[.!?。！？:：,;、…"”»]$/u.test(line);
}

function toHeading(text: string, level: 1 | 2): MaterialBlock | null {
  return makeBlock({ kind: "heading", level }, [{ text, isEmphasised: false }]);
}
