/** The number of UTF-8 bytes of a text; a lone surrogate counts as the three of U+FFFD. */
export function countUtf8(text: string): number {
  let bytes = 0;
  for (const char of text) bytes += countUtf8Bytes(char.codePointAt(0) ?? 0);
  return bytes;
}

export function countUtf8Bytes(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x1_0000 ? 3 : 4;
}
