/** Sentences in nine languages that send people elsewhere, and harmless ones. */
export { elsewhere } from "./elsewhere.ts";
export { honestCode, honestExamples } from "./honest-code.ts";
export { honestProse } from "./honest-prose.ts";
export { elsewhereLater, honestLater } from "./written-later.ts";
