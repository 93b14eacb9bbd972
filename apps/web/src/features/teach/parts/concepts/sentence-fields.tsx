import type { JSX } from "solid-js";

import type { SentencePart } from "../../../../data/concepts.ts";
import { t } from "../../../../i18n/concepts.ts";
import { t as tTeach } from "../../../../i18n/teach.ts";
import { Button, SelectField, TextAreaField } from "../../../../ui/index.ts";
import type { SentenceDraft } from "./concept-draft.ts";

const PARTS: SentencePart[] = ["definition", "picture", "mechanism", "pitfall", "example"];

/** A sentence that teaches, what it does, and the words that bear it out. */
export function SentenceFields(props: {
  sentence: SentenceDraft;
  onChange: (change: Partial<SentenceDraft>) => void;
  onRemove: () => void;
}): JSX.Element {
  return (
    <fieldset class="flex min-w-0 flex-col gap-3 rounded-md border border-line p-4">
      <SelectField
        label={t("concepts.part")}
        value={props.sentence.part}
        choices={PARTS.map((value) => ({ value, label: tTeach(`proposals.part.${value}`) }))}
        onValue={(part) => props.onChange({ part })}
      />
      <TextAreaField
        label={t("concepts.text")}
        value={props.sentence.text}
        onValue={(text) => props.onChange({ text })}
        maxlength={400}
        required
      />
      <TextAreaField
        label={t("concepts.quote")}
        value={props.sentence.quote}
        onValue={(quote) => props.onChange({ quote })}
        maxlength={2000}
        required
      />
      <div>
        <Button look="quiet" icon="trash" class="-ml-5" onClick={() => props.onRemove()}>
          {t("concepts.dropSentence")}
        </Button>
      </div>
    </fieldset>
  );
}
