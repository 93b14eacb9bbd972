import { type JSX, Show } from "solid-js";

import { createForm } from "../create-form.ts";
import { t } from "../i18n/study.ts";
import { Button, Form, showToast, TextField } from "../ui/index.ts";
import { joinByCode } from "../data/joining.ts";

/** A field for a teacher's course code. */
export function JoinByCode(props: { isInForm?: boolean }): JSX.Element {
  const form = createForm({
    initial: { code: "" },
    check: ({ code }) => ({
      code: code.trim().length < 4 ? t("courses.codeMissing") : undefined,
    }),
    send: async ({ code }) => {
      const { title } = await joinByCode(code);
      showToast({ message: t("courses.joined", { title }) });
    },
    keepAs: "join",
  });
  const submit = async () => {
    if (await form.submit()) form.reset({ code: "" });
  };
  const edit = (code: string) => {
    form.clear();
    form.set({ code });
  };
  const field = () => (
    <div class="flex items-start gap-3">
      <div class="max-w-64 min-w-0 flex-1">
        <TextField
          label={t("courses.code")}
          hint={t("courses.codeHint")}
          error={form.errors().code ?? form.failure()?.message}
          value={form.values().code}
          onValue={edit}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={24}
          class="font-medium tracking-wider uppercase placeholder:normal-case"
          onKeyDown={(event) => {
            if (!props.isInForm || event.key !== "Enter") return;
            event.preventDefault();
            void submit();
          }}
        />
      </div>
      <Button
        class="mt-[26px]"
        type={props.isInForm ? "button" : "submit"}
        isBusy={form.isBusy()}
        {...(props.isInForm ? { onClick: () => void submit() } : {})}
      >
        {t("courses.join")}
      </Button>
    </div>
  );
  // Forms cannot be nested: inside one, the button and Enter submit the code themselves.
  return (
    <Show when={!props.isInForm} fallback={field()}>
      <Form onSubmit={() => void submit()}>{field()}</Form>
    </Show>
  );
}
