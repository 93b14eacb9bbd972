import { MOST_PASTED_CHARACTERS } from "@learnlab/domain/client";
import { type JSX, Show } from "solid-js";

import { createForm } from "../../../create-form.ts";
import { type Material, pasteMaterial } from "../../../data/materials.ts";
import { t } from "../../../i18n/materials.ts";
import { Button, ErrorNotice, Form, TextAreaField, TextField } from "../../../ui/index.ts";

interface Pasted {
  courseId: string;
  /** The material that the text replaces. */
  replaces: Pick<Material, "id" | "title"> | null;
}

type Paste = ReturnType<typeof createPaste>;

/** The form lives longer than its fields, so that a text is still there after they were closed by mistake. */
export function createPaste({ courseId, replaces }: Pasted) {
  const initial = { title: replaces?.title ?? "", text: "" };
  const replacedId = replaces?.id ?? null;
  const form = createForm({
    initial,
    check: ({ text }) => ({ text: findFault(text) }),
    send: (pasted) => pasteMaterial({ ...pasted, courseId, replaces: replacedId }),
    keepAs: `paste-${replacedId ?? courseId}`,
  });
  return { ...form, empty: () => form.reset(initial) };
}

function findFault(text: string): string | undefined {
  if (text.trim() === "") return t("materials.pasteEmpty");
  return text.length > MOST_PASTED_CHARACTERS ? t("materials.pasteTooLong") : undefined;
}

/** A form for text instead of a file, which may replace an existing material. */
export function PasteForm(props: { paste: Paste; onDone: () => void }): JSX.Element {
  const submit = async () => {
    if (!(await props.paste.submit())) return;
    props.paste.empty();
    props.onDone();
  };
  return (
    <Form onSubmit={() => void submit()} class="mt-5 flex flex-col gap-4">
      <TextAreaField
        label={t("materials.pasteText")}
        hint={t("materials.pasteHint")}
        rows="8"
        class="max-h-96"
        dir="auto"
        {...props.paste.field("text")}
      />
      <TextField
        label={t("materials.pasteTitle")}
        hint={t("materials.pasteTitleHint")}
        maxLength={120}
        dir="auto"
        autocomplete="off"
        {...props.paste.field("title")}
      />
      <Show when={props.paste.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <div class="flex flex-wrap gap-2">
        <Button type="submit" look="primary" isBusy={props.paste.isBusy()}>
          {t("materials.pasteSend")}
        </Button>
        <Button look="quiet" onClick={() => props.onDone()}>
          {t("materials.pasteStop")}
        </Button>
      </div>
    </Form>
  );
}
