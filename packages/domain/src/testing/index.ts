/** Stand-ins for suppliers that cannot be reached, and insides that tests and benches look at. */
export { AUDIT_RULES } from "../accounts/audit.ts";
export { PERMISSIONS } from "../accounts/permissions.ts";
export { forgetObjects } from "../exports/forget-objects.ts";
export { RECORD_KINDS } from "../exports/record-kinds.ts";
export type { AssembledTrack } from "../generation/audio/assemble-audio.ts";
export { writeBrief } from "../generation/brief/write-brief.ts";
export { publish } from "../generation/publish.ts";
export { makeScript } from "../generation/script/make-script.ts";
export { modelPrice } from "../lessons/model/model-price.ts";
export { LINE_VARIANTS } from "../lessons/template/phrase-book.ts";
export { PHRASE_BOOKS } from "../lessons/template/phrases/index.ts";
export { coveredMs } from "../listening/coverage.ts";
export { findAddresses } from "../shared/addresses/find-addresses.ts";
export { speechPrice } from "../spending/speech-price.ts";
export { createMemoryMediaStore } from "./memory-media-store.ts";
export { createSilentSpeech } from "./silent-speech.ts";
