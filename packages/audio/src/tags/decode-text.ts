/** The encodings of ID3v2: 0 Latin-1, 1 UTF-16 with a mark, 2 UTF-16 with the big end first, 3 UTF-8. */
export function decodeId3Text(encoding: number, bytes: Uint8Array): string {
  switch (encoding) {
    case 1:
      return decodeMarkedUtf16(bytes);
    case 2:
      return decodeUtf16(bytes, false);
    case 3:
      return decodeUtf8(bytes);
    default:
      return decodeLatin1(bytes);
  }
}

/** Where the text that begins at `from` ends, and where what comes behind its end begins. */
export function findTextEnd(
  encoding: number,
  bytes: Uint8Array,
  from: number,
): { end: number; next: number } {
  const width = encoding === 1 || encoding === 2 ? 2 : 1;
  for (let at = from; at + width <= bytes.length; at += width) {
    if (bytes[at] === 0 && (width === 1 || bytes[at + 1] === 0)) {
      return { end: at, next: at + width };
    }
  }
  return { end: bytes.length, next: bytes.length };
}

export function decodeLatin1(bytes: Uint8Array): string {
  return fromCodes(bytes);
}

/** What has no mark is UTF-8, as those who leave it out mean it, unless zeros show two bytes a letter. */
function decodeMarkedUtf16(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, false);
  return bytes.includes(0) ? decodeUtf16(bytes, bytes[0] !== 0) : decodeUtf8(bytes);
}

function decodeUtf16(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const units = Array.from({ length: bytes.length >> 1 }, (_, index) =>
    view.getUint16(2 * index, isLittle),
  );
  return fromCodes(units[0] === 0xfeff ? units.slice(1) : units).toWellFormed();
}

/** What is no UTF-8 is taken for Latin-1, as those who write it so mean it. */
export function decodeUtf8(bytes: Uint8Array): string {
  const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
  try {
    return decodeURIComponent(escaped);
  } catch {
    return decodeLatin1(bytes);
  }
}

function fromCodes(codes: Iterable<number>): string {
  return Array.from(codes, (code) => String.fromCharCode(code)).join("");
}
