/** Finds text that leads people elsewhere: addresses and phone numbers, in any disguise. */
export { findAddresses } from "./find-addresses.ts";
export { stripAddresses } from "./strip-addresses.ts";
export { unmask, unmaskKnown } from "./unmask.ts";
