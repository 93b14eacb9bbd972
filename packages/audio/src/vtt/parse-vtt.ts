import { cleanText } from "./clean-text.ts";
import { readPayload, readTime, type VttLine, type VttPayload } from "./read-vtt-payload.ts";
import { VttError } from "./vtt-error.ts";

/** A cue as plain text: tags and cue settings are read or dropped, never kept. */
export interface ParsedCue extends VttPayload {
  id: string | null;
  startMs: number;
  endMs: number;
}

const longestText = 4_000_000;

/**
 * Reads WebVTT. Throws `VttError` with the line for a missing header, a broken, backward or empty
 * time span, a payload that holds `-->` or an unclosed tag, and more than 4 million characters.
 * Comments, styles, regions and cue settings are skipped.
 */
export function parseVtt(vtt: string): ParsedCue[] {
  if (vtt.length > longestText) throw new VttError("too_large", 1, "The transcript is too long.");
  const lines = vtt
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ text, number: index + 1 }));
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0]?.text ?? "")) {
    throw new VttError("not_vtt", 1, "A WebVTT file starts with WEBVTT.");
  }
  const [, ...blocks] = splitBlocks(lines);
  const cues: ParsedCue[] = [];
  for (const block of blocks) {
    const cue = readBlock(block);
    if (cue === null) continue;
    assertInOrder(cues.at(-1), cue, block);
    cues.push(cue);
  }
  return cues;
}

function assertInOrder(
  last: ParsedCue | undefined,
  cue: ParsedCue,
  block: readonly VttLine[],
): void {
  if (last === undefined || cue.startMs >= last.startMs) return;
  throw new VttError("bad_time", block[0]?.number ?? 1, "A cue starts before the one above it.");
}

function splitBlocks(lines: readonly VttLine[]): VttLine[][] {
  const blocks: VttLine[][] = [[]];
  for (const line of lines) {
    if (line.text.trim() === "") blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block, index) => index === 0 || block.length > 0);
}

/** The cue of a block, or null for a comment, a style or a region. */
function readBlock(block: readonly VttLine[]): ParsedCue | null {
  const [first, second] = block;
  if (first === undefined) return null;
  if (first.text.includes("-->")) return readCue(null, first, block.slice(1));
  if (second?.text.includes("-->") === true) {
    return readCue(cleanText(first.text), second, block.slice(2));
  }
  if (/^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(first.text)) return null;
  throw new VttError("bad_cue", first.number, "A cue has no times.");
}

const timing = /^(\S+)[ \t]+-->[ \t]+(\S+)(?:[ \t].*)?$/;

function readCue(id: string | null, times: VttLine, payload: readonly VttLine[]): ParsedCue {
  const [, start, end] = timing.exec(times.text.trim()) ?? [];
  const startMs = readTime(start ?? "");
  const endMs = readTime(end ?? "");
  if (startMs === null || endMs === null || endMs <= startMs) {
    throw new VttError("bad_time", times.number, "The times of a cue are broken.");
  }
  const arrow = payload.find(({ text }) => text.includes("-->"));
  if (arrow !== undefined) {
    throw new VttError("bad_cue", arrow.number, "An arrow stands inside a cue.");
  }
  return { id, startMs, endMs, ...readPayload(payload, { startMs, endMs }) };
}
