import type { Texts } from "./en.ts";
import { jaAccounts } from "./ja-accounts.ts";
import { jaEpisode } from "./ja-episode.ts";
import { jaPages } from "./ja-pages.ts";
import { jaPeople } from "./ja-people.ts";
import { jaShared } from "./ja-shared.ts";

export const ja: Texts = { ...jaShared, ...jaAccounts, ...jaPages, ...jaPeople, ...jaEpisode };
