import { countId3v2Bytes, isId3v2 } from "../mp3/count-tag-bytes.ts";
import { hasText } from "../mp3/has-text.ts";
import { type AudioTags, mergeTags, type TagSource } from "./audio-tags.ts";
import { apeFooterBytes, countApeBytes, readApe } from "./read-ape.ts";
import { id3v1Bytes, readId3v1 } from "./read-id3v1.ts";
import { readId3v2 } from "./read-id3v2.ts";

/** A larger tag is left alone: it would have to be held in memory. */
const largestTag = 16 * 2 ** 20;
const tailBytes = 64 * 1_024;
const id3v2HeaderBytes = 10;

/**
 * What an MP3 says of itself, field by field: in ID3v2 at its beginning or its end, else in an APE tag,
 * else in ID3v1, both at its end. Other formats that begin with ID3v2 are read as well.
 */
export async function readMp3Tags(source: TagSource): Promise<AudioTags> {
  const head = await readHead(source);
  const { tail, end } = await readTail(source);
  const tags = [
    readId3v2(head, 0),
    readId3v2(tail, findAppended(tail, end)),
    readApe(tail, end),
    readId3v1(tail, tail.length),
  ];
  return mergeTags(tags.filter((one) => one !== null));
}

async function readHead({ sizeBytes, read }: TagSource): Promise<Uint8Array> {
  const header = await read(0, Math.min(id3v2HeaderBytes, sizeBytes));
  if (!isId3v2(header, 0)) return header;
  const length = countId3v2Bytes(header, 0);
  return length > largestTag ? header : await read(0, Math.min(length, sizeBytes));
}

/** The end of the file, and where in it an ID3v1 tag begins, or it ends without one. */
async function readTail({ sizeBytes, read }: TagSource) {
  const short = await read(Math.max(0, sizeBytes - tailBytes), sizeBytes);
  const behind = hasText(short, short.length - id3v1Bytes, "TAG") ? id3v1Bytes : 0;
  const apeBytes = countApeBytes(short, short.length - behind);
  const needed = apeBytes + behind + apeFooterBytes;
  const isWhole = needed <= short.length || needed > largestTag;
  const tail = isWhole ? short : await read(Math.max(0, sizeBytes - needed), sizeBytes);
  return { tail, end: tail.length - behind };
}

/** ID3v2.4 may stand at the end, where its footer says how far back it begins; else beyond the bytes. */
function findAppended(tail: Uint8Array, end: number): number {
  const footerAt = end - id3v2HeaderBytes;
  if (!hasText(tail, footerAt, "3DI")) return tail.length;
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (tail[footerAt + at] ?? 0), 0);
  return footerAt < size + id3v2HeaderBytes ? tail.length : footerAt - size - id3v2HeaderBytes;
}
