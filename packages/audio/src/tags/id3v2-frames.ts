import { countId3v2Bytes, isId3v2 } from "../mp3/count-tag-bytes.ts";

export interface TagFrame {
  /** As in ID3v2.3, whatever the version. */
  id: string;
  /** Of the tag that it stands in. */
  version: number;
  body: Uint8Array;
}

/** The three letters of ID3v2.2, as the four that came later. */
const OLD_IDS: Readonly<Record<string, string>> = {
  TT2: "TIT2",
  TP1: "TPE1",
  TAL: "TALB",
  TRK: "TRCK",
  TLA: "TLAN",
  COM: "COMM",
  PIC: "APIC",
};
const headerBytes = 10;

/** The frames of the ID3v2 tag, of version 2, 3 or 4, that begins at `at`; none where there is no tag. */
export function readId3v2Frames(bytes: Uint8Array, at: number): TagFrame[] {
  const version = bytes[at + 3] ?? 0;
  if (!isId3v2(bytes, at) || ![2, 3, 4].includes(version)) return [];
  const flags = bytes[at + 5] ?? 0;
  const hasFlag = (flag: number) => (flags & flag) !== 0;
  const footer = hasFlag(0x10) ? headerBytes : 0;
  const whole = bytes.subarray(at + headerBytes, at + countId3v2Bytes(bytes, at) - footer);
  const isUnsynchronised = hasFlag(0x80);
  // Version 4 says it of each frame, and there the sizes count what is written.
  const body = isUnsynchronised && version < 4 ? resynchronise(whole) : whole;
  const from = hasFlag(0x40) && version > 2 ? countExtendedHeader(body, version) : 0;
  return listFrames(body.subarray(from), { version, isUnsynchronised });
}

/** 0xFF 0x00 stands for 0xFF alone, so that nothing in a tag looks like a frame of sound. */
function resynchronise(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, at) => !(byte === 0 && at > 0 && bytes[at - 1] === 0xff));
}

/** Version 3 leaves its own four bytes out of the count, version 4 does not. */
function countExtendedHeader(body: Uint8Array, version: number): number {
  return version === 3 ? 4 + readPlain(body, 0, 4) : Math.max(6, readSyncsafe(body, 0));
}

/** Also those within a chapter's frame. */
export function listFrames(
  body: Uint8Array,
  tag: { version: number; isUnsynchronised: boolean },
): TagFrame[] {
  const { version } = tag;
  const frames: TagFrame[] = [];
  for (let at = 0; at < body.length;) {
    const head = readFrameHead(body, at, version);
    if (head === null) break;
    const content = body.subarray(head.start, head.end);
    const read = readContent(content, head.flags, tag);
    if (read !== null) frames.push({ id: OLD_IDS[head.id] ?? head.id, version, body: read });
    at = head.end;
  }
  return frames;
}

/** Null at the padding, at the end, and where a frame is longer than its tag. */
function readFrameHead(body: Uint8Array, at: number, version: number) {
  const [idBytes, frameHead] = version === 2 ? [3, 6] : [4, headerBytes];
  if (at + frameHead > body.length || !isFrameId(body, at, idBytes)) return null;
  const id = String.fromCharCode(...body.subarray(at, at + idBytes));
  const start = at + frameHead;
  const end = start + readFrameSize(body, at, version);
  return end > body.length ? null : { id, start, end, flags: body[at + 9] ?? 0 };
}

/** Some write the sizes of version 4 as those of version 3: the one is taken behind which a frame or the end follows. */
function readFrameSize(body: Uint8Array, at: number, version: number): number {
  if (version === 2) return readPlain(body, at + 3, 3);
  const plain = readPlain(body, at + 4, 4);
  if (version === 3) return plain;
  const syncsafe = readSyncsafe(body, at + 4);
  if (plain === syncsafe || endsWell(body, at + headerBytes + syncsafe)) return syncsafe;
  return endsWell(body, at + headerBytes + plain) ? plain : syncsafe;
}

/** Whether a frame, the padding or nothing comes there. */
function endsWell(body: Uint8Array, at: number): boolean {
  if (at > body.length) return false;
  return isFrameId(body, at, 4) || body.subarray(at).every((byte) => byte === 0);
}

function isFrameId(body: Uint8Array, at: number, length: number): boolean {
  return /^[A-Z][A-Z0-9]{2,3}$/.test(String.fromCharCode(...body.subarray(at, at + length)));
}

/** Of a frame's second byte of flags, by version. */
const FRAME_FLAGS = {
  3: { closed: 0xc0, group: 0x20, length: 0, unsynchronised: 0 },
  4: { closed: 0x0c, group: 0x40, length: 0x01, unsynchronised: 0x02 },
};

/** Without what the flags put before it; null for what is compressed or encrypted. */
function readContent(
  content: Uint8Array,
  flags: number,
  { version, isUnsynchronised }: { version: number; isUnsynchronised: boolean },
): Uint8Array | null {
  if (version === 2) return content;
  const names = FRAME_FLAGS[version === 3 ? 3 : 4];
  const hasFlag = (flag: number) => (flags & flag) !== 0;
  if (hasFlag(names.closed)) return null;
  const before = (hasFlag(names.group) ? 1 : 0) + (hasFlag(names.length) ? 4 : 0);
  const read = content.subarray(before);
  const isAgain = version === 4 && (isUnsynchronised || hasFlag(names.unsynchronised));
  return isAgain ? resynchronise(read) : read;
}

export function readPlain(bytes: Uint8Array, at: number, length: number): number {
  return bytes.subarray(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0);
}

function readSyncsafe(bytes: Uint8Array, at: number): number {
  return bytes.subarray(at, at + 4).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
}
