const PREFIX = "learnlab.upload.";

interface Kept {
  /** The file as this device knows it. */
  file: { name: string; size: number; lastModified: number };
  etags: Record<string, string>;
}

/** Which parts of which upload are there, kept on this device: the store itself cannot be asked. */
export const keptParts = {
  begin(uploadId: string, { name, size, lastModified }: File): void {
    write(uploadId, { file: { name, size, lastModified }, etags: {} });
  },

  isSame(uploadId: string, file: File): boolean {
    const known = find(uploadId)?.file;
    return known?.size === file.size && known.lastModified === file.lastModified;
  },

  read(uploadId: string): Map<number, string> {
    const etags = Object.entries(find(uploadId)?.etags ?? {});
    return new Map(etags.map(([number, etag]) => [Number(number), etag]));
  },

  add(uploadId: string, partNumber: number, etag: string): void {
    const kept = find(uploadId);
    if (kept !== null) {
      write(uploadId, { ...kept, etags: { ...kept.etags, [partNumber]: etag } });
    }
  },

  forget(uploadId: string): void {
    localStorage.removeItem(PREFIX + uploadId);
  },
};

function find(uploadId: string): Kept | null {
  const text = localStorage.getItem(PREFIX + uploadId);
  // Written by nobody but `write`.
  return text === null ? null : (JSON.parse(text) as Kept);
}

function write(uploadId: string, kept: Kept): void {
  try {
    localStorage.setItem(PREFIX + uploadId, JSON.stringify(kept));
  } catch {
    // Without room it is sent whole again, should this page be closed.
  }
}
