import { revalidate } from "@solidjs/router";
import { type JSX, onMount, Show } from "solid-js";

import { readFailure } from "../api.ts";
import { createRetryWhenBack, untilThere } from "../connection.ts";
import { t } from "../i18n/index.ts";
import { MissingPart } from "../load-part.ts";
import { Button, EmptyState, useDocumentTitle } from "../ui/index.ts";

/** Loads the page anew once somebody answers: till then the browser has nothing better to show. */
function reload(): void {
  void untilThere().then(() => location.reload());
}

/** Where a page broke, or could not load what it shows. */
export function ErrorPage(props: { error: unknown; onRetry: () => void }): JSX.Element {
  useDocumentTitle(() => t("error.title"));
  let place: HTMLElement | undefined;
  const isMissing = () => props.error instanceof MissingPart;
  // What failed is still in the cache of the queries: all of them are asked anew.
  const retry = () => {
    // Whatever asks again for a part is told what it was told before.
    if (isMissing()) return reload();
    void revalidate();
    props.onRetry();
  };
  onMount(() => {
    // An answer of the API says it all; anything else belongs in the browser's log.
    if (readFailure(props.error).code === null) reportError(props.error);
    place?.focus();
  });
  createRetryWhenBack(() => readFailure(props.error).code === "UNREACHABLE", retry);
  return (
    <div
      ref={(element) => (place = element)}
      tabindex="-1"
      class="mx-auto max-w-xl pt-16 outline-none"
      role="alert"
    >
      <EmptyState
        isPage
        icon="alert"
        title={t("error.title")}
        text={isMissing() ? t("error.missingPart") : readFailure(props.error).message}
      >
        <Show when={!isMissing()}>
          <Button look="primary" onClick={retry}>
            {t("action.retry")}
          </Button>
        </Show>
        <Button look={isMissing() ? "primary" : "plain"} onClick={reload}>
          {t("error.reload")}
        </Button>
      </EmptyState>
    </div>
  );
}
