import { useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import { t } from "../../../i18n/index.ts";
import { useSignedIn } from "../../../session.tsx";
import { MissingPage } from "../../../shell/missing-page.tsx";
import { BackLink } from "../../../ui/index.ts";
import { Desk } from "../parts/desk.tsx";
import { EpisodeFrame } from "../parts/episode-frame.tsx";
import { EpisodeView } from "../parts/episode-view.tsx";

/** Anybody's episode for admins: what its learner sees, how it was made, and what it cost. */
export function RunEpisodePage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const signedIn = useSignedIn();
  return (
    <Show when={signedIn().person.role === "admin"} fallback={<MissingPage />}>
      <EpisodeFrame>
        <BackLink href="/run/episodes" text={t("nav.episodes")} />
        <EpisodeView
          episodeId={params.id}
          listHref="/run/episodes"
          desk={(state) => <Desk state={state} />}
        />
      </EpisodeFrame>
    </Show>
  );
}
