import { enAccounts } from "./en-accounts.ts";
import { bringTexts, type PlainKeyOf } from "./t.ts";

/** Texts of signing in and up. */
export const t = bringTexts(enAccounts);

export type PlainKey = PlainKeyOf<typeof enAccounts>;
