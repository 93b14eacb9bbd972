import { createAsync } from "@solidjs/router";
import { createSignal, type JSX, Show, Suspense, untrack } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/operations.ts";
import {
  Button,
  ErrorNotice,
  Form,
  Loading,
  RadioCards,
  showToast,
  TextField,
} from "../../../ui/index.ts";
import { loadRetention, type Retention, saveRetention } from "../../../data/jobs.ts";
import { readDays } from "../read-days.ts";

/** Where somebody sets a time for the first time. */
const FIRST_DAYS = 365;

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

function RetentionForm(props: { stored: Retention }): JSX.Element {
  const kindOf = ({ episodeDays }: Retention): Kind => (episodeDays === null ? "forever" : "while");
  const daysOf = ({ episodeDays }: Retention) => String(episodeDays ?? FIRST_DAYS);
  const [kind, setKind] = createSignal(untrack(() => kindOf(props.stored)));
  const [days, setDays] = createSignal(untrack(() => daysOf(props.stored)));
  const [isRefused, setRefused] = createSignal(false);
  const wanted = () => (kind() === "forever" ? null : readDays(days()));
  const isChanged = () =>
    kind() !== kindOf(props.stored) || (kind() === "while" && days() !== daysOf(props.stored));
  const save = createTask((retention: Retention) => saveRetention(retention));
  const submit = async () => {
    const isWrong = kind() === "while" && wanted() === null;
    setRefused(isWrong);
    if (isWrong || !isChanged()) return;
    if (await save.start({ episodeDays: wanted() })) showToast({ message: t("retention.saved") });
  };
  const undo = () => {
    save.clear();
    setRefused(false);
    setKind(kindOf(props.stored));
    setDays(daysOf(props.stored));
  };
  return (
    <Form class="flex max-w-xl flex-col gap-4" onSubmit={() => void submit()}>
      <KindCards value={kind()} onValue={setKind} />
      <Show when={kind() === "while"}>
        <div class="max-w-72">
          <TextField
            label={t("retention.days")}
            hint={t("retention.daysHint")}
            error={isRefused() && wanted() === null ? t("retention.daysWrong") : undefined}
            inputmode="numeric"
            autocomplete="off"
            value={days()}
            onValue={setDays}
          />
        </div>
      </Show>
      <Show when={save.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <Show when={isChanged()}>
        <div class="flex flex-wrap gap-3">
          <Button type="submit" look="primary" isBusy={save.isBusy()}>
            {t("retention.save")}
          </Button>
          <Button look="quiet" onClick={undo}>
            {t("retention.undo")}
          </Button>
        </div>
      </Show>
    </Form>
  );
}

/** The choices themselves, so that they are as large in each language, before one of them is known. */
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
