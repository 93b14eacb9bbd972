import { hasText } from "../mp3/has-text.ts";
import { type AudioTags, NO_TAGS, readFilled, readTrackNumber } from "./audio-tags.ts";
import { decodeLatin1, decodeUtf8 } from "./decode-text.ts";

export const apeFooterBytes = 32;

/** How many bytes the items and the footer of an APE tag take whose footer ends at `end`; 0 where none does. */
export function countApeBytes(bytes: Uint8Array, end: number): number {
  const at = end - apeFooterBytes;
  return hasText(bytes, at, "APETAGEX") ? viewOf(bytes, at).getUint32(12, true) : 0;
}

/** Reads the APE tag that ends at `end`; null where none does, or where it begins before the bytes. */
export function readApe(bytes: Uint8Array, end: number): AudioTags | null {
  const size = countApeBytes(bytes, end);
  if (size < apeFooterBytes || size > end) return null;
  const { texts, cover } = readItems(bytes.subarray(end - size, end - apeFooterBytes));
  const textOf = (name: string) => readFilled(texts.get(name));
  return {
    ...NO_TAGS,
    title: textOf("title"),
    artist: textOf("artist"),
    album: textOf("album"),
    track: readTrackNumber(textOf("track")),
    comment: textOf("description") ?? textOf("comment"),
    language: textOf("language"),
    cover,
  };
}

/** Each is a size, flags, a name that ends in zero, and a value: UTF-8, or anything where the flags say so. */
function readItems(items: Uint8Array) {
  const texts = new Map<string, string>();
  let cover: Uint8Array | null = null;
  for (let at = 0; at + 8 < items.length;) {
    const view = viewOf(items, at);
    const [size, flags] = [view.getUint32(0, true), view.getUint32(4, true)];
    const nameEnd = items.indexOf(0, at + 8);
    const end = nameEnd + 1 + size;
    if (nameEnd < 0 || end > items.length) break;
    const name = decodeLatin1(items.subarray(at + 8, nameEnd)).toLowerCase();
    const value = items.subarray(nameEnd + 1, end);
    const kind = (flags >> 1) & 3;
    // Several texts stand behind one another, with a zero between them.
    if (kind === 0) texts.set(name, decodeUtf8(value).split("\0")[0] ?? "");
    if (kind === 1 && name.startsWith("cover art")) cover ??= readPicture(value);
    at = end;
  }
  return { texts, cover };
}

/** A file name that ends in zero, and the picture. */
function readPicture(value: Uint8Array): Uint8Array | null {
  const picture = value.subarray(value.indexOf(0) + 1);
  return picture.length === 0 ? null : picture;
}

function viewOf(bytes: Uint8Array, at: number): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset + at, bytes.length - at);
}
