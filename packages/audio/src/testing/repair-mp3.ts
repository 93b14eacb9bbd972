import { type KeptMp3, keepMp3, layOutMp3 } from "../mp3/keep-mp3.ts";
import { Mp3Reader } from "../mp3/read-mp3.ts";

/** What is kept of a file, read at once. */
export function repairMp3(bytes: Uint8Array): KeptMp3 & { bytes: Uint8Array } {
  const reader = new Mp3Reader(bytes.length);
  reader.push(bytes);
  const kept = keepMp3(reader.end());
  return { ...kept, bytes: layOutMp3(bytes, kept) };
}
