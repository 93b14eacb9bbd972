import { TRANSCRIPT_ENDINGS } from "@learnlab/domain/client";
import { type JSX, Show } from "solid-js";

import { t } from "../../../i18n/uploads.ts";
import { Button } from "../../../ui/index.ts";
import type { ChosenTranscript } from "../create-chosen.ts";
import { chooseFile } from "./choose-file.tsx";

/** The transcript that comes with a recording. */
export function TranscriptField(props: {
  transcript: ChosenTranscript;
  /** What there is already. */
  now?: string;
}): JSX.Element {
  const name = () => props.transcript.chosen()?.name;
  return (
    <div>
      <p class="text-sm font-semibold">{t("uploads.transcript")}</p>
      <Show when={props.now}>{(now) => <p class="mt-1 text-sm">{now()}</p>}</Show>
      <p class="mt-1 text-sm text-ink-soft">{t("uploads.transcriptHint")}</p>
      <Button
        class="mt-3"
        icon={name() === undefined ? "text" : "close"}
        onClick={() =>
          name() === undefined
            ? chooseFile(TRANSCRIPT_ENDINGS, props.transcript.choose)
            : props.transcript.remove()
        }
      >
        {name() === undefined
          ? t(props.now === undefined ? "uploads.addTranscript" : "uploads.otherTranscript")
          : t("uploads.removeTranscript", { name: name() ?? "" })}
      </Button>
      <Show when={props.transcript.fault()}>
        {(message) => (
          <p role="alert" class="mt-2 text-sm text-bad">
            {message()}
          </p>
        )}
      </Show>
    </div>
  );
}
