/** Sound for tests: made, decoded and measured. */
export {
  asciiBytes,
  concatBytes,
  createRandom,
  decodeMp3,
  findLag,
  makePart,
  makeVbrPart,
  measureRms,
  playMs,
} from "./audio-fixtures.ts";
export { repairMp3 } from "./repair-mp3.ts";
export { silentFrames } from "../mp3/silence.ts";
export { type Loudness, measureLoudness } from "./measure-loudness.ts";
export { type VariedMp3, varyMp3 } from "./vary-mp3.ts";
export { varyVtt } from "./vary-vtt.ts";
