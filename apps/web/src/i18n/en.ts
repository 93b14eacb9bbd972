import { enAccounts } from "./en-accounts.ts";
import { enEpisode } from "./en-episode.ts";
import { enPages } from "./en-pages.ts";
import { enPeople } from "./en-people.ts";
import { enShared } from "./en-shared.ts";

/** Every text of the interface; its keys and holes are the type that other languages satisfy. */
export const en = { ...enShared, ...enAccounts, ...enPages, ...enPeople, ...enEpisode } as const;

type En = typeof en;

/** A language's texts: plural forms are named as Intl.PluralRules names them. */
export type Texts = {
  readonly [TKey in keyof En]: En[TKey] extends string
    ? string
    : Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
};
