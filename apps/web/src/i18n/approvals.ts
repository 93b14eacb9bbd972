import type { texts } from "./en/approvals.ts";
import { bringTexts } from "./t.ts";

/** Texts of episodes that wait for a teacher's approval. */
export const t = bringTexts<typeof texts>("approvals");
