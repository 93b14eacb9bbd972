import { digest } from "./build-stamp.ts";
import { root } from "./root.ts";

const FOLDER = "packages/speech-local";
const LENGTH = 16;

/** Which stand-in voice stands here: another name for whatever may sound otherwise. */
export function readVoiceVersion(folder = root): string {
  return digest(folder, [`${FOLDER}/src/**/*.ts`, `${FOLDER}/package.json`]).slice(0, LENGTH);
}
