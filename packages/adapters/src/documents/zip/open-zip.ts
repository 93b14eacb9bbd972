import { RefusedDocument } from "@learnlab/domain";

import { findEntries, type ZipEntry } from "./find-entries.ts";

/** The limit for all entries that are read: text, not pictures. A book of 500 pages has about 5 MB of it. */
export const MOST_INSIDE_BYTES = 64 * 1_048_576;

export interface Zip {
  names: string[];
  has(name: string): boolean;
  /**
   * Yields the entry in chunks and counts the unpacked bytes, whatever size the file declares. Throws
   * RefusedDocument.
   */
  read(name: string): AsyncGenerator<Uint8Array>;
  /** The whole entry as text, empty where there is none. */
  readText(name: string): Promise<string>;
}

/** Opens a zip and unpacks no more than the limit, even if it lies about sizes. Throws RefusedDocument. */
export function openZip(bytes: Uint8Array): Zip {
  const entries = findEntries(bytes);
  let left = MOST_INSIDE_BYTES;

  async function* read(name: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(name);
    if (entry === undefined) return;
    for await (const piece of unpack(bytes, entry)) {
      left -= piece.length;
      if (left < 0) {
        throw new RefusedDocument({ kind: "too_much_inside", mostBytes: MOST_INSIDE_BYTES });
      }
      yield piece;
    }
  }

  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read,
    async readText(name) {
      const decoder = new TextDecoder();
      let text = "";
      for await (const piece of read(name)) text += decoder.decode(piece, { stream: true });
      return text + decoder.decode();
    },
  };
}

async function* unpack(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted) throw new RefusedDocument({ kind: "encrypted" });
  const packed = bytes.subarray(entry.from, entry.to);
  if (entry.method === 0) {
    yield packed;
    return;
  }
  if (entry.method !== 8) throw new RefusedDocument({ kind: "broken" });
  const stream = new Blob([packed.slice()])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(refuseBroken);
      if (done) return;
      yield value;
    }
  } finally {
    // Stopping early also stops the decompression of a zip bomb.
    await reader.cancel().catch(() => {});
  }
}

function refuseBroken(): never {
  throw new RefusedDocument({ kind: "broken" });
}
