import { Mp3Error } from "./mp3-error.ts";
import type { BytePatch, Mp3Sound } from "./mp3-sound.ts";
import type { Mp3Found } from "./read-mp3.ts";
import { writeInfoFrame } from "./write-info-frame.ts";

/** An MP3 as it is kept: a true header, and behind it the frames of what was sent. */
export interface KeptMp3 {
  /** With the number of frames, the seek table, and what is to be cut at both ends. */
  header: Uint8Array;
  sound: Mp3Sound;
  sizeBytes: number;
  /** What a player plays, unrounded. */
  durationMs: number;
  /** What of the sound could not be read, 0 to 0.02. */
  lostShare: number;
}

/** A file of which more is lost is refused. */
const mostLost = 0.02;
/** Behind the last frame anything may stand that is no longer than that. */
const freeBehind = 4_096;

/**
 * What is kept of a file that was read whole. Throws `Mp3Error`: for what is no MP3, and where more than
 * 2 % of the sound is lost.
 */
export function keepMp3(found: Mp3Found): KeptMp3 {
  const { sound } = found;
  if (sound === null) throw nameAbsence(found);
  const { frames, samples, format } = sound;
  const declared = found.infos.reduce((sum, info) => sum + (info.frames ?? 0), 0);
  const missing = Math.max(0, declared - frames) / Math.max(declared, frames);
  const lostBytes = found.lostBytes + (found.bytesBehind > freeBehind ? found.bytesBehind : 0);
  const lost = lostBytes / (sound.bytes + lostBytes);
  if (lost > mostLost) throw nameLoss(found);
  if (missing > mostLost) {
    throw new Mp3Error("truncated", `${declared} frames are declared, ${frames} are there.`);
  }
  const gaps = findGaps(found, samples);
  const header = writeInfoFrame({
    format,
    frames,
    soundBytes: sound.bytes,
    soundCrc: sound.crc,
    isCbr: sound.isCbr,
    bitrateKbps: sound.bitrateKbps,
    seekPoints: sound.seekPoints,
    gaps,
  });
  const cut = gaps === null ? 0 : gaps.delaySamples + gaps.paddingSamples;
  return {
    header,
    sound,
    sizeBytes: header.length + sound.bytes,
    durationMs: ((samples - cut) * 1000) / format.sampleRate,
    lostShare: Math.max(lost, missing),
  };
}

/** What is kept of a file that is in memory, as one. */
export function layOutMp3(bytes: Uint8Array, { header, sound, sizeBytes }: KeptMp3): Uint8Array {
  const whole = new Uint8Array(sizeBytes);
  whole.set(header);
  let at = header.length;
  for (const run of sound.runs) {
    const piece = bytes.slice(run.start, run.end);
    patchBytes(piece, run.start, sound.patches);
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Puts in place what of the patches falls into `piece`, which begins at `start` of the file. */
export function patchBytes(piece: Uint8Array, start: number, patches: readonly BytePatch[]): void {
  for (const patch of patches) {
    const at = patch.at - start;
    if (at >= piece.length || at + patch.bytes.length <= 0) continue;
    const from = Math.max(0, -at);
    piece.set(
      patch.bytes.subarray(from, Math.min(patch.bytes.length, piece.length - at)),
      at + from,
    );
  }
}

/** The cut at the start is the first file's, that at the end the last one's where its end is there. */
function findGaps({ infos, bytesBehind, sound }: Mp3Found, samples: number) {
  const delaySamples = infos[0]?.delaySamples ?? null;
  if (delaySamples === null) return null;
  const declared = infos.reduce((sum, info) => sum + (info.frames ?? 0), 0);
  const isWhole = bytesBehind === 0 || declared === sound?.frames;
  const paddingSamples = isWhole ? (infos.at(-1)?.paddingSamples ?? 0) : 0;
  return delaySamples + paddingSamples < samples ? { delaySamples, paddingSamples } : null;
}

function nameAbsence({ infos, isOtherMpeg, hasTag, bytesBehind }: Mp3Found): Mp3Error {
  if (infos.length > 0) {
    return new Mp3Error("no_audio", "There is a header, and no sound behind it.");
  }
  if (isOtherMpeg) {
    return new Mp3Error("unsupported", "Only MPEG Layer III with a stated bitrate is supported.");
  }
  if (hasTag && bytesBehind === 0) {
    return new Mp3Error("no_audio", "There is a tag, and no sound behind it.");
  }
  return new Mp3Error("not_mp3", "No MPEG frames follow one another.");
}

function nameLoss({ hasOtherFormat }: Mp3Found): Mp3Error {
  return hasOtherFormat
    ? new Mp3Error("mixed_format", "The rate or the channels change within the file.")
    : new Mp3Error("broken_frame", "More than 2 % of the sound cannot be read.");
}
