import { createSignal, type JSX, Show } from "solid-js";

import { formatDate } from "../../../i18n/index.ts";
import { t } from "../../../i18n/tokens.ts";
import { Button, Facts, Mark } from "../../../ui/index.ts";
import type { AccessToken } from "../../../data/tokens.ts";
import { RevokeDialog } from "./revoke-dialog.tsx";
import { DAY_MS } from "@learnlab/domain/client";

/** A token as its owner knows it: by its name and its first characters. */
export function TokenRow(props: { token: AccessToken; now: number }): JSX.Element {
  const [isRevoking, setRevoking] = createSignal(false);
  const isExpired = () => props.token.expiresAt !== null && props.token.expiresAt <= props.now;
  return (
    <li class="flex items-start justify-between gap-4 py-3.5">
      <div class="min-w-0">
        <p class="flex items-center gap-2 font-semibold">
          <span class="truncate">{props.token.name}</span>
          <Show when={isExpired()}>
            <Mark look="bad">{t("tokens.expired")}</Mark>
          </Show>
        </p>
        <p class="mt-0.5 text-sm">
          {props.token.scopes.map((scope) => t(`tokens.scope.${scope}`)).join(" · ")}
        </p>
        <div class="mt-0.5">
          <Facts
            facts={[
              t("tokens.starts", { prefix: props.token.prefix }),
              isExpired() ? "" : describeEnd(props.token, props.now),
              describeUse(props.token, props.now),
            ]}
          />
        </div>
      </div>
      <Button
        look="quiet"
        class="-mt-1.5 -mr-3 shrink-0"
        aria-label={t("tokens.revokeFor", { name: props.token.name })}
        onClick={() => setRevoking(true)}
      >
        {t("tokens.revoke")}
      </Button>
      <RevokeDialog token={props.token} isOpen={isRevoking()} onClose={() => setRevoking(false)} />
    </li>
  );
}

function describeEnd({ expiresAt }: AccessToken, now: number): string {
  return expiresAt === null
    ? t("tokens.forever")
    : t("tokens.until", { date: formatDate(expiresAt, now) });
}

function describeUse({ lastUsedAt }: AccessToken, now: number): string {
  if (lastUsedAt === null) return t("tokens.neverUsed");
  if (now - lastUsedAt < DAY_MS && new Date(lastUsedAt).getDate() === new Date(now).getDate()) {
    return t("tokens.usedToday");
  }
  return t("tokens.used", { date: formatDate(lastUsedAt, now) });
}
