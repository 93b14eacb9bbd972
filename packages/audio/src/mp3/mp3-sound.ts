import { crc16 } from "./crc16.ts";
import { countSamplesPerFrame, type FrameHeader, type Mp3Format } from "./frame-header.ts";
import { collectSeekPoints, type SeekPoints } from "./seek-points.ts";
import { countPreambleBytes, readMainDataBegin } from "./side-info.ts";
import { silencePreamble } from "./silence-frame.ts";

export interface ByteRun {
  start: number;
  end: number;
}

/** Bytes that stand instead of those at `at` in the file. */
export interface BytePatch {
  at: number;
  bytes: Uint8Array;
}

/** The frames of sound of a file, as they are to be kept. */
export interface Mp3Sound {
  format: Mp3Format;
  frames: number;
  samples: number;
  /** Where the frames lie in the file, in their order. */
  runs: readonly ByteRun[];
  patches: readonly BytePatch[];
  bytes: number;
  /** `crc16` of what is kept, patched. */
  crc: number;
  isCbr: boolean;
  bitrateKbps: number;
  seekPoints: SeekPoints;
}

// main_data_begin has 9 bits, so no frame borrows from further back.
const furthestBack = 511;

/** Gathers frames one by one, with a checksum and a seek table over them. */
export class SoundCollector {
  readonly #runs: ByteRun[] = [];
  readonly #patches: BytePatch[] = [];
  readonly #bitrates = new Set<number>();
  readonly #points = collectSeekPoints();
  #format: FrameHeader | null = null;
  #frames = 0;
  #bytes = 0;
  #crc = 0;
  /** Main data of the frames before, which the next one may borrow. */
  #reservoir = 0;

  get format(): Mp3Format | null {
    return this.#format;
  }

  get frames(): number {
    return this.#frames;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get holes(): number {
    return this.#runs.length;
  }

  /** What comes next does not follow what was there, and borrows nothing from it. */
  interrupt(): void {
    this.#reservoir = 0;
  }

  /** Takes the frame at `place.at` of the file; one whose data is missing stays as silence. */
  add(frame: Uint8Array, header: FrameHeader, at: number): void {
    this.#format ??= header;
    this.#points.add(this.#bytes);
    this.#crc = crc16(this.#silenceOrphan(frame, header, at), this.#crc);
    this.#reservoir += header.sizeBytes - countPreambleBytes(header);
    this.#reservoir = Math.min(furthestBack, this.#reservoir);
    this.#bitrates.add(header.bitrateKbps);
    this.#bytes += header.sizeBytes;
    this.#frames += 1;
    const last = this.#runs.at(-1);
    if (last?.end === at) last.end += header.sizeBytes;
    else this.#runs.push({ start: at, end: at + header.sizeBytes });
  }

  /** Null where there was no frame. */
  finish(): Mp3Sound | null {
    if (this.#format === null) return null;
    const { version, sampleRate, channels } = this.#format;
    const samples = this.#frames * countSamplesPerFrame(version);
    const [onlyBitrate] = this.#bitrates;
    const isCbr = this.#bitrates.size === 1;
    const mean = (this.#bytes * 8 * sampleRate) / (samples * 1000);
    return {
      format: { version, sampleRate, channels },
      frames: this.#frames,
      samples,
      runs: this.#runs,
      patches: this.#patches,
      bytes: this.#bytes,
      crc: this.#crc,
      isCbr,
      bitrateKbps: isCbr && onlyBitrate !== undefined ? onlyBitrate : mean,
      seekPoints: this.#points,
    };
  }

  #silenceOrphan(frame: Uint8Array, header: FrameHeader, at: number): Uint8Array {
    if (readMainDataBegin(frame, 0, header) <= this.#reservoir) return frame;
    const preamble = silencePreamble(frame, 0, header);
    this.#patches.push({ at, bytes: preamble });
    const silenced = frame.slice();
    silenced.set(preamble);
    return silenced;
  }
}
