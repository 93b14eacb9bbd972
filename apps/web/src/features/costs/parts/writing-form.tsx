import { For, type JSX, Show, untrack } from "solid-js";

import type { WritingDescription } from "../../../api.ts";
import { createForm } from "../../../create-form.ts";
import { saveWriting } from "../../../data/writing.ts";
import { formatEstimate } from "../../../i18n/format-money.ts";
import { t } from "../../../i18n/spend.ts";
import { RadioCards, Section } from "../../../ui/index.ts";
import { StoredForm } from "../../../parts/stored-form.tsx";

const CHOICES = ["once", "twice"] as const;
type Choice = (typeof CHOICES)[number];

/** Whether new lessons are written once or twice, with the cost of each. */
export function WritingForm(props: { stored: WritingDescription }): JSX.Element {
  const form = createForm<{ drafts: Choice }>({
    initial: untrack(() => ({ drafts: choiceOf(props.stored) })),
    send: ({ drafts }) => saveWriting({ hasTwoDrafts: drafts === "twice" }),
  });
  return (
    <Section title={t("spend.writing")} hint={t("spend.writingHint")}>
      <StoredForm
        form={form}
        class="flex max-w-2xl flex-col gap-6"
        isChanged={form.values().drafts !== choiceOf(props.stored)}
        texts={{
          save: t("spend.draftsSave"),
          saved: t("spend.draftsSaved"),
          undo: t("spend.undo"),
        }}
        onUndo={() => form.reset({ drafts: choiceOf(props.stored) })}
      >
        <div>
          <RadioCards
            legend={t("spend.drafts")}
            choices={CHOICES.map((value) => ({
              value,
              label: value === "once" ? t("spend.draftsOnce") : t("spend.draftsTwice"),
              hint: value === "once" ? t("spend.draftsOnceHint") : t("spend.draftsTwiceHint"),
              mark: value === choiceOf(props.stored) ? t("spend.draftsInUse") : undefined,
              aside: <Price writing={props.stored} choice={value} />,
            }))}
            {...form.field("drafts")}
          />
          <Notes writing={props.stored} />
        </div>
      </StoredForm>
    </Section>
  );
}

function choiceOf({ hasTwoDrafts }: WritingDescription): Choice {
  return hasTwoDrafts ? "twice" : "once";
}

function Price(props: { writing: WritingDescription; choice: Choice }): JSX.Element {
  return (
    <Show when={props.writing.costs}>
      {(costs) => (
        <span class="flex items-baseline gap-2">
          <span class="text-sm text-ink-soft">{t("spend.draftsPrice")}</span>
          <span class="tabular text-sm font-semibold">
            {formatEstimate(
              props.choice === "once" ? costs().onceMicroDollars : costs().twiceMicroDollars,
            )}
          </span>
        </span>
      )}
    </Show>
  );
}

/** Explains the prices, and when lessons are written once in spite of the choice. */
function Notes(props: { writing: WritingDescription }): JSX.Element {
  const sentences = () => {
    const { models, costs, arePricesKnown } = props.writing;
    if (costs === null) return [t("spend.draftsNoModel")];
    return [
      t("spend.draftsNote", { models: models.join(", ") }),
      ...(arePricesKnown ? [] : [t("spend.draftsGuessed")]),
      t("spend.draftsLeft"),
    ];
  };
  return (
    <div class="mt-3 flex flex-col gap-1 text-sm text-ink-soft">
      <For each={sentences()}>{(sentence) => <p>{sentence}</p>}</For>
    </div>
  );
}
