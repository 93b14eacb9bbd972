import type { texts } from "./en/person.ts";
import { bringTexts } from "./t.ts";

/** Texts of a person's page for admins. */
export const t = bringTexts<typeof texts>("person");
