/** Finds what leads people away from here: addresses and numbers to call, in any disguise. */
export { elsewhere } from "./corpus/elsewhere.ts";
export { elsewhereLater } from "./corpus/written-later.ts";
export { findAddresses } from "./find-addresses.ts";
export { stripAddresses } from "./strip-addresses.ts";
export { unmask, unmaskKnown } from "./unmask.ts";
