import { attempt } from "../../attempt.ts";
import type { EpisodeSummary } from "../../api.ts";
import { t } from "../../i18n/index.ts";
import { showToast } from "../../ui/index.ts";
import { focusEpisode } from "./focus-episode.ts";
import { removeEpisode, restoreEpisode } from "../../data/episodes.ts";
import { titleOf } from "./title-of.ts";

/** Deletes at once without asking, because it can be undone. */
export async function removeWithUndo(episode: Pick<EpisodeSummary, "id" | "title">): Promise<void> {
  const title = titleOf(episode);
  const restore = () =>
    attempt(async () => {
      await restoreEpisode(episode.id);
      showToast({ message: t("home.restored", { title }) });
    }).then(() => focusEpisode(episode.id));
  await attempt(async () => {
    await removeEpisode(episode.id);
    const undo = { label: t("action.undo"), run: () => void restore() };
    showToast({ message: t("home.removed", { title }), action: undo });
  });
}
