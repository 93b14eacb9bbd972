import { createSignal, For, type JSX, Show, untrack } from "solid-js";

import type { WritingDescription } from "../../../api.ts";
import { createTask } from "../../../create-task.ts";
import { saveWriting } from "../../../data/writing.ts";
import { formatEstimate } from "../../../i18n/format-money.ts";
import { t } from "../../../i18n/spend.ts";
import { Button, ErrorNotice, Form, RadioCards, Section, showToast } from "../../../ui/index.ts";

const CHOICES = ["once", "twice"] as const;
type Choice = (typeof CHOICES)[number];

/** Whether a new lesson is written once or twice, each with what it costs. */
export function WritingForm(props: { stored: WritingDescription }): JSX.Element {
  const [choice, setChoice] = createSignal<Choice>(untrack(() => choiceOf(props.stored)));
  const isChanged = () => choice() !== choiceOf(props.stored);
  const save = createTask(() => saveWriting({ hasTwoDrafts: choice() === "twice" }));
  const submit = async () => {
    if (isChanged() && (await save.start())) showToast({ message: t("spend.draftsSaved") });
  };
  const undo = () => {
    save.clear();
    setChoice(choiceOf(props.stored));
  };
  return (
    <Section title={t("spend.writing")} hint={t("spend.writingHint")}>
      <Form class="flex max-w-2xl flex-col gap-6" onSubmit={() => void submit()}>
        <div>
          <RadioCards
            legend={t("spend.drafts")}
            value={choice()}
            choices={CHOICES.map((value) => ({
              value,
              label: value === "once" ? t("spend.draftsOnce") : t("spend.draftsTwice"),
              hint: value === "once" ? t("spend.draftsOnceHint") : t("spend.draftsTwiceHint"),
              mark: value === choiceOf(props.stored) ? t("spend.draftsInUse") : undefined,
              aside: <Price writing={props.stored} choice={value} />,
            }))}
            onValue={setChoice}
          />
          <Notes writing={props.stored} />
        </div>
        <Show when={save.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
        <div class="flex flex-wrap gap-3">
          <Button
            type="submit"
            look="primary"
            class="max-sm:w-full"
            disabled={!isChanged()}
            isBusy={save.isBusy()}
          >
            {t("spend.draftsSave")}
          </Button>
          <Show when={isChanged() && !save.isBusy()}>
            <Button look="quiet" onClick={undo}>
              {t("spend.undo")}
            </Button>
          </Show>
        </div>
      </Form>
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

/** What the prices stand for, and when nothing is written twice whatever is chosen. */
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
