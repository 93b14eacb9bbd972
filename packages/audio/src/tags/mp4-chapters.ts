import type { TagChapter, TagSource } from "./audio-tags.ts";
import { orderChapters } from "./chapters.ts";
import { decodeId3Text, decodeUtf8 } from "./decode-text.ts";
import { findBox, listBoxes, readMovie, viewOf } from "./mp4-boxes.ts";

/** More than any list of chapters has. */
const mostSamples = 1_000;
const longestTitle = 1_024;

/** Chapters of an MP4 file: of the text track that its sound refers to, else of the list `chpl`. */
export async function readMp4Chapters(source: TagSource): Promise<TagChapter[]> {
  const movie = await readMovie(source);
  if (movie === null) return [];
  const track = findChapterTrack(movie);
  const titled = track === null ? [] : await readTitles(source, track);
  return titled.length > 0 ? titled : readList(movie);
}

/** The track that another one names in its reference `chap`. */
function findChapterTrack(movie: Uint8Array): Uint8Array | null {
  const tracks = listBoxes(movie).flatMap(({ name, body }) => (name === "trak" ? [body] : []));
  const named = tracks
    .map((track) => findBox(track, "tref", "chap"))
    .find((ids) => ids !== null && ids.length >= 4);
  if (named === undefined || named === null) return null;
  const id = viewOf(named).getUint32(0);
  return tracks.find((track) => readTrackId(track) === id) ?? null;
}

function readTrackId(track: Uint8Array): number | null {
  const header = findBox(track, "tkhd");
  const at = header?.[0] === 1 ? 20 : 12;
  return header === null || header.length < at + 4 ? null : viewOf(header).getUint32(at);
}

/** Each sample is a length of two bytes and a title. */
async function readTitles(source: TagSource, track: Uint8Array): Promise<TagChapter[]> {
  const timescale = readTimescale(track);
  const table = findBox(track, "mdia", "minf", "stbl");
  if (timescale === 0 || table === null) return [];
  const times = readTimes(table);
  const places = readPlaces(table);
  const found: { startMs: number; endMs: number; title: string }[] = [];
  for (const [index, { at, size }] of places.entries()) {
    const time = times[index];
    if (time === undefined || size < 2 || at + size > source.sizeBytes) break;
    const bytes = await source.read(at, at + Math.min(size, longestTitle));
    const toMs = (ticks: number) => Math.round((ticks * 1_000) / timescale);
    found.push({
      startMs: toMs(time.start),
      endMs: toMs(time.start + time.length),
      title: readTitle(bytes),
    });
  }
  return orderChapters(found);
}

function readTitle(bytes: Uint8Array): string {
  const length = viewOf(bytes).getUint16(0);
  const text = bytes.subarray(2, 2 + length);
  const isMarked = (text[0] === 0xfe && text[1] === 0xff) || (text[0] === 0xff && text[1] === 0xfe);
  return isMarked ? decodeId3Text(1, text) : decodeUtf8(text);
}

function readTimescale(track: Uint8Array): number {
  const header = findBox(track, "mdia", "mdhd");
  const at = header?.[0] === 1 ? 20 : 12;
  return header === null || header.length < at + 4 ? 0 : viewOf(header).getUint32(at);
}

/** A box of a version, a count, and entries of so many numbers of 32 bits. */
function readEntries(table: Uint8Array, name: string, numbers: number): number[][] {
  const body = findBox(table, name);
  if (body === null || body.length < 8) return [];
  const view = viewOf(body);
  const fitting = Math.floor((body.length - 8) / (4 * numbers));
  return Array.from({ length: Math.min(view.getUint32(4), fitting, mostSamples) }, (_, entry) =>
    Array.from({ length: numbers }, (__, at) => view.getUint32(8 + 4 * (entry * numbers + at))),
  );
}

function readTimes(table: Uint8Array): { start: number; length: number }[] {
  const times: { start: number; length: number }[] = [];
  let start = 0;
  for (const [count = 0, length = 0] of readEntries(table, "stts", 2)) {
    for (let sample = 0; sample < count && times.length < mostSamples; sample += 1) {
      times.push({ start, length });
      start += length;
    }
  }
  return times;
}

/** Where each sample lies: samples follow one another within chunks. */
function readPlaces(table: Uint8Array): { at: number; size: number }[] {
  const sizes = readSizes(table);
  const runs = readEntries(table, "stsc", 3);
  const places: { at: number; size: number }[] = [];
  for (const [index, offset] of readOffsets(table).entries()) {
    const [, inChunk = 1] = runs.findLast(([first = 1]) => first <= index + 1) ?? [];
    let at = offset;
    for (let sample = 0; sample < inChunk && places.length < sizes.length; sample += 1) {
      const size = sizes[places.length] ?? 0;
      places.push({ at, size });
      at += size;
    }
  }
  return places;
}

/** One size for all samples, or a list of them. */
function readSizes(table: Uint8Array): number[] {
  const body = findBox(table, "stsz");
  if (body === null || body.length < 12) return [];
  const view = viewOf(body);
  const [same, count] = [view.getUint32(4), Math.min(view.getUint32(8), mostSamples)];
  if (same > 0) return Array.from({ length: count }, () => same);
  const fitting = Math.min(count, Math.floor((body.length - 12) / 4));
  return Array.from({ length: fitting }, (_, at) => view.getUint32(12 + 4 * at));
}

function readOffsets(table: Uint8Array): number[] {
  const short = readEntries(table, "stco", 1).map(([at = 0]) => at);
  if (short.length > 0) return short;
  return readEntries(table, "co64", 2).map(([high = 0, low = 0]) => high * 2 ** 32 + low);
}

/** The list that players write besides: times in units of 100 ns, titles with their length before them. */
function readList(movie: Uint8Array): TagChapter[] {
  const body = findBox(movie, "udta", "chpl");
  if (body === null) return [];
  const view = viewOf(body);
  const found: { startMs: number; title: string }[] = [];
  const first = body[0] === 0 ? 5 : 9;
  for (let at = first; at + 9 <= body.length;) {
    const end = at + 9 + (body[at + 8] ?? 0);
    if (end > body.length) break;
    const startMs = Number(view.getBigUint64(at) / 10_000n);
    found.push({ startMs, title: decodeUtf8(body.subarray(at + 9, end)) });
    at = end;
  }
  return orderChapters(found);
}
