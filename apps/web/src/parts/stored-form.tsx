import { type JSX, Show } from "solid-js";

import type { Failure } from "../api.ts";
import { Button, ErrorNotice, Form, showToast } from "../ui/index.ts";

interface StoredFormProps {
  form: {
    submit: () => Promise<boolean>;
    isBusy: () => boolean;
    failure: () => Failure | null;
  };
  /** Whether the values differ from the stored ones. */
  isChanged: boolean;
  class: string;
  texts: { save: string; saved: string; undo: string };
  onSaved?: () => void;
  onUndo: () => void;
  children: JSX.Element;
}

/** A form for stored values: it can be saved only after a change, and changes can be undone. */
export function StoredForm(props: StoredFormProps): JSX.Element {
  const submit = async () => {
    if (!props.isChanged || !(await props.form.submit())) return;
    props.onSaved?.();
    showToast({ message: props.texts.saved });
  };
  return (
    <Form class={props.class} onSubmit={() => void submit()}>
      {props.children}
      <Show when={props.form.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <div class="flex flex-wrap gap-3">
        <Button
          type="submit"
          look="primary"
          class="max-sm:w-full"
          disabled={!props.isChanged}
          isBusy={props.form.isBusy()}
        >
          {props.texts.save}
        </Button>
        <Show when={props.isChanged && !props.form.isBusy()}>
          <Button look="quiet" onClick={() => props.onUndo()}>
            {props.texts.undo}
          </Button>
        </Show>
      </div>
    </Form>
  );
}
