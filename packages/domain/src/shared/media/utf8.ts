// The domain sees no platform, so no TextEncoder: URI escapes are UTF-8 and belong to the language.

/** Text as UTF-8; lone surrogates become U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text.toWellFormed());
  const bytes: number[] = [];
  for (let index = 0; index < escaped.length; index += 1) {
    if (escaped[index] !== "%") {
      bytes.push(escaped.charCodeAt(index));
      continue;
    }
    bytes.push(Number.parseInt(escaped.slice(index + 1, index + 3), 16));
    index += 2;
  }
  return Uint8Array.from(bytes);
}

/** How many bytes text takes as UTF-8. */
export function countUtf8(text: string): number {
  let bytes = 0;
  for (const char of text.toWellFormed()) {
    const point = char.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}

/** UTF-8 as text; throws a URIError when the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  let escaped = "";
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, "0")}`;
  return decodeURIComponent(escaped);
}
