import { type JSX, Show } from "solid-js";

import { createRetryWhenBack } from "../../../connection.ts";
import { t } from "../../../i18n/materials.ts";
import { Button, ErrorNotice, ProgressBar } from "../../../ui/index.ts";
import type { SentFile } from "./uploads.ts";

/** A file that is being sent, or why it was not. */
export function SentRow(props: { file: SentFile }): JSX.Element {
  const says = () =>
    t("materials.sending", {
      title: props.file.title,
      percent: Math.round(props.file.share * 100),
    });
  createRetryWhenBack(
    () => props.file.failure?.code === "UNREACHABLE",
    () => props.file.tryAgain?.(),
  );
  return (
    <li class="py-4">
      <Show
        when={props.file.failure}
        fallback={
          <>
            <p class="text-sm" dir="auto">
              {says()}
            </p>
            <div class="mt-2.5">
              <ProgressBar value={props.file.share} label={says()} />
            </div>
          </>
        }
      >
        {(failure) => (
          <ErrorNotice
            failure={{ ...failure(), message: `${props.file.title}: ${failure().message}` }}
          />
        )}
      </Show>
      <div class="mt-2 -ml-5 flex flex-wrap">
        <Show when={props.file.tryAgain}>
          {(tryAgain) => (
            <Button look="quiet" onClick={() => tryAgain()()}>
              {t("materials.again")}
            </Button>
          )}
        </Show>
        <Button look="quiet" onClick={() => props.file.cancel()}>
          {t(props.file.failure === null ? "materials.cancel" : "materials.dismiss")}
        </Button>
      </div>
    </li>
  );
}
