import { countBytesBeforeFooter, countTagBytes } from "./count-tag-bytes.ts";
import { goesOn, hasChain, type Mp3Window, readChain } from "./find-chain.ts";
import {
  type FrameHeader,
  headerBytes,
  isOtherMpegAudio,
  isSameFormat,
  readFrameHeader,
} from "./frame-header.ts";
import { hasText } from "./has-text.ts";
import { Mp3Error } from "./mp3-error.ts";
import { type Mp3Sound, SoundCollector } from "./mp3-sound.ts";
import { type InfoFrame, readInfoFrame } from "./read-info-frame.ts";

/** What was found in a file, and what of it is sound. */
export interface Mp3Found {
  sound: Mp3Sound | null;
  /** What the file says of itself; one for each of the files it was put together from. */
  infos: readonly InfoFrame[];
  /** Bytes between frames that are neither sound nor a tag. */
  lostBytes: number;
  /** Those behind the last frame. */
  bytesBehind: number;
  hasTag: boolean;
  /** Frames of another format follow one another somewhere. */
  hasOtherFormat: boolean;
  /** It begins like Layer I or II, or like Layer III without a stated bitrate. */
  isOtherMpeg: boolean;
}

/** More than a frame and those that follow it until it is believed. */
const lookahead = 8_192;
/** Sound that begins later than that, tags aside, is none. */
const latestStart = 16 * 2 ** 20;
/** A file with more holes than that is not worth its memory. */
const mostHoles = 10_000;

/**
 * Reads an MP3 as the world writes it, a chunk after the other: tags anywhere, anything before the first
 * frame and behind the last one, holes between them, several files in one. Frames are those that follow
 * one another. In constant memory but for the holes.
 */
export class Mp3Reader {
  readonly #sizeBytes: number;
  readonly #sound = new SoundCollector();
  readonly #infos: InfoFrame[] = [];
  #window: Mp3Window = { bytes: new Uint8Array(), isLast: false };
  /** Where the window begins in the file, and what is read next. */
  #start = 0;
  #at = 0;
  #isInSync = false;
  #isBehindTag = false;
  #isInLyrics = false;
  #skipped = 0;
  #lost = 0;
  #hasTag = false;
  #hasOtherFormat = false;
  #isOtherMpeg: boolean | null = null;

  constructor(sizeBytes: number) {
    this.#sizeBytes = sizeBytes;
  }

  /** Takes the next bytes of the file. Throws `not_mp3` and `broken_frame` where going on is of no use. */
  push(chunk: Uint8Array): void {
    const from = Math.max(0, this.#at - this.#start);
    const kept = this.#window.bytes.subarray(from);
    const bytes = new Uint8Array(kept.length + chunk.length);
    bytes.set(kept);
    bytes.set(chunk, kept.length);
    this.#start += Math.min(from, this.#window.bytes.length);
    this.#window = { bytes, isLast: false };
    this.#readOn();
  }

  /** The file is over. */
  end(): Mp3Found {
    this.#window.isLast = true;
    this.#readOn();
    return {
      sound: this.#sound.finish(),
      infos: this.#infos,
      lostBytes: this.#lost,
      bytesBehind: this.#skipped,
      hasTag: this.#hasTag,
      hasOtherFormat: this.#hasOtherFormat,
      isOtherMpeg: this.#isOtherMpeg ?? false,
    };
  }

  #readOn(): void {
    const { bytes, isLast } = this.#window;
    const least = isLast ? 1 : lookahead;
    for (;;) {
      const at = this.#at - this.#start;
      if (bytes.length - at < least) return;
      this.#at += this.#readAt(at);
    }
  }

  /** Answers how many bytes are done with. */
  #readAt(at: number): number {
    const { bytes } = this.#window;
    const tagBytes = countTagBytes(bytes, at);
    if (tagBytes > 0 && this.#at + tagBytes <= this.#sizeBytes) return this.#passTag(at, tagBytes);
    this.#isOtherMpeg ??= bytes[at] === 0 ? null : isOtherMpegAudio(bytes, at);
    const header = this.#confirm(at);
    if (header === null) return this.#skip(at);
    this.#accept(bytes.subarray(at, at + header.sizeBytes), header);
    return header.sizeBytes;
  }

  #passTag(at: number, tagBytes: number): number {
    this.#skipped = Math.max(0, this.#skipped - countBytesBeforeFooter(this.#window.bytes, at));
    this.#hasTag = true;
    this.#isBehindTag = true;
    return tagBytes;
  }

  #confirm(at: number): FrameHeader | null {
    const { format } = this.#sound;
    const window = this.#window;
    if (!this.#isInSync || format === null) return this.#findStart(at);
    const header = readFrameHeader(window.bytes, at);
    if (header === null || !isSameFormat(header, format)) return this.#findStart(at);
    const end = at + header.sizeBytes;
    if (end > window.bytes.length) return null;
    if (goesOn(window, end, format)) return header;
    // Where the next ones begin within this one, its header lies about its length.
    return hasChain(window, { from: at + headerBytes, to: end }, format) ? null : header;
  }

  #findStart(at: number): FrameHeader | null {
    const { format } = this.#sound;
    const header = readChain(this.#window, at, null);
    if (header === null || format === null || isSameFormat(header, format)) return header;
    this.#hasOtherFormat = true;
    return null;
  }

  #accept(frame: Uint8Array, header: FrameHeader): void {
    if (this.#sound.frames > 0) this.#lost += this.#skipped;
    this.#skipped = 0;
    if (!this.#isInSync || this.#isBehindTag) this.#sound.interrupt();
    this.#isInSync = true;
    this.#isBehindTag = false;
    this.#isInLyrics = false;
    const info = this.#mayBeInfo(frame) ? readInfoFrame(frame, 0, header) : null;
    if (info === null) {
      this.#sound.add(frame, header, this.#at);
      return;
    }
    this.#infos.push(info);
    this.#sound.interrupt();
  }

  /** Where a file begins within the file, its first frame borrows nothing, which frames of sound rarely do. */
  #mayBeInfo(frame: Uint8Array): boolean {
    return this.#sound.frames === 0 || (frame[headerBytes] === 0 && frame[headerBytes + 1] === 0);
  }

  #skip(at: number): number {
    const { bytes } = this.#window;
    this.#isInSync = false;
    if (hasText(bytes, at, "LYRICSBEGIN")) this.#isInLyrics = true;
    let next = at + 1;
    while (next < bytes.length && !mayBegin(bytes[next])) next += 1;
    const isPadding = this.#isBehindTag && bytes.subarray(at, next).every((byte) => byte === 0);
    this.#isBehindTag = isPadding;
    if (!isPadding && !this.#isInLyrics) this.#count(next - at);
    return next - at;
  }

  #count(bytes: number): void {
    this.#skipped += bytes;
    if (this.#sound.frames === 0 && this.#skipped > latestStart) {
      throw new Mp3Error("not_mp3", "No MPEG frames follow one another.");
    }
    if (this.#sound.holes > mostHoles) {
      throw new Mp3Error("broken_frame", "The sound is broken everywhere.");
    }
  }
}

/** Of a frame, or of a tag that we know. */
function mayBegin(byte: number | undefined): boolean {
  return byte === 0xff || byte === 0x49 || byte === 0x54 || byte === 0x41 || byte === 0x4c;
}
