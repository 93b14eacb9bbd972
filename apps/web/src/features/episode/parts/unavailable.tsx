import { type JSX, Show } from "solid-js";

import { readFailure, statusOf } from "../../../api.ts";
import { t } from "../../../i18n/episode.ts";
import { ButtonLink, EmptyState, ErrorNotice, useDocumentTitle } from "../../../ui/index.ts";

/** Missing, someone else's, or unreachable: a sentence for each, with the way on. */
export function Unavailable(props: { error: unknown; onRetry: () => void }): JSX.Element {
  const status = () => statusOf(props.error);
  const isRefused = () => status() === 403;
  const isGone = () => status() === 404 || status() === 400;
  useDocumentTitle(() => (isRefused() ? t("episode.refused") : t("episode.missing")));
  return (
    <Show
      when={isRefused() || isGone()}
      fallback={
        <ErrorNotice isRead failure={readFailure(props.error)} onRetry={() => props.onRetry()} />
      }
    >
      <EmptyState
        isPage
        icon={isRefused() ? "people" : "search"}
        title={isRefused() ? t("episode.refused") : t("episode.missing")}
        text={isRefused() ? t("episode.refusedText") : t("episode.missingText")}
      >
        <ButtonLink href="/" look="primary">
          {t("episode.goHome")}
        </ButtonLink>
      </EmptyState>
    </Show>
  );
}
