import { digest } from "./build-stamp.ts";
import { root } from "./root.ts";

const FOLDER = "packages/speech-local";
const LENGTH = 16;

/** The version of the local voice: a hash of everything that affects its sound. */
export function readVoiceVersion(folder = root): string {
  return digest(folder, [`${FOLDER}/src/**/*.ts`, `${FOLDER}/package.json`]).slice(0, LENGTH);
}
