import { A, createAsync } from "@solidjs/router";
import { createSignal, ErrorBoundary, For, type JSX, Show, Suspense } from "solid-js";

import { readFailure } from "../../../api.ts";
import { t } from "../../../i18n/tokens.ts";
import { Button, EmptyState, ErrorNotice, Icon, Page } from "../../../ui/index.ts";
import { NewTokenDialog } from "../parts/new-token-dialog.tsx";
import { TokenRow } from "../parts/token-row.tsx";
import { TokensSkeleton } from "../parts/tokens-skeleton.tsx";
import { loadTokens } from "../../../data/tokens.ts";

/** The keys with which other programs act for a person. */
export function TokensPage(): JSX.Element {
  const [isMaking, setMaking] = createSignal(false);
  return (
    <Page
      title={t("tokens.title")}
      lead={t("tokens.lead")}
      above={<BackToSettings />}
      actions={
        <Button look="primary" icon="plus" onClick={() => setMaking(true)}>
          {t("tokens.make")}
        </Button>
      }
    >
      <ErrorBoundary fallback={(error) => <ErrorNotice failure={readFailure(error)} />}>
        <Suspense fallback={<TokensSkeleton />}>
          <TokenList />
        </Suspense>
      </ErrorBoundary>
      <Reference />
      <NewTokenDialog isOpen={isMaking()} onClose={() => setMaking(false)} />
    </Page>
  );
}

function TokenList(): JSX.Element {
  const tokens = createAsync(() => loadTokens());
  const now = Date.now();
  return (
    <Show when={tokens()}>
      {(known) => (
        <Show
          when={known().length > 0}
          fallback={<EmptyState icon="link" title={t("tokens.none")} text={t("tokens.noneText")} />}
        >
          <ul class="divide-y divide-line border-y border-line">
            <For each={known()}>{(token) => <TokenRow token={token} now={now} />}</For>
          </ul>
        </Show>
      )}
    </Show>
  );
}

function BackToSettings(): JSX.Element {
  return (
    <A
      href="/settings"
      class="-ml-2 mb-3 inline-flex min-h-11 items-center gap-1 rounded-md pr-3 pl-1 text-sm font-medium text-ink-soft hover:text-ink"
    >
      <Icon name="chevronLeft" size={18} />
      {t("tokens.back")}
    </A>
  );
}

/** The worker's own page: the router must let it go. */
function Reference(): JSX.Element {
  return (
    <p class="mt-6">
      <a
        href="/api/docs"
        rel="external"
        class="inline-flex min-h-11 items-center gap-2 text-sm font-semibold text-accent-ink hover:underline"
      >
        <Icon name="text" size={18} />
        {t("tokens.reference")}
      </a>
    </p>
  );
}
