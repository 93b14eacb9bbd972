import { createSignal, type JSX, Show } from "solid-js";

import { replaceEpisode } from "../../../data/episodes.ts";
import { t } from "../../../i18n/desk.ts";
import type { EpisodeState } from "../../../player/create-episode.ts";
import { sayFailed } from "../../../say-failed.ts";
import { AskDialog, Button, ButtonLink, Notice, showToast } from "../../../ui/index.ts";
import { missingAudio } from "../missing-audio.ts";

type How = "revoice" | "rewrite";

/** A finished episode is spoken or written once more; what is published stays until then. */
export function DeskActions(props: { state: EpisodeState }): JSX.Element {
  const [asked, setAsked] = createSignal<How | null>(null);
  const finished = () => {
    const episode = props.state.episode();
    const status = props.state.status();
    // One that waits for its approval can be edited, but is not made anew.
    const isMade = status === "completed" || status === "awaiting_review";
    return isMade && episode?.kind !== "uploaded" ? episode : undefined;
  };
  const failure = () => {
    const episode = finished();
    if (episode === undefined || episode.errorReason === null) return null;
    return missingAudio(episode) === null ? sayFailed(episode) : null;
  };
  const run = async (how: How) => {
    const { begin, episodeId } = props.state;
    await begin(() => replaceEpisode(how, episodeId));
    showToast({ message: t("desk.again.begun") });
  };
  return (
    <Show when={finished()}>
      {(episode) => (
        <div class="mb-8 flex flex-col items-start gap-4">
          <Show when={failure()}>
            {(reason) => (
              <Notice icon="alert">{t("desk.again.failed", { reason: reason() })}</Notice>
            )}
          </Show>
          <div class="flex flex-wrap gap-3">
            <Show when={props.state.status() === "completed" && episode().outputFormat !== "text"}>
              <Button icon="volume" onClick={() => setAsked("revoice")}>
                {t("desk.revoice")}
              </Button>
            </Show>
            <ButtonLink icon="text" href={`/run/episodes/${props.state.episodeId}/script`}>
              {t("desk.edit")}
            </ButtonLink>
            <Show when={props.state.status() === "completed"}>
              <Button icon="retry" onClick={() => setAsked("rewrite")}>
                {t("desk.rewrite")}
              </Button>
            </Show>
          </div>
          <Show when={asked()}>
            {(how) => (
              <AskDialog
                isOpen
                onClose={() => setAsked(null)}
                title={t(`desk.${how()}.title`)}
                text={t(`desk.${how()}.text`)}
                label={t(`desk.${how()}`)}
                run={() => run(how())}
              />
            )}
          </Show>
        </div>
      )}
    </Show>
  );
}
