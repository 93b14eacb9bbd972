import type { JSX } from "solid-js";

import type { EpisodeSummary } from "../../../api.ts";
import { t } from "../../../i18n/index.ts";
import { ButtonLink } from "../../../ui/index.ts";

export function PlayToday(props: { episode: EpisodeSummary }): JSX.Element {
  return (
    <ButtonLink look="primary" icon="play" href={`/episodes/${props.episode.id}`}>
      {t("home.play")}
    </ButtonLink>
  );
}
