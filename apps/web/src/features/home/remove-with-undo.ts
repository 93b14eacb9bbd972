import { type EpisodeSummary, readFailure } from "../../api.ts";
import { t } from "../../i18n/index.ts";
import { showToast } from "../../ui/index.ts";
import { removeEpisode, restoreEpisode } from "./home-data.ts";

/** Deletes at once, without asking, because it can be taken back. */
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

/** An episode has no title before its brief is written. */
export function titleOf({ title }: Pick<EpisodeSummary, "title">): string {
  return title === "" ? t("home.untitled") : title;
}

/** Where the focus goes when what had it is gone: to an episode of the list, else to the heading. */
export function focusEpisode(episodeId: string | undefined): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const row = document.querySelector<HTMLElement>(`main [data-episode="${episodeId}"] a`);
  const target = row ?? document.querySelector<HTMLElement>("main h1");
  target?.focus();
}

async function tell(done: Promise<void>, toast: Parameters<typeof showToast>[0]): Promise<void> {
  try {
    await done;
    showToast(toast);
  } catch (error) {
    showToast({ message: readFailure(error).message });
  }
}
