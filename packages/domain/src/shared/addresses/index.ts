/** Finds what leads people away from here: addresses and numbers to call, in any disguise. */
export { findAddresses } from "./find-addresses.ts";
export { stripAddresses } from "./strip-addresses.ts";
export { unmask, unmaskKnown } from "./unmask.ts";
