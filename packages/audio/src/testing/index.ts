/** Sound for tests: made, decoded and measured. */
export {
  asciiBytes,
  concatBytes,
  createRandom,
  decodeMp3,
  findLag,
  makePart,
  measureRms,
  playMs,
} from "./audio-fixtures.ts";
export { silentFrames } from "../mp3/silence.ts";
export { type Loudness, measureLoudness } from "./measure-loudness.ts";
export { varyVtt } from "./vary-vtt.ts";
