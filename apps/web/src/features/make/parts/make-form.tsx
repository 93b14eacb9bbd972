import { A, revalidate } from "@solidjs/router";
import { createUniqueId, type JSX, lazy, Show, Suspense, untrack } from "solid-js";

import type { CourseChoice, Failure } from "../../../api.ts";
import { loadQuota } from "../../../data/choices.ts";
import { loadPart } from "../../../load-part.ts";
import { t } from "../../../i18n/study.ts";
import { FormatCards } from "../../../parts/format-cards.tsx";
import { LanguageFields } from "../../../parts/language-fields.tsx";
import { sayRefusalOf } from "../../../parts/say-refusal-of.ts";
import { Button, ErrorNotice, Form } from "../../../ui/index.ts";
import { createMakeForm } from "../create-make-form.ts";
import { LearnerPicker } from "./learner-picker.tsx";
import { QuotaNote } from "./quota-note.tsx";
import { SourceFields } from "./source-fields.tsx";

// Learners make an episode now.
const StaffFields = lazy(() =>
  loadPart(async () => ({
    default: (await import("../../../parts/schedule/staff-fields.tsx")).StaffFields,
  })),
);

/** The learner, sources, languages and format of an episode. */
export function MakeForm(props: { isAdmin: boolean; own: CourseChoice[] }): JSX.Element {
  // The initial values are those at the time of opening.
  const { form, known, courses } = createMakeForm(untrack(() => props.own));
  const noteId = createUniqueId();
  const isLater = () => form.values().when.isLater;
  /** Null for oneself. */
  const name = () => (form.values().isSomebody ? (form.values().learner?.name ?? null) : null);
  // Later another day's limits count.
  const isHeldBack = () => {
    const of = known();
    const isFull = !isLater() && (of?.quota?.refusal ?? null) !== null;
    return of !== null && (of.courses.length === 0 || isFull);
  };
  const label = () => {
    const whose = name();
    if (isLater()) return t("make.submitLater");
    if (whose !== null) return t("make.submitFor", { name: whose });
    return form.values().outputFormat === "text" ? t("make.submitText") : t("make.submit");
  };
  return (
    <Form class="flex flex-col gap-8" onSubmit={() => void (isHeldBack() || form.submit())}>
      <Show when={props.isAdmin}>
        <LearnerPicker
          learner={form.values().learner}
          isSomebody={form.values().isSomebody}
          error={form.errors().learner}
          onSomebody={(isSomebody) => form.set({ isSomebody })}
          onLearner={(learner) => form.set({ learner })}
        />
      </Show>
      <SourceFields
        courses={courses()}
        sources={form.values()}
        error={form.errors().leftOut}
        onSources={(sources) => form.set(sources)}
      />
      <LanguageFields
        languages={form.values().languages}
        onLanguages={(languages) => form.set({ languages })}
      />
      <FormatCards {...form.field("outputFormat")} />
      <Show when={props.isAdmin}>
        <Suspense>
          <StaffFields
            when={form.values().when}
            error={form.errors().when}
            languages={form.values().languages}
            outputFormat={form.values().outputFormat}
            onWhen={(when) => form.set({ when })}
          />
        </Suspense>
      </Show>
      <Show when={form.failure()}>
        {(failure) => (
          <ErrorNotice failure={nameWhose(failure(), name())}>
            <Show when={failure().reason === "episode.no_courses"}>
              <A
                href="/courses"
                class="inline-flex min-h-11 items-center font-semibold text-accent-ink underline underline-offset-4"
              >
                {t("make.toCourses")}
              </A>
            </Show>
          </ErrorNotice>
        )}
      </Show>
      <div class="flex flex-col gap-4">
        <Show when={known()}>
          {(of) => (
            <QuotaNote
              id={noteId}
              quota={of().courses.length === 0 || isLater() ? null : of().quota}
              isEmpty={of().courses.length === 0}
              name={name()}
              onAskAgain={() => void revalidate(loadQuota.key)}
            />
          )}
        </Show>
        <Button
          type="submit"
          look="primary"
          class="w-full sm:w-auto sm:self-start"
          isBusy={form.isBusy()}
          disabled={isHeldBack()}
          aria-describedby={noteId}
        >
          {label()}
        </Button>
      </div>
    </Form>
  );
}

/** A limit of somebody else is said of them. */
function nameWhose(failure: Failure, name: string | null): Failure {
  return { ...failure, message: sayRefusalOf(failure, name) ?? failure.message };
}
