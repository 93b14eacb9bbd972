import { enAccounts } from "./en-accounts.ts";
import { enEpisode } from "./en-episode.ts";
import { enHome } from "./en-home.ts";
import { enLessons } from "./en-lessons.ts";
import { enOperations } from "./en-operations.ts";
import { enPeople } from "./en-people.ts";
import { enPlayer } from "./en-player.ts";
import { enSettings } from "./en-settings.ts";
import { enShared } from "./en-shared.ts";
import { enSpend } from "./en-spend.ts";
import { enStudy } from "./en-study.ts";
import { enTokens } from "./en-tokens.ts";
import type { Plural } from "./language.ts";

/** Every text of the interface; its keys and holes are the type that other languages satisfy. */
export const en = {
  ...enShared,
  ...enHome,
  ...enAccounts,
  ...enStudy,
  ...enSettings,
  ...enLessons,
  ...enPeople,
  ...enOperations,
  ...enSpend,
  ...enTokens,
  ...enPlayer,
  ...enEpisode,
} as const;

type En = typeof en;

/** All texts of another language. */
export type Texts = {
  readonly [TKey in keyof En]: En[TKey] extends string ? string : Plural;
};
