import { A, createAsync, useNavigate } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import type { Language, OutputFormat, Person } from "../../../api.ts";
import { createForm } from "../../../create-form.ts";
import { t } from "../../../i18n/study.ts";
import { useSignedIn } from "../../../session.tsx";
import { Button, ButtonLink, EmptyState, ErrorNotice, Form, Page } from "../../../ui/index.ts";
import { loadCourses, onlyEnrolled } from "../../../data/courses.ts";
import { FormatCards } from "../../../parts/format-cards.tsx";
import { LanguageFields } from "../../../parts/language-fields.tsx";
import { LearnerPicker } from "../parts/learner-picker.tsx";
import { requestEpisode } from "../../../data/request-episode.ts";

export function MakePage(): JSX.Element {
  const signedIn = useSignedIn();
  const courses = createAsync(() => loadCourses());
  const isAdmin = () => signedIn().person.role === "admin";
  return (
    <Page title={t("make.title")} lead={t("make.lead")}>
      <Show
        when={isAdmin() || onlyEnrolled(courses()).length > 0}
        fallback={
          <EmptyState icon="courses" title={t("home.noCourses")} text={t("home.noCoursesText")}>
            <ButtonLink look="primary" href="/courses">
              {t("home.findCourse")}
            </ButtonLink>
          </EmptyState>
        }
      >
        <MakeForm isAdmin={isAdmin()} />
      </Show>
    </Page>
  );
}

interface Draft {
  languages: Language[];
  outputFormat: OutputFormat;
  isSomebody: boolean;
  learner: Person | null;
}

function MakeForm(props: { isAdmin: boolean }): JSX.Element {
  const navigate = useNavigate();
  const { settings } = useSignedIn()();
  const requestKey = crypto.randomUUID();
  const initial: Draft = {
    languages: settings.languages,
    outputFormat: settings.outputFormat,
    isSomebody: false,
    learner: null,
  };
  const form = createForm({
    initial,
    check: ({ isSomebody, learner }) => ({
      learner: isSomebody && learner === null ? t("make.noLearner") : undefined,
    }),
    send: async ({ languages, outputFormat, isSomebody, learner }) => {
      const userId = isSomebody ? learner?.id : undefined;
      const { id } = await requestEpisode({
        ...(userId === undefined ? {} : { userId }),
        languages,
        outputFormat,
        requestKey,
      });
      navigate(`/episodes/${id}`);
    },
    keepAs: "make",
  });
  const label = () => {
    const { isSomebody, learner, outputFormat } = form.values();
    if (isSomebody && learner !== null) return t("make.submitFor", { name: learner.name });
    return outputFormat === "text" ? t("make.submitText") : t("make.submit");
  };
  return (
    <Form class="flex flex-col gap-8" onSubmit={() => void form.submit()}>
      <Show when={props.isAdmin}>
        <LearnerPicker
          learner={form.values().learner}
          isSomebody={form.values().isSomebody}
          error={form.errors().learner}
          onSomebody={(isSomebody) => form.set({ isSomebody })}
          onLearner={(learner) => form.set({ learner })}
        />
      </Show>
      <LanguageFields
        languages={form.values().languages}
        onLanguages={(languages) => form.set({ languages })}
      />
      <FormatCards {...form.field("outputFormat")} />
      <Show when={form.failure()}>
        {(failure) => (
          <ErrorNotice failure={failure()}>
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
      <Button
        type="submit"
        look="primary"
        class="w-full sm:w-auto sm:self-start"
        isBusy={form.isBusy()}
      >
        {label()}
      </Button>
    </Form>
  );
}
