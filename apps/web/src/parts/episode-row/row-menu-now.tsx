import { type JSX, Show } from "solid-js";

import type { EpisodeSummary } from "../../api.ts";
import { canPlay } from "../../data/can-play.ts";
import { t } from "../../i18n/index.ts";
import { type MenuItem, MoreMenu } from "../../ui/index.ts";
import { focusEpisode } from "./focus-episode.ts";
import { removeWithUndo } from "./remove-with-undo.ts";
import { listExtraActions } from "./row-extras.ts";
import { titleOf } from "./title-of.ts";

/** What can be done about an episode. What its class was given is not removed by a learner. */
export function RowMenuNow(props: { episode: EpisodeSummary }): JSX.Element {
  let place: HTMLDivElement | undefined;
  const title = () => titleOf(props.episode);
  const remove = async () => {
    const row = place?.closest("li");
    const beside = row?.nextElementSibling ?? row?.previousElementSibling;
    const nextId = beside instanceof HTMLElement ? beside.dataset["episode"] : undefined;
    await removeWithUndo(props.episode);
    focusEpisode(nextId);
  };
  const items = (): MenuItem[] => [
    ...(canPlay(props.episode) ? listExtraActions({ id: props.episode.id, title: title() }) : []),
    ...(props.episode.standing === "learner"
      ? []
      : [
          {
            label: t("home.remove"),
            icon: "trash" as const,
            isDangerous: true,
            run: () => void remove(),
          },
        ]),
  ];
  return (
    <Show when={items().length > 0}>
      <div ref={(element) => (place = element)}>
        <MoreMenu label={t("home.actions", { title: title() })} items={items()} />
      </div>
    </Show>
  );
}
