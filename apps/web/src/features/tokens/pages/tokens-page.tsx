import { createAsync, revalidate } from "@solidjs/router";
import { createSignal, For, type JSX, Show } from "solid-js";

import { Retryable } from "../../../retryable.tsx";
import { isKept } from "../../../create-form.ts";
import { t } from "../../../i18n/tokens.ts";
import { Button, EmptyState, Icon } from "../../../ui/index.ts";
import { TOKEN_FORM } from "../create-token-form.ts";
import { NewTokenDialog } from "../parts/new-token-dialog.tsx";
import { TokenRow } from "../parts/token-row.tsx";
import { TokensSkeleton } from "../parts/tokens-skeleton.tsx";
import { loadTokens } from "../../../data/tokens.ts";

/** The keys with which other programs act for a person: a section of the settings. */
export function TokensPage(): JSX.Element {
  const [isMaking, setMaking] = createSignal(isKept(TOKEN_FORM));
  return (
    <>
      <p class="max-w-prose text-ink-soft">{t("tokens.lead")}</p>
      <Button look="primary" icon="plus" class="mt-4 mb-6" onClick={() => setMaking(true)}>
        {t("tokens.make")}
      </Button>
      <Retryable again={() => revalidate(loadTokens.key)} waiting={<TokensSkeleton />}>
        <TokenList />
      </Retryable>
      <Reference />
      <NewTokenDialog isOpen={isMaking()} onClose={() => setMaking(false)} />
    </>
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
