import type { TagSource } from "./audio-tags.ts";
import { decodeLatin1 } from "./decode-text.ts";

/** A box of an MP4 file, without its head. */
export interface Mp4Box {
  name: string;
  body: Uint8Array;
}

/** More boxes than that lie at the top of no recording but of one in pieces, which has its `moov` first. */
const mostTopBoxes = 200;
const largestMovie = 64 * 2 ** 20;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** The boxes that stand in a box; those that are longer than it are left out. */
export function listBoxes(body: Uint8Array): Mp4Box[] {
  const boxes: Mp4Box[] = [];
  for (let at = 0; at + 8 <= body.length;) {
    const head = readHead(body.subarray(at, at + 16), body.length - at);
    if (head === null || at + head.size > body.length) break;
    boxes.push({ name: head.name, body: body.subarray(at + head.headBytes, at + head.size) });
    at += head.size;
  }
  return boxes;
}

/** The first box at the end of a path of names. */
export function findBox(body: Uint8Array, ...path: string[]): Uint8Array | null {
  let found: Uint8Array | null = body;
  for (const name of path) {
    found = found && (listBoxes(found).find((box) => box.name === name)?.body ?? null);
  }
  return found;
}

/** The box `moov`, wherever it lies in the file; null where there is none, or too large a one. */
export async function readMovie({ sizeBytes, read }: TagSource): Promise<Uint8Array | null> {
  let at = 0;
  for (let count = 0; count < mostTopBoxes && at + 8 <= sizeBytes; count += 1) {
    const head = readHead(await read(at, Math.min(at + 16, sizeBytes)), sizeBytes - at);
    if (head === null) return null;
    if (head.name === "moov") {
      const end = at + head.size;
      return head.size > largestMovie || end > sizeBytes
        ? null
        : await read(at + head.headBytes, end);
    }
    at += head.size;
  }
  return null;
}

/** A size of 1 stands for one of 64 bits, 0 for all that is left. */
function readHead(bytes: Uint8Array, left: number) {
  if (bytes.length < 8) return null;
  const view = viewOf(bytes);
  const short = view.getUint32(0);
  const isLong = short === 1 && bytes.length >= 16;
  const size = isLong ? Number(view.getBigUint64(8)) : short === 0 ? left : short;
  const headBytes = isLong ? 16 : 8;
  return size < headBytes ? null : { name: decodeLatin1(bytes.subarray(4, 8)), size, headBytes };
}
