import { createSignal, createUniqueId, type JSX } from "solid-js";

import { t } from "../i18n/accounts.ts";
import { describedBy, Field, type FieldParts } from "./field.tsx";

type PasswordFieldProps = FieldParts & {
  value: string;
  onValue: (value: string) => void;
  /** Tells password managers whether it is a current or a new password. */
  autocomplete: "current-password" | "new-password";
};

export function PasswordField(props: PasswordFieldProps): JSX.Element {
  const id = createUniqueId();
  const [isShown, setShown] = createSignal(false);
  return (
    <Field id={id} label={props.label} hint={props.hint} error={props.error}>
      <div class="relative">
        <input
          type={isShown() ? "text" : "password"}
          id={id}
          class="field pr-20"
          value={props.value}
          autocomplete={props.autocomplete}
          autocapitalize="none"
          spellcheck={false}
          onInput={(event) => props.onValue(event.currentTarget.value)}
          aria-invalid={props.error ? "true" : undefined}
          aria-describedby={describedBy(id, props)}
        />
        <button
          type="button"
          class="absolute inset-y-0 right-0 min-w-16 rounded-md px-3 text-sm font-medium text-ink-soft -outline-offset-4 hover:text-ink"
          aria-pressed={isShown()}
          aria-label={t("password.show")}
          onClick={() => setShown(!isShown())}
        >
          {isShown() ? t("password.hideShort") : t("password.showShort")}
        </button>
      </div>
    </Field>
  );
}
