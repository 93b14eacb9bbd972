/** Stand-ins for suppliers that cannot be reached, for tests. */
export { createSilentSpeech } from "./silent-speech.ts";
