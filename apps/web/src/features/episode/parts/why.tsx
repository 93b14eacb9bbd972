import { type JSX, Show } from "solid-js";

import { t } from "../../../i18n/episode.ts";
import { sayWhy } from "../../../parts/say-why.ts";
import type { EpisodeState } from "../../../player/create-episode.ts";
import { useSignedIn } from "../../../session.tsx";
import { openReceipt } from "./receipt.tsx";

/** Why this episode, in a sentence, with a link to the receipt. */
export function Why(props: { state: EpisodeState }): JSX.Element {
  const signedIn = useSignedIn();
  // It addresses the episode's own learner.
  const why = () => {
    const episode = props.state.episode();
    return episode?.userId === signedIn().person.id ? (episode.why ?? null) : null;
  };
  const hasReceipt = () => (props.state.document()?.receipt ?? null) !== null;
  return (
    <Show when={why() !== null || hasReceipt()}>
      <p class="mt-2 max-w-prose">
        <Show when={why()}>
          {(reason) => <span dir="auto">{sayWhy(reason(), Date.now())} </span>}
        </Show>
        <Show when={hasReceipt()}>
          <button
            type="button"
            class="-my-3 inline-flex min-h-11 items-center rounded-sm text-sm font-medium text-accent-ink underline underline-offset-4"
            onClick={openReceipt}
          >
            {t("receipt.title")}
          </button>
        </Show>
      </p>
    </Show>
  );
}
