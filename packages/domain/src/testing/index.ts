/** Stand-ins for suppliers that cannot be reached, for tests. */
export { createSilentSpeech } from "./silent-speech.ts";
export { LINE_VARIANTS } from "../generation/template/phrase-book.ts";
export { PHRASE_BOOKS } from "../generation/template/phrases/index.ts";
export { scanMp3 } from "../generation/audio/scan-mp3.ts";
export { findAddresses } from "../shared/addresses/index.ts";
