import { revalidate } from "@solidjs/router";
import { type JSX, onMount, Show } from "solid-js";

import { readFailure } from "../api.ts";
import { createRetryWhenBack, untilThere } from "../connection.ts";
import { t } from "../i18n/index.ts";
import { MissingPart } from "../load-part.ts";
import { Button, EmptyState, useDocumentTitle } from "../ui/index.ts";

/** Reloads the page once somebody answers: until then the browser would only show an error. */
function reload(): void {
  void untilThere().then(() => location.reload());
}

/** Shown if a page breaks or cannot load its data. */
export function ErrorPage(props: { error: unknown; onRetry: () => void }): JSX.Element {
  useDocumentTitle(() => t("error.title"));
  let place: HTMLElement | undefined;
  const isMissing = () => props.error instanceof MissingPart;
  // The failure is still in the query cache, so all queries are reloaded.
  const retry = () => {
    // The client caches failed parts, so a retry would get the same failure.
    if (isMissing()) return reload();
    void revalidate();
    props.onRetry();
  };
  onMount(() => {
    // The API's error says everything; anything else belongs in the browser's log.
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
