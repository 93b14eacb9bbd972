import { revalidate, useNavigate } from "@solidjs/router";
import type { JSX } from "solid-js";

import { api, readFailure } from "../../../api.ts";
import { t } from "../../../i18n/index.ts";
import { MoreMenu, showToast } from "../../../ui/index.ts";
import { usePlayer } from "../../player/index.ts";
import type { EpisodeState } from "../create-episode.ts";

/** The name of the home page's query: its list changes with what is deleted here. */
const EPISODE_LISTS = "episodes";

/** Deletes at once, without asking, because it can be taken back. */
export function EpisodeMenu(props: { state: EpisodeState; title: string }): JSX.Element {
  const navigate = useNavigate();
  const player = usePlayer();
  const remove = async () => {
    const { title } = props;
    const { episodeId } = props.state;
    const message = t("episode.removed", { title });
    const undo = () =>
      void tell(api.episodes.restore.mutate({ episodeId }), {
        message: t("episode.restored", { title }),
      });
    // Pausing reports what was heard, which nobody takes once the episode is gone.
    if (player.isOpen({ episodeId })) player.pause();
    const isRemoved = await tell(api.episodes.remove.mutate({ episodeId }), {
      message,
      action: { label: t("action.undo"), run: undo },
    });
    if (!isRemoved) return;
    if (player.isOpen({ episodeId })) player.close();
    navigate("/");
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

/** Says that it is done, or what happened instead. */
async function tell(
  change: Promise<unknown>,
  toast: Parameters<typeof showToast>[0],
): Promise<boolean> {
  try {
    await change;
  } catch (error) {
    showToast({ message: readFailure(error).message });
    return false;
  }
  showToast(toast);
  await revalidate(EPISODE_LISTS);
  return true;
}
