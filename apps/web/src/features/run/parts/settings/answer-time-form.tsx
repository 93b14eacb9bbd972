import { type JSX, untrack } from "solid-js";

import { createForm } from "../../../../create-form.ts";
import { type AllSettings, type Installation, saveSetting } from "../../../../data/installation.ts";
import { t } from "../../../../i18n/installation.ts";
import { StoredForm } from "../../../../parts/stored-form.tsx";
import { RadioCards, Section } from "../../../../ui/index.ts";

const TIMES = ["short", "usual", "long"] as const;

const draftOf = ({ speech: { answerTime } }: AllSettings) => ({ answerTime });

/** How long episodes wait after a question; stored with how they are spoken. */
export function AnswerTimeForm(props: { known: Installation }): JSX.Element {
  const stored = () => draftOf(props.known.current);
  const form = createForm({
    initial: untrack(stored),
    send: ({ answerTime }) => {
      const { current } = props.known;
      return saveSetting("speech", { ...current, speech: { ...current.speech, answerTime } });
    },
  });
  return (
    <Section title={t("installation.answerTime")} hint={t("installation.answerTimeHint")}>
      <StoredForm
        form={form}
        class="flex max-w-2xl flex-col gap-4"
        isChanged={form.values().answerTime !== stored().answerTime}
        texts={{
          save: t("installation.save"),
          saved: t("installation.saved"),
          undo: t("installation.undo"),
        }}
        onUndo={() => form.reset(stored())}
      >
        <RadioCards
          legend={t("installation.answerTime")}
          isLegendHidden
          columns={3}
          choices={TIMES.map((value) => ({
            value,
            label: t(`installation.answerTime.${value}`),
            hint: t(`installation.answerTime.${value}Hint`),
            mark:
              value === props.known.usual.speech.answerTime
                ? t("installation.isDefault")
                : undefined,
          }))}
          {...form.field("answerTime")}
        />
      </StoredForm>
    </Section>
  );
}
