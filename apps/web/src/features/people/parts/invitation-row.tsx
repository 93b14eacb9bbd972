import { createSignal, type JSX, Show } from "solid-js";

import type { Invitation } from "../../../api.ts";
import { revokeInvitation } from "../../../data/invitations.ts";
import { formatDate } from "../../../i18n/index.ts";
import { t } from "../../../i18n/people.ts";
import { AskDialog, Facts, MoreMenu, showToast } from "../../../ui/index.ts";

interface Props {
  invitation: Invitation;
  now: number;
  onRenew: () => void;
}

/** Who is invited as what, until when; it is sent again or withdrawn until it is used. */
export function InvitationRow(props: Props): JSX.Element {
  const [isAsking, setAsking] = createSignal(false);
  const isOver = () => props.invitation.expiresAt <= props.now;
  const revoke = async () => {
    const { id, email } = props.invitation;
    await revokeInvitation(id);
    showToast({ message: t("invite.revoked", { email }) });
  };
  const items = () => [
    { label: t("invite.renew"), icon: "retry" as const, run: () => props.onRenew() },
    ...(isOver()
      ? []
      : [
          {
            label: t("invite.revoke"),
            icon: "close" as const,
            isDangerous: true,
            run: () => setAsking(true),
          },
        ]),
  ];
  return (
    <li class="flex min-h-16 items-center justify-between gap-4 py-2">
      <div class="min-w-0">
        <p class="truncate font-medium">{props.invitation.email}</p>
        <Facts facts={describe(props.invitation, props.now)} />
      </div>
      <Show when={props.invitation.acceptedAt === null}>
        <MoreMenu label={t("invite.actions", props.invitation)} items={items()} />
      </Show>
      <AskDialog
        isOpen={isAsking()}
        onClose={() => setAsking(false)}
        title={t("invite.revokeFor", props.invitation)}
        text={t("invite.revokeText")}
        label={t("invite.revoke")}
        isDangerous
        run={revoke}
      />
    </li>
  );
}

function describe(invitation: Invitation, now: number): string[] {
  const { role, enrollments } = invitation;
  const courses = enrollments.length;
  return [
    t(`role.${role}`),
    courses === 0 ? "" : t("invite.courses", { count: courses }),
    stateOf(invitation, now),
  ];
}

function stateOf({ acceptedAt, expiresAt }: Invitation, now: number): string {
  if (acceptedAt !== null) return t("invite.accepted");
  if (expiresAt <= now) return t("invite.expired");
  return t("invite.until", { date: formatDate(expiresAt, now) });
}
