import type { Texts } from "./en.ts";
import { jaAccounts } from "./ja-accounts.ts";
import { jaEpisode } from "./ja-episode.ts";
import { jaHome } from "./ja-home.ts";
import { jaLessons } from "./ja-lessons.ts";
import { jaOperations } from "./ja-operations.ts";
import { jaPeople } from "./ja-people.ts";
import { jaPlayer } from "./ja-player.ts";
import { jaSettings } from "./ja-settings.ts";
import { jaShared } from "./ja-shared.ts";
import { jaSpend } from "./ja-spend.ts";
import { jaStudy } from "./ja-study.ts";
import { jaTokens } from "./ja-tokens.ts";

export const ja: Texts = {
  ...jaShared,
  ...jaHome,
  ...jaAccounts,
  ...jaStudy,
  ...jaSettings,
  ...jaLessons,
  ...jaPeople,
  ...jaOperations,
  ...jaSpend,
  ...jaTokens,
  ...jaPlayer,
  ...jaEpisode,
};
