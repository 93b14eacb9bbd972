import { joinLines, type MaterialBlock } from "@learnlab/domain";

import { makeBlock, makeRow } from "../block-writer.ts";
import { readListMark } from "../list-mark.ts";

const LONGEST_HEADING = 80;

/** Blocks of a plain text: an empty line or a list item ends a block. */
export function readPlainText(text: string): MaterialBlock[] {
  const groups = stripMargin(text.replace(/\r\n?/g, "\n").replaceAll("\f", "\n\n")).split(
    /\n[^\S\n]*\n+/,
  );
  return groups.flatMap((group) => readGroup(group, groups.length));
}

/** Removes the indent that all lines share. */
function stripMargin(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const margin = Math.min(...lines.map((line) => /^ */.exec(line)?.[0].length ?? 0));
  return text.replaceAll(new RegExp(`^ {${Number.isFinite(margin) ? margin : 0}}`, "gm"), "");
}

function readGroup(group: string, groups: number): MaterialBlock[] {
  const lines = group.split("\n").filter((line) => line.trim() !== "");
  const heading = readHeading(lines, groups);
  if (heading !== null) return [heading];
  const table = readTable(lines);
  if (table !== null) return table;
  if (isListing(lines)) {
    const text = stripMargin(lines.join("\n").replaceAll("\t", "    "));
    return [makeBlock({ kind: "code" }, [{ text, isEmphasised: false }])].flatMap(
      (one) => one ?? [],
    );
  }
  const blocks: string[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last === undefined || readListMark(line.trim()) !== null) blocks.push([line]);
    else last.push(line);
  }
  return blocks.flatMap((block) => readBlock(block) ?? []);
}

/** Reads cells between bars or wide gaps, the same number on each line; null if it is no table. */
function readTable(lines: string[]): MaterialBlock[] | null {
  const rows = lines.filter((line) => !/^[\s|+:=-]+$/.test(line)).map(splitCells);
  const [first = []] = rows;
  if (rows.length < 2 || first.length < 2) return null;
  if (lines.some((line) => readListMark(line.trim()) !== null)) return null;
  if (rows.some((cells) => cells.length !== first.length)) return null;
  if (rows.flat().some((cell) => cell.length > LONGEST_CELL)) return null;
  return rows.flatMap(
    (cells) =>
      makeRow(
        cells.map((text) => [{ text, isEmphasised: false }]),
        false,
      ) ?? [],
  );
}

const LONGEST_CELL = 60;

function splitCells(line: string): string[] {
  const text = line.trim();
  if (!text.startsWith("|")) return text.split(/\t+| {3,}/);
  return text.replace(/^\||\|$/g, "").split("|");
}

/** Whether all lines are indented, and half of them have signs of code. */
function isListing(lines: string[]): boolean {
  const code = lines.filter((line) => /[{}=<>;]|\w\(/.test(line));
  if (code.length * 2 < lines.length) return false;
  return lines.every((line) => /^(?:\t| {4})/.test(line) && readListMark(line.trim()) === null);
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
