import { type EpisodeSummary, readFailure } from "../../api.ts";
import { t } from "../../i18n/index.ts";
import { showToast } from "../../ui/index.ts";
import { focusEpisode } from "./focus-episode.ts";
import { removeEpisode, restoreEpisode } from "../../data/episodes.ts";
import { titleOf } from "./title-of.ts";

/** Deletes at once without asking, because it can be undone. */
export async function removeWithUndo(episode: Pick<EpisodeSummary, "id" | "title">): Promise<void> {
  const title = titleOf(episode);
  await tell(removeEpisode(episode.id), {
    message: t("home.removed", { title }),
    action: {
      label: t("action.undo"),
      run: () =>
        void tell(restoreEpisode(episode.id), { message: t("home.restored", { title }) }).then(() =>
          focusEpisode(episode.id),
        ),
    },
  });
}

async function tell(done: Promise<void>, toast: Parameters<typeof showToast>[0]): Promise<void> {
  try {
    await done;
    showToast(toast);
  } catch (error) {
    showToast({ message: readFailure(error).message });
  }
}
