import { type JSX, Show } from "solid-js";

import type { HandedInvitation } from "../../../data/invitations.ts";
import { t } from "../../../i18n/people.ts";
import { CopyField } from "../../../ui/index.ts";

/** Says whether the invitation was mailed, and shows its link, which is shown only now. */
export function HandedLink(props: { handed: HandedInvitation; email: string }): JSX.Element {
  const text = () => {
    const { email } = props;
    if (props.handed.isMailed === null) return t("invite.linkText", { email });
    return t(props.handed.isMailed ? "invite.mailed" : "invite.notMailed", { email });
  };
  return (
    <>
      <p class="mb-4">{text()}</p>
      <Show when={props.handed.isMailed !== true}>
        <CopyField label={t("people.link")} text={props.handed.link} />
      </Show>
    </>
  );
}
