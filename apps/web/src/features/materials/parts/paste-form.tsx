import { createSignal, type JSX, Show, untrack } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { type Material, pasteMaterial } from "../../../data/materials.ts";
import { t } from "../../../i18n/materials.ts";
import { Button, ErrorNotice, Form, TextAreaField, TextField } from "../../../ui/index.ts";

/** A text in place of a file; also in place of a material that stands. */
export function PasteForm(props: {
  courseId: string;
  replaces: Pick<Material, "id" | "title"> | null;
  onDone: () => void;
}): JSX.Element {
  const [title, setTitle] = createSignal(untrack(() => props.replaces?.title ?? ""));
  const [text, setText] = createSignal("");
  const task = createTask(() =>
    pasteMaterial({
      courseId: props.courseId,
      title: title(),
      text: text(),
      replaces: props.replaces?.id ?? null,
    }),
  );
  const submit = async () => {
    if (title().trim() === "" || text().trim() === "") return;
    if (await task.start()) props.onDone();
  };
  return (
    <Form onSubmit={() => void submit()} class="mt-5 flex flex-col gap-4">
      <TextField
        label={t("materials.pasteTitle")}
        value={title()}
        onValue={setTitle}
        maxLength={120}
        required
      />
      <TextAreaField
        label={t("materials.pasteText")}
        hint={t("materials.pasteHint")}
        value={text()}
        onValue={setText}
        rows="8"
        class="max-h-96"
        required
      />
      <Show when={task.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <div class="flex flex-wrap gap-2">
        <Button type="submit" look="primary" isBusy={task.isBusy()}>
          {t("materials.pasteSend")}
        </Button>
        <Button look="quiet" onClick={() => props.onDone()}>
          {t("materials.pasteStop")}
        </Button>
      </div>
    </Form>
  );
}
