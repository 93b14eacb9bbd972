import { For, type JSX, Show } from "solid-js";

import { t } from "../../../../i18n/concepts.ts";
import { Button, TextAreaField } from "../../../../ui/index.ts";
import type { QuestionDraft } from "./concept-draft.ts";

const NEEDED = ["question", "answer"] as const;
const LISTS = ["accepted", "keyTerms"] as const;

/** A question of one kind, with what counts as right. */
export function QuestionFields(props: {
  question: QuestionDraft;
  onChange: (change: Partial<QuestionDraft>) => void;
  onRemove: () => void;
}): JSX.Element {
  return (
    <fieldset class="flex min-w-0 flex-col gap-3 rounded-md border border-line p-4">
      <legend class="px-1 text-sm font-semibold">
        {t(`concepts.kind.${props.question.kind}`)}
      </legend>
      <For each={NEEDED}>
        {(name) => (
          <TextAreaField
            label={t(`concepts.${name}`)}
            value={props.question[name]}
            onValue={(text) => props.onChange({ [name]: text })}
            maxlength={400}
            required
          />
        )}
      </For>
      <For each={LISTS}>
        {(name) => (
          <TextAreaField
            label={t(`concepts.${name}`)}
            value={props.question[name]}
            onValue={(text) => props.onChange({ [name]: text })}
          />
        )}
      </For>
      <Show when={props.question.kind === "apply"}>
        <TextAreaField
          label={t("concepts.choices")}
          value={props.question.choices}
          onValue={(choices) => props.onChange({ choices })}
        />
      </Show>
      <div>
        <Button look="quiet" icon="trash" class="-ml-5" onClick={() => props.onRemove()}>
          {t("concepts.dropQuestion")}
        </Button>
      </div>
    </fieldset>
  );
}
