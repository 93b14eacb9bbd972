import { countUtf8Bytes } from "../shared/media/index.ts";

/**
 * Maps byte offsets in the UTF-8 form of `text` to string indices; null for a byte in the middle of a
 * character. The end of the text counts. A lone surrogate takes the three bytes of U+FFFD, as encoders send
 * it.
 */
export function indexBytes(text: string): (byte: number) => number | null {
  const indexByByte = new Map<number, number>();
  let byte = 0;
  let index = 0;
  for (const char of text) {
    indexByByte.set(byte, index);
    byte += countUtf8Bytes(char.codePointAt(0) ?? 0);
    index += char.length;
  }
  indexByByte.set(byte, index);
  return (at) => indexByByte.get(at) ?? null;
}
