import { createEffect, createSignal, For, type JSX, on, Show } from "solid-js";

import { t } from "../../../i18n/tokens.ts";
import {
  Button,
  CheckField,
  CopyField,
  Dialog,
  ErrorNotice,
  Form,
  SelectField,
  TextField,
} from "../../../ui/index.ts";
import { createTokenForm, type Life, LIVES } from "../create-token-form.ts";
import { SCOPES } from "../../../data/tokens.ts";

/** Asks what for, then shows the token, once; it is forgotten when the dialog closes. */
export function NewTokenDialog(props: { isOpen: boolean; onClose: () => void }): JSX.Element {
  const [token, setToken] = createSignal<string | null>(null);
  createEffect(
    on(
      () => props.isOpen,
      () => setToken(null),
    ),
  );
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={token() === null ? t("tokens.new") : t("tokens.madeTitle")}
      actions={
        token() !== null && (
          <Button look="primary" onClick={() => props.onClose()}>
            {t("tokens.done")}
          </Button>
        )
      }
    >
      <Show when={token()} fallback={<TokenForm onMade={setToken} />}>
        {(made) => (
          <>
            <p class="mb-4">{t("tokens.madeText")}</p>
            <CopyField label={t("tokens.token")} text={made()} />
          </>
        )}
      </Show>
    </Dialog>
  );
}

function TokenForm(props: { onMade: (token: string) => void }): JSX.Element {
  const form = createTokenForm((token) => props.onMade(token));
  return (
    <Form class="mt-3 flex flex-col gap-5 text-ink" onSubmit={() => void form.submit()}>
      <Show when={form.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <TextField
        label={t("tokens.name")}
        hint={t("tokens.nameHint")}
        autocomplete="off"
        maxLength={60}
        {...form.field("name")}
      />
      <fieldset>
        <legend class="mb-1 text-sm font-semibold">{t("tokens.allow")}</legend>
        <div class="divide-y divide-line">
          <For each={SCOPES}>
            {(scope) => (
              <CheckField
                label={t(`tokens.scope.${scope}`)}
                hint={t(`tokens.hint.${scope}`)}
                checked={form.allows(scope)}
                onChecked={(isAllowed) => form.setAllowed(scope, isAllowed)}
              />
            )}
          </For>
        </div>
        <Show when={form.errors().scopes}>
          {(error) => (
            <p role="alert" class="mt-1 text-sm text-bad">
              {error()}
            </p>
          )}
        </Show>
      </fieldset>
      <SelectField
        label={t("tokens.expires")}
        choices={LIVES.map((value) => ({ value, label: nameLife(value) }))}
        {...form.field("life")}
      />
      <Button type="submit" look="primary" class="self-end" isBusy={form.isBusy()}>
        {t("tokens.submit")}
      </Button>
    </Form>
  );
}

function nameLife(life: Life): string {
  switch (life) {
    case "30":
      return t("tokens.days", { count: 30 });
    case "90":
      return t("tokens.days", { count: 90 });
    case "365":
      return t("tokens.year");
    case "never":
      return t("tokens.never");
  }
}
