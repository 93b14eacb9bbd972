import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";

import { t } from "../../../i18n/index.ts";
import { ForAdmins } from "../../../shell/for-admins.tsx";
import { BackLink } from "../../../ui/index.ts";
import { Desk } from "../parts/desk.tsx";
import { EpisodeFrame } from "../parts/episode-frame.tsx";
import { EpisodeView } from "../parts/episode-view.tsx";

/** Anybody's episode for admins: what its learner sees, how it was made, and what it cost. */
export function RunEpisodePage(): JSX.Element {
  const params = useParams<{ id: string }>();
  return (
    <ForAdmins>
      <EpisodeFrame>
        <BackLink href="/run/episodes" text={t("nav.episodes")} />
        <EpisodeView
          episodeId={params.id}
          listHref="/run/episodes"
          desk={(state) => <Desk state={state} />}
        />
      </EpisodeFrame>
    </ForAdmins>
  );
}
