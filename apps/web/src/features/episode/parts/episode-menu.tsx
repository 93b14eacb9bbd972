import { useNavigate } from "@solidjs/router";
import { createSignal, type JSX, lazy, Show, Suspense } from "solid-js";

import { attempt } from "../../../attempt.ts";
import { t } from "../../../i18n/episode.ts";
import type { ReportedPlace } from "../../../player/problems/report-dialog.tsx";
import { loadPart } from "../../../load-part.ts";
import { useSession } from "../../../session.tsx";
import { MoreMenu, showToast } from "../../../ui/index.ts";
import { listDownloadActions } from "../../../player/download-actions.ts";
import { listUpNextActions } from "../../../player/up-next/up-next-actions.ts";
import { usePlayer } from "../../../player/index.ts";
import type { EpisodeState } from "../../../player/create-episode.ts";
import type { ListeningHere } from "../../../player/create-listening-here.ts";
import { removeEpisode, restoreEpisode } from "../../../data/episodes.ts";
import { hearsAsOwn, mayChange } from "../../../data/whose.ts";

// Few people report anything.
const ReportDialog = lazy(() =>
  loadPart(async () => ({
    default: (await import("../../../player/problems/report-dialog.tsx")).ReportDialog,
  })),
);

/** Deletes at once without asking, because it can be undone. */
export function EpisodeMenu(props: {
  state: EpisodeState;
  here: ListeningHere;
  title: string;
  listHref: string;
}): JSX.Element {
  const session = useSession();
  const person = () => session()?.person;
  const isHeard = () => hearsAsOwn(props.state.episode(), person()?.id);
  const isChanged = () => mayChange(props.state.episode(), person()?.id);
  const [reported, setReported] = createSignal<ReportedPlace | null>(null);
  const navigate = useNavigate();
  const player = usePlayer();
  const remove = async () => {
    const { title } = props;
    const { episodeId } = props.state;
    // Pausing reports what was heard, which fails once the episode is gone.
    if (player.isOpen({ episodeId })) player.pause();
    if (!(await attempt(() => removeEpisode(episodeId)))) return;
    if (player.isOpen({ episodeId })) player.close();
    const undo = async () => {
      if (!(await attempt(() => restoreEpisode(episodeId)))) return;
      showToast({ message: t("episode.restored", { title }) });
    };
    // Undo is offered on the page that lists the episode.
    navigate(props.listHref);
    showToast({
      message: t("episode.removed", { title }),
      action: { label: t("action.undo"), run: () => void undo() },
    });
  };
  return (
    <>
      <MoreMenu
        label={t("episode.more")}
        items={[
          ...(props.state.track() === undefined
            ? []
            : [
                ...listUpNextActions({ id: props.state.episodeId, title: props.title }),
                ...listDownloadActions({ id: props.state.episodeId, title: props.title }),
              ]),
          ...(isChanged() && props.state.episode()?.kind === "uploaded"
            ? [
                {
                  label: t("episode.edit"),
                  icon: "text" as const,
                  run: () => navigate(`/library/uploads/${props.state.episodeId}`),
                },
              ]
            : []),
          ...(isHeard()
            ? [
                {
                  label: t("episode.report"),
                  icon: "alert" as const,
                  run: () => setReported(placeOf(props)),
                },
              ]
            : []),
          ...(isChanged() || person()?.role === "admin"
            ? [
                {
                  label: t("episode.remove"),
                  icon: "trash" as const,
                  isDangerous: true,
                  run: () => void remove(),
                },
              ]
            : []),
        ]}
      />
      <Show when={reported()}>
        {(place) => (
          <Suspense>
            <ReportDialog place={place()} onClose={() => setReported(null)} />
          </Suspense>
        )}
      </Show>
    </>
  );
}

/** The moment that is heard, or the whole episode if it does not play. */
function placeOf({ state, here }: { state: EpisodeState; here: ListeningHere }): ReportedPlace {
  const { episodeId } = state;
  const positionMs = here.positionMs();
  const cues = positionMs === null ? [] : (state.timing()?.cues ?? []);
  const cue = cues.findLast(({ startMs }) => startMs <= (positionMs ?? 0));
  const place = positionMs === null ? null : Math.round(positionMs);
  return { episodeId, language: state.language(), positionMs: place, quote: cue?.text ?? "" };
}
