import { createAsync } from "@solidjs/router";
import { type JSX, Show, Suspense, untrack } from "solid-js";

import { createForm } from "../../../create-form.ts";
import { t } from "../../../i18n/operations.ts";
import { StoredForm } from "../../../parts/stored-form.tsx";
import { Loading, RadioCards, TextField } from "../../../ui/index.ts";
import { loadRetention, type Retention, saveRetention } from "../../../data/jobs.ts";
import { readDays } from "../read-days.ts";

/** The initial value for somebody who sets a time for the first time. */
const FIRST_DAYS = 365;
const BOUNDS = { fewest: 7, most: 3650 };

type Kind = "forever" | "while";

/** How long finished episodes are kept. */
export function RetentionSetting(): JSX.Element {
  const stored = createAsync(() => loadRetention());
  return (
    <Suspense fallback={<RetentionSkeleton />}>
      <Show when={stored()}>{(known) => <RetentionForm stored={known()} />}</Show>
    </Suspense>
  );
}

const draftOf = ({ episodeDays }: Retention): { kind: Kind; days: string } => ({
  kind: episodeDays === null ? "forever" : "while",
  days: String(episodeDays ?? FIRST_DAYS),
});

function RetentionForm(props: { stored: Retention }): JSX.Element {
  const form = createForm({
    initial: untrack(() => draftOf(props.stored)),
    check: ({ kind, days }) => ({
      days:
        kind === "while" && readDays(days, BOUNDS) === null ? t("retention.daysWrong") : undefined,
    }),
    send: ({ kind, days }) =>
      saveRetention({ episodeDays: kind === "forever" ? null : readDays(days, BOUNDS) }),
  });
  const isChanged = () => {
    const [{ kind, days }, stored] = [form.values(), draftOf(props.stored)];
    return kind !== stored.kind || (kind === "while" && days !== stored.days);
  };
  return (
    <StoredForm
      form={form}
      class="flex max-w-xl flex-col gap-4"
      isChanged={isChanged()}
      texts={{
        save: t("retention.save"),
        saved: t("retention.saved"),
        undo: t("retention.undo"),
      }}
      onUndo={() => form.reset(draftOf(props.stored))}
    >
      <KindCards {...form.field("kind")} />
      <Show when={form.values().kind === "while"}>
        <div class="max-w-72">
          <TextField
            label={t("retention.days")}
            hint={t("retention.daysHint")}
            inputmode="numeric"
            autocomplete="off"
            {...form.field("days")}
          />
        </div>
      </Show>
    </StoredForm>
  );
}

/** Renders the choices themselves, so that the size fits in each language before the setting loads. */
function RetentionSkeleton(): JSX.Element {
  return (
    <Loading class="max-w-xl animate-pulse">
      <div inert>
        <KindCards value={null} onValue={() => {}} />
      </div>
    </Loading>
  );
}

function KindCards(props: { value: Kind | null; onValue: (kind: Kind) => void }): JSX.Element {
  return (
    <RadioCards
      legend={t("retention.title")}
      value={props.value}
      choices={[
        { value: "forever", label: t("retention.forever"), hint: t("retention.foreverHint") },
        { value: "while", label: t("retention.while"), hint: t("retention.whileHint") },
      ]}
      onValue={(kind) => props.onValue(kind)}
    />
  );
}
