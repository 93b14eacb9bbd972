import { type JSX, Show, untrack } from "solid-js";

import { createForm, type FieldErrors } from "../../../create-form.ts";
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
import { LeaveGuard } from "../../../parts/leave-guard.tsx";
import { draftOf, isChanged, type LimitsDraft, readDraft } from "../read-limits.ts";
import { type Limits, saveLimits } from "../../../data/spend.ts";

/** How many episodes a learner gets, and what a month may cost. */
export function LimitsForm(props: { stored: Limits }): JSX.Element {
  const form = createForm({
    initial: untrack(() => draftOf(props.stored)),
    check: checkLimits,
    send: async (draft) => {
      const limits = readLimits(draft);
      if (limits !== null) await saveLimits(limits);
    },
    keepAs: "limits",
  });
  const isOpen = () => isChanged(form.values(), props.stored);
  const submit = async () => {
    if (!isOpen() || !(await form.submit())) return;
    form.reset(draftOf(readLimits(form.values()) ?? props.stored));
    showToast({ message: t("spend.saved") });
  };
  return (
    <Section title={t("spend.limits")} hint={t("spend.limitsHint")}>
      <Form class="flex max-w-xl flex-col gap-6" onSubmit={() => void submit()}>
        <TextField
          label={t("spend.perDay")}
          hint={t("spend.perDayHint")}
          class="max-w-28 tabular"
          inputmode="numeric"
          autocomplete="off"
          {...form.field("episodes")}
        />
        <RadioCards
          legend={t("spend.budget")}
          choices={[
            { value: "none", label: t("spend.budgetNone"), hint: t("spend.budgetNoneHint") },
            { value: "some", label: t("spend.budgetSome"), hint: t("spend.budgetSomeHint") },
          ]}
          {...form.field("budget")}
        />
        <Show when={form.values().budget === "some"}>
          <TextField
            label={t("spend.dollars")}
            class="max-w-40 tabular"
            inputmode="decimal"
            autocomplete="off"
            {...form.field("dollars")}
          />
        </Show>
        <Show when={form.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
        <div class="flex flex-wrap gap-3">
          <Button
            type="submit"
            look="primary"
            class="max-sm:w-full"
            disabled={!isOpen()}
            isBusy={form.isBusy()}
          >
            {t("spend.save")}
          </Button>
          <Show when={isOpen() && !form.isBusy()}>
            <Button look="quiet" onClick={() => form.reset(draftOf(props.stored))}>
              {t("spend.undo")}
            </Button>
          </Show>
        </div>
        <LeaveGuard form={form} />
      </Form>
    </Section>
  );
}

/** The limits of a draft without faults. */
function readLimits(draft: LimitsDraft): Limits | null {
  const { episodesPerDay, monthlyMicroDollars } = readDraft(draft);
  const isWrong = episodesPerDay === null || monthlyMicroDollars === undefined;
  return isWrong ? null : { episodesPerDay, monthlyMicroDollars };
}

function checkLimits(draft: LimitsDraft): FieldErrors<LimitsDraft> {
  const { episodesPerDay, monthlyMicroDollars } = readDraft(draft);
  return {
    episodes: episodesPerDay === null ? t("spend.perDayWrong") : undefined,
    dollars: monthlyMicroDollars === undefined ? t("spend.dollarsWrong") : undefined,
  };
}
