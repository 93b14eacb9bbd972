export interface Chapter {
  startMs: number;
  endMs: number;
  title: string;
}

/**
 * The chapters of an ID3v2.3 tag in the order in which they stand, read here a second time so that
 * the writer cannot agree with itself alone. Throws where there is no tag.
 */
export function readChapters(mp3: Uint8Array): Chapter[] {
  const view = new DataView(mp3.buffer, mp3.byteOffset, mp3.byteLength);
  if (readAscii(mp3, 0, 3) !== "ID3" || mp3[3] !== 3) throw new Error("There is no ID3v2.3 tag.");
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + view.getUint8(at), 0);
  return listFrames(mp3, { from: 10, to: 10 + size })
    .filter(({ id }) => id === "CHAP")
    .map(({ from, to }) => readChapter(mp3, { from, to }));
}

interface Span {
  from: number;
  to: number;
}

/** The bodies of the frames in the span, until its end or padding. */
function listFrames(bytes: Uint8Array, { from, to }: Span): (Span & { id: string })[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames: (Span & { id: string })[] = [];
  for (let at = from; at + 10 <= to && bytes[at] !== 0;) {
    const body = at + 10;
    const end = body + view.getUint32(at + 4);
    frames.push({ id: readAscii(bytes, at, 4), from: body, to: end });
    at = end;
  }
  return frames;
}

/** An id that ends with NUL, start, end, two byte offsets, then frames of its own. */
function readChapter(bytes: Uint8Array, { from, to }: Span): Chapter {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const times = bytes.indexOf(0, from) + 1;
  const title = listFrames(bytes, { from: times + 16, to }).find(({ id }) => id === "TIT2");
  return {
    startMs: view.getUint32(times),
    endMs: view.getUint32(times + 4),
    title: title === undefined ? "" : readUtf16(bytes.subarray(title.from + 1, title.to)),
  };
}

function readUtf16(bytes: Uint8Array): string {
  return new TextDecoder("utf-16le").decode(bytes);
}

function readAscii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}
