import { createAsync } from "@solidjs/router";
import { For, type JSX, Show, Suspense } from "solid-js";

import { type Invitation, readFailure } from "../../../api.ts";
import { formatDate } from "../../../i18n/index.ts";
import { t } from "../../../i18n/people.ts";
import { Button, Section, showToast } from "../../../ui/index.ts";
import { loadInvitations, revokeInvitation } from "../../../data/people.ts";
import { PeopleSkeleton } from "./people-skeleton.tsx";

export function Invitations(): JSX.Element {
  return (
    <Section title={t("invite.title")} hint={t("invite.hint")}>
      <Suspense fallback={<PeopleSkeleton />}>
        <InvitationList />
      </Suspense>
    </Section>
  );
}

function InvitationList(): JSX.Element {
  const invitations = createAsync(() => loadInvitations());
  const now = Date.now();
  return (
    <ul class="divide-y divide-line border-y border-line">
      <For each={invitations()} fallback={<li class="py-5 text-ink-soft">{t("invite.none")}</li>}>
        {(invitation) => <InvitationRow invitation={invitation} now={now} />}
      </For>
    </ul>
  );
}

function InvitationRow(props: { invitation: Invitation; now: number }): JSX.Element {
  const isOpen = () =>
    props.invitation.acceptedAt === null && props.invitation.expiresAt > props.now;
  const revoke = async () => {
    const { id, email } = props.invitation;
    try {
      await revokeInvitation(id);
      showToast({ message: t("invite.revoked", { email }) });
    } catch (error) {
      showToast({ message: readFailure(error).message });
    }
  };
  return (
    <li class="flex min-h-16 items-center justify-between gap-4 py-2">
      <div class="min-w-0">
        <p class="truncate font-medium">{props.invitation.email}</p>
        <p class="text-sm text-ink-soft">
          {t(`role.${props.invitation.role}`)} · {stateOf(props.invitation, props.now)}
        </p>
      </div>
      <Show when={isOpen()}>
        <Button
          look="quiet"
          class="-mr-3 shrink-0"
          aria-label={t("invite.revokeFor", { email: props.invitation.email })}
          onClick={() => void revoke()}
        >
          {t("invite.revoke")}
        </Button>
      </Show>
    </li>
  );
}

function stateOf({ acceptedAt, expiresAt }: Invitation, now: number): string {
  if (acceptedAt !== null) return t("invite.accepted");
  if (expiresAt <= now) return t("invite.expired");
  return t("invite.until", { date: formatDate(expiresAt, now) });
}
