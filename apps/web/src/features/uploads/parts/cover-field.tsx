import { COVER_ENDINGS } from "@learnlab/domain/client";
import { type JSX, Show } from "solid-js";

import { t } from "../../../i18n/uploads.ts";
import { Button, Cover } from "../../../ui/index.ts";
import type { ChosenCover } from "../create-chosen.ts";
import { chooseFile } from "./choose-file.tsx";

/** The picture of a recording: its own, another one, or the one that is drawn. */
export function CoverField(props: {
  cover: ChosenCover;
  seed: string;
  /** The address of the one that there is. */
  now?: string | undefined;
  onRemoveNow?: () => void;
  /** What is shown where none is chosen. */
  hint?: string;
}): JSX.Element {
  return (
    <div class="flex items-start gap-4">
      <Cover
        seed={props.seed}
        picture={props.cover.picture() ?? props.now}
        class="size-20 rounded-md"
      />
      <div class="min-w-0 flex-1">
        <p class="text-sm font-semibold">{t("uploads.cover")}</p>
        <p class="mt-1 text-sm text-ink-soft">
          {t("uploads.coverHint")} {props.hint}
        </p>
        <div class="mt-3 flex flex-wrap gap-3">
          <Button icon="plus" onClick={() => chooseFile(COVER_ENDINGS, props.cover.choose)}>
            {t("uploads.chooseCover")}
          </Button>
          <Show when={props.cover.chosen() === null && props.now !== undefined}>
            <Button icon="close" onClick={() => props.onRemoveNow?.()}>
              {t("uploads.removeCover")}
            </Button>
          </Show>
          <Show when={props.cover.chosen()}>
            {(chosen) => (
              <Button icon="close" onClick={() => props.cover.remove()}>
                {t("uploads.removeTranscript", { name: chosen().name })}
              </Button>
            )}
          </Show>
        </div>
        <Show when={props.cover.fault()}>
          {(message) => (
            <p role="alert" class="mt-2 text-sm text-bad">
              {message()}
            </p>
          )}
        </Show>
      </div>
    </div>
  );
}
