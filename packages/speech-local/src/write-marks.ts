import type { MarkType, SpeechMark } from "./narrate.ts";

/** Polly's speech marks: JSON lines with times in ms and byte offsets into the UTF-8 text. */
export function writeMarks(
  text: string,
  marks: readonly SpeechMark[],
  types: readonly MarkType[],
): Uint8Array {
  const bytes = indexBytes(text);
  const lines = marks
    .filter(({ type }) => types.includes(type))
    .map(({ timeMs, type, start, end, value }) =>
      JSON.stringify({ time: timeMs, type, start: bytes[start], end: bytes[end], value }),
    );
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""));
}

function indexBytes(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let bytes = 0;
  let index = 0;
  for (const char of text) {
    offsets[index] = bytes;
    bytes += Buffer.byteLength(char);
    index += char.length;
  }
  offsets[text.length] = bytes;
  return offsets;
}
