import { createSignal, type JSX, Show, untrack } from "solid-js";
import { createStore } from "solid-js/store";

import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/spend.ts";
import {
  Button,
  ErrorNotice,
  Form,
  RadioCards,
  Section,
  showToast,
  TextField,
} from "../../../ui/index.ts";
import { draftOf, isChanged, type LimitsDraft, readDraft } from "../read-limits.ts";
import { type Limits, saveLimits } from "../../../data/spend.ts";

/** How many episodes a learner gets, and what a month may cost. */
export function LimitsForm(props: { stored: Limits }): JSX.Element {
  const [draft, setDraft] = createStore<LimitsDraft>(untrack(() => draftOf(props.stored)));
  const [isRefused, setRefused] = createSignal(false);
  const save = createTask((limits: Limits) => saveLimits(limits));
  const wanted = () => readDraft(draft);
  const isOpen = () => isChanged(draft, props.stored);
  const submit = async () => {
    const { episodesPerDay, monthlyMicroDollars } = wanted();
    const isWrong = episodesPerDay === null || monthlyMicroDollars === undefined;
    setRefused(isWrong);
    if (isWrong || !isOpen()) return;
    if (await save.start({ episodesPerDay, monthlyMicroDollars })) {
      setDraft(draftOf({ episodesPerDay, monthlyMicroDollars }));
      showToast({ message: t("spend.saved") });
    }
  };
  const undo = () => {
    save.clear();
    setRefused(false);
    setDraft(draftOf(props.stored));
  };
  return (
    <Section title={t("spend.limits")} hint={t("spend.limitsHint")}>
      <Form class="flex max-w-xl flex-col gap-6" onSubmit={() => void submit()}>
        <TextField
          label={t("spend.perDay")}
          hint={t("spend.perDayHint")}
          error={
            isRefused() && wanted().episodesPerDay === null ? t("spend.perDayWrong") : undefined
          }
          class="max-w-28 tabular"
          inputmode="numeric"
          autocomplete="off"
          value={draft.episodes}
          onValue={(episodes) => setDraft({ episodes })}
        />
        <RadioCards
          legend={t("spend.budget")}
          value={draft.budget}
          choices={[
            { value: "none", label: t("spend.budgetNone"), hint: t("spend.budgetNoneHint") },
            { value: "some", label: t("spend.budgetSome"), hint: t("spend.budgetSomeHint") },
          ]}
          onValue={(budget) => setDraft({ budget })}
        />
        <Show when={draft.budget === "some"}>
          <TextField
            label={t("spend.dollars")}
            error={
              isRefused() && wanted().monthlyMicroDollars === undefined
                ? t("spend.dollarsWrong")
                : undefined
            }
            class="max-w-40 tabular"
            inputmode="decimal"
            autocomplete="off"
            value={draft.dollars}
            onValue={(dollars) => setDraft({ dollars })}
          />
        </Show>
        <Show when={save.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
        <div class="flex flex-wrap gap-3">
          <Button
            type="submit"
            look="primary"
            class="max-sm:w-full"
            disabled={!isOpen()}
            isBusy={save.isBusy()}
          >
            {t("spend.save")}
          </Button>
          <Show when={isOpen() && !save.isBusy()}>
            <Button look="quiet" onClick={undo}>
              {t("spend.undo")}
            </Button>
          </Show>
        </div>
      </Form>
    </Section>
  );
}
