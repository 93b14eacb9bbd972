import { type JSX, Show, untrack } from "solid-js";

import { createForm, type FieldErrors } from "../../../create-form.ts";
import { t } from "../../../i18n/spend.ts";
import { RadioCards, Section, TextField } from "../../../ui/index.ts";
import { LeaveGuard } from "../../../parts/leave-guard.tsx";
import { draftOf, isChanged, type LimitsDraft, readDraft } from "../read-limits.ts";
import { type Limits, saveLimits } from "../../../data/spend.ts";
import { StoredForm } from "../../../parts/stored-form.tsx";

/** Episodes per learner and the monthly budget. */
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
  return (
    <Section title={t("spend.limits")} hint={t("spend.limitsHint")}>
      <StoredForm
        form={form}
        class="flex max-w-xl flex-col gap-6"
        isChanged={isChanged(form.values(), props.stored)}
        texts={{ save: t("spend.save"), saved: t("spend.saved"), undo: t("spend.undo") }}
        onSaved={() => form.reset(draftOf(readLimits(form.values()) ?? props.stored))}
        onUndo={() => form.reset(draftOf(props.stored))}
      >
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
        <LeaveGuard form={form} />
      </StoredForm>
    </Section>
  );
}

/** The limits of a valid draft. */
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
