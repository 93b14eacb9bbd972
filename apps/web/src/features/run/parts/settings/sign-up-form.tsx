import { type JSX, Show, untrack } from "solid-js";

import { createForm } from "../../../../create-form.ts";
import { type AllSettings, type Installation, saveSetting } from "../../../../data/installation.ts";
import { t } from "../../../../i18n/installation.ts";
import { RadioCards } from "../../../../ui/index.ts";
import { SettingForm } from "./setting-form.tsx";

const RULES = ["open", "invite", "closed"] as const;

const draftOf = ({ "sign-up": { rule } }: AllSettings) => ({ rule });

/** Who may create an account, within what the deployment allows. */
export function SignUpForm(props: { known: Installation }): JSX.Element {
  const stored = () => draftOf(props.known.current);
  const allowed = () => RULES.slice(RULES.indexOf(props.known.widestSignUp));
  const form = createForm({
    initial: untrack(stored),
    send: (rule) => saveSetting("sign-up", { ...props.known.current, "sign-up": rule }),
  });
  return (
    <SettingForm
      title={t("installation.signUp")}
      hint={t("installation.signUpHint")}
      form={form}
      draftOf={draftOf}
      known={props.known}
      isChanged={form.values().rule !== stored().rule}
      reset={{ name: "sign-up", title: t("installation.signUp") }}
    >
      <RadioCards
        legend={t("installation.signUp")}
        isLegendHidden
        choices={allowed().map((value) => ({
          value,
          label: t(`installation.rule.${value}`),
          hint: t(`installation.rule.${value}Hint`),
        }))}
        {...form.field("rule")}
      />
      <Show when={props.known.widestSignUp !== "open"}>
        <p class="text-sm text-ink-soft">
          {t("installation.signUpBound", { most: props.known.widestSignUp })}
        </p>
      </Show>
    </SettingForm>
  );
}
