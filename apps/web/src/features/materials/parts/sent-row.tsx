import { type JSX, Show } from "solid-js";

import type { Failure } from "../../../api.ts";
import { createRetryWhenBack } from "../../../connection.ts";
import { t as shared } from "../../../i18n/index.ts";
import { t } from "../../../i18n/materials.ts";
import { Button, ProgressBar } from "../../../ui/index.ts";
import type { SentFile } from "./uploads.ts";

/** A file that is being uploaded, or why it failed. */
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
        {(failure) => <NotSent title={props.file.title} failure={failure()} />}
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

function NotSent(props: {
  title: string;
  failure: Pick<Failure, "message"> & Partial<Failure>;
}): JSX.Element {
  return (
    <div role="alert">
      <p class="font-semibold" dir="auto">
        {t("materials.notSent", { title: props.title })}
      </p>
      <p class="mt-0.5 text-sm text-bad">{props.failure.message}</p>
      <Show when={props.failure.requestId}>
        {(requestId) => (
          <p class="text-sm text-ink-soft">
            {shared("error.reference", { requestId: requestId() })}
          </p>
        )}
      </Show>
    </div>
  );
}
