import { createAsync } from "@solidjs/router";
import { createSignal, type JSX, Show, Suspense } from "solid-js";

import { createTask } from "../../../create-task.ts";
import {
  type ClassPrivacy as Privacy,
  loadClassPrivacy,
  saveClassPrivacy,
} from "../../../data/class-privacy.ts";
import { t } from "../../../i18n/people.ts";
import { ErrorNotice, Fold, RadioCards, RowsSkeleton, showToast } from "../../../ui/index.ts";

/** What teachers see of their learners; loads when opened. */
export function ClassPrivacy(): JSX.Element {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <Fold label={t("classPrivacy.title")} onOpen={() => setOpen(true)}>
      <Show when={isOpen()}>
        <Suspense fallback={<RowsSkeleton />}>
          <Choice />
        </Suspense>
      </Show>
    </Fold>
  );
}

function Choice(): JSX.Element {
  const privacy = createAsync(() => loadClassPrivacy());
  const save = createTask(async (teachersSee: Privacy["teachersSee"]) => {
    await saveClassPrivacy({ teachersSee });
    showToast({ message: t("classPrivacy.saved") });
  });
  const choices = () =>
    (["people", "totals"] as const).map((value) => ({
      value,
      label: t(`classPrivacy.${value}`),
      hint: t(`classPrivacy.${value}Hint`),
    }));
  return (
    <Show when={privacy()}>
      {(known) => (
        <div class="max-w-xl">
          <RadioCards
            legend={t("classPrivacy.title")}
            isLegendHidden
            value={known().teachersSee}
            choices={choices()}
            onValue={(value) => void save.start(value)}
          />
          <Show when={save.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
        </div>
      )}
    </Show>
  );
}
