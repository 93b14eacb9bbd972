import { createAsync } from "@solidjs/router";
import { createSignal, For, type JSX, Show, startTransition, Suspense } from "solid-js";

import type { Invitation } from "../../../api.ts";
import { loadInvitations } from "../../../data/invitations.ts";
import { t } from "../../../i18n/people.ts";
import { Button, CheckField, Section } from "../../../ui/index.ts";
import { InvitationRow } from "./invitation-row.tsx";
import { PeopleSkeleton } from "./people-skeleton.tsx";
import { RenewDialog } from "./renew-dialog.tsx";

/** The open invitations, or all of them. */
export function Invitations(): JSX.Element {
  const [isOpen, setOpen] = createSignal(true);
  return (
    <Section title={t("invite.title")} hint={t("invite.hint")}>
      <CheckField
        label={t("invite.showAll")}
        checked={!isOpen()}
        onChecked={(isAll) => void startTransition(() => setOpen(!isAll))}
      />
      <div class="mt-2">
        <Suspense fallback={<PeopleSkeleton />}>
          <InvitationList isOpen={isOpen()} />
        </Suspense>
      </div>
    </Section>
  );
}

function InvitationList(props: { isOpen: boolean }): JSX.Element {
  const [pages, setPages] = createSignal(1);
  const [renewed, setRenewed] = createSignal<Invitation | null>(null);
  const list = createAsync(() => loadInvitations(props.isOpen, pages()));
  const now = Date.now();
  return (
    <>
      <ul class="divide-y divide-line border-y border-line">
        <For
          each={list()?.invitations}
          fallback={
            <li class="py-5 text-ink-soft">
              {t(props.isOpen ? "invite.noneOpen" : "invite.none")}
            </li>
          }
        >
          {(invitation) => (
            <InvitationRow
              invitation={invitation}
              now={now}
              onRenew={() => setRenewed(invitation)}
            />
          )}
        </For>
      </ul>
      <Show when={list()?.hasMore}>
        <div class="mt-4 flex justify-center">
          <Button onClick={() => void startTransition(() => setPages((count) => count + 1))}>
            {t("people.more")}
          </Button>
        </div>
      </Show>
      <RenewDialog invitation={renewed()} onClose={() => setRenewed(null)} />
    </>
  );
}
