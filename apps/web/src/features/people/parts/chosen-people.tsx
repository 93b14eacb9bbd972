import { createSignal, type JSX, Show, Suspense } from "solid-js";

import type { SeenPerson } from "../../../api.ts";
import type { ManyChange } from "../../../data/many-learners.ts";
import { t } from "../../../i18n/people.ts";
import { Button, ChooseAll, Dialog, RowsSkeleton } from "../../../ui/index.ts";
import { CourseChange } from "./course-change.tsx";

/** Chooses all that are shown, and enrols the chosen in a course or takes them out of one. */
export function ChosenPeople(props: {
  chosen: readonly SeenPerson[];
  isAll: boolean;
  onAll: (isAll: boolean) => void;
  onDone: () => void;
}): JSX.Element {
  const [change, setChange] = createSignal<ManyChange | null>(null);
  return (
    <ChooseAll
      label={
        props.chosen.length === 0
          ? t("people.chooseAll")
          : t("people.chosen", { count: props.chosen.length })
      }
      isAll={props.isAll}
      onAll={props.onAll}
    >
      <Show when={props.chosen.length > 0}>
        <Button icon="plus" onClick={() => setChange("enrollMany")}>
          {t("people.enroll")}
        </Button>
        <Button icon="close" onClick={() => setChange("removeMany")}>
          {t("people.unenroll")}
        </Button>
      </Show>
      <Dialog
        isOpen={change() !== null}
        onClose={() => setChange(null)}
        title={t(change() === "removeMany" ? "people.unenrollTitle" : "people.enrollTitle", {
          count: props.chosen.length,
        })}
      >
        <Suspense fallback={<RowsSkeleton />}>
          <Show when={change()} keyed>
            {(kind) => (
              <CourseChange
                change={kind}
                people={props.chosen}
                onDone={() => {
                  setChange(null);
                  props.onDone();
                }}
              />
            )}
          </Show>
        </Suspense>
      </Dialog>
    </ChooseAll>
  );
}
