import { useNavigate } from "@solidjs/router";
import type { JSX } from "solid-js";

import { readFailure } from "../../../api.ts";
import { t } from "../../../i18n/episode.ts";
import { MoreMenu, showToast } from "../../../ui/index.ts";
import { usePlayer } from "../../../player/index.ts";
import type { EpisodeState } from "../../../player/create-episode.ts";
import { removeEpisode, restoreEpisode } from "../../../data/episodes.ts";

/** Deletes at once without asking, because it can be undone. */
export function EpisodeMenu(props: { state: EpisodeState; title: string }): JSX.Element {
  const navigate = useNavigate();
  const player = usePlayer();
  const remove = async () => {
    const { title } = props;
    const { episodeId } = props.state;
    // Pausing reports what was heard, which fails once the episode is gone.
    if (player.isOpen({ episodeId })) player.pause();
    if (!(await isDone(removeEpisode(episodeId)))) return;
    if (player.isOpen({ episodeId })) player.close();
    const undo = async () => {
      if (!(await isDone(restoreEpisode(episodeId)))) return;
      showToast({ message: t("episode.restored", { title }) });
    };
    // Undo is offered on the page that lists the episode.
    navigate("/");
    showToast({
      message: t("episode.removed", { title }),
      action: { label: t("action.undo"), run: () => void undo() },
    });
  };
  return (
    <MoreMenu
      label={t("episode.more")}
      items={[
        { label: t("episode.remove"), icon: "trash", isDangerous: true, run: () => void remove() },
      ]}
    />
  );
}

/** Whether the change succeeded; if not, the reason is shown. */
async function isDone(change: Promise<unknown>): Promise<boolean> {
  try {
    await change;
    return true;
  } catch (error) {
    showToast({ message: readFailure(error).message });
    return false;
  }
}
