import { createSignal, type JSX, Show } from "solid-js";

import { createTask } from "../create-task.ts";
import { t } from "../i18n/study.ts";
import { Button, Form, showToast, TextField } from "../ui/index.ts";
import { joinByCode } from "../data/courses.ts";

/** A field for the code that a teacher gave out. */
export function JoinByCode(props: { isInForm?: boolean }): JSX.Element {
  const [code, setCode] = createSignal("");
  const [isShort, setShort] = createSignal(false);
  const join = createTask(async () => {
    const { title } = await joinByCode(code());
    setCode("");
    showToast({ message: t("courses.joined", { title }) });
  });
  const submit = () => {
    setShort(code().trim().length < 4);
    if (!isShort()) void join.start();
  };
  const error = () => (isShort() ? t("courses.codeMissing") : join.failure()?.message);
  const edit = (value: string) => {
    setShort(false);
    join.clear();
    setCode(value);
  };
  const field = () => (
    <div class="flex items-start gap-3">
      <div class="max-w-64 min-w-0 flex-1">
        <TextField
          label={t("courses.code")}
          hint={t("courses.codeHint")}
          error={error()}
          value={code()}
          onValue={edit}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={24}
          class="font-medium tracking-wider uppercase placeholder:normal-case"
          onKeyDown={(event) => {
            if (!props.isInForm || event.key !== "Enter") return;
            event.preventDefault();
            submit();
          }}
        />
      </div>
      <Button
        class="mt-[26px]"
        type={props.isInForm ? "button" : "submit"}
        isBusy={join.isBusy()}
        {...(props.isInForm ? { onClick: submit } : {})}
      >
        {t("courses.join")}
      </Button>
    </div>
  );
  // Forms do not nest: inside one, the button and Enter send the code by themselves.
  return (
    <Show when={!props.isInForm} fallback={field()}>
      <Form onSubmit={submit}>{field()}</Form>
    </Show>
  );
}
