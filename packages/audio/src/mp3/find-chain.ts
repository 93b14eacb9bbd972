import { countTagBytes } from "./count-tag-bytes.ts";
import { type FrameHeader, isSameFormat, type Mp3Format, readFrameHeader } from "./frame-header.ts";

/** A part of a file, of which frames are read. */
export interface Mp3Window {
  bytes: Uint8Array;
  /** Whether the file ends where `bytes` does. */
  isLast: boolean;
}

/** Frames that have to follow one another until they are believed to be sound and no accident. */
const believable = 3;

/**
 * The header at `at` where frames of one format follow one another from there, or fewer up to a tag or
 * the end of the file; null elsewhere. Of `format`, where one is given.
 */
export function readChain(
  window: Mp3Window,
  at: number,
  format: Mp3Format | null,
): FrameHeader | null {
  const first = readFrameHeader(window.bytes, at);
  if (first === null || (format !== null && !isSameFormat(first, format))) return null;
  let end = at + first.sizeBytes;
  for (let frames = 1; frames < believable; frames += 1) {
    if (isEnd(window, end)) return first;
    const next = readFrameHeader(window.bytes, end);
    if (next === null || !isSameFormat(next, first)) return null;
    end += next.sizeBytes;
  }
  return end <= window.bytes.length ? first : null;
}

/** Whether what comes behind a frame is what may come there: another one, a tag, or nothing. */
export function goesOn(window: Mp3Window, at: number, format: Mp3Format): boolean {
  if (isEnd(window, at)) return true;
  const next = readFrameHeader(window.bytes, at);
  return next !== null && isSameFormat(next, format);
}

/** Whether frames follow one another from a place within `from` and `to`. */
export function hasChain(
  window: Mp3Window,
  { from, to }: { from: number; to: number },
  format: Mp3Format,
): boolean {
  for (let at = from; at < to; at += 1) {
    if (window.bytes[at] === 0xff && readChain(window, at, format) !== null) return true;
  }
  return false;
}

function isEnd({ bytes, isLast }: Mp3Window, at: number): boolean {
  return (isLast && at === bytes.length) || countTagBytes(bytes, at) > 0;
}
