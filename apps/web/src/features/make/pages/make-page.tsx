import { A, createAsync, useNavigate } from "@solidjs/router";
import { createSignal, type JSX, Show } from "solid-js";

import type { Language, OutputFormat, Person } from "../../../api.ts";
import { createTask } from "../../../create-task.ts";
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

function MakeForm(props: { isAdmin: boolean }): JSX.Element {
  const navigate = useNavigate();
  const { settings } = useSignedIn()();
  const requestKey = crypto.randomUUID();
  const [languages, setLanguages] = createSignal<Language[]>(settings.languages);
  const [format, setFormat] = createSignal<OutputFormat>(settings.outputFormat);
  const [isSomebody, setSomebody] = createSignal(false);
  const [learner, setLearner] = createSignal<Person | null>(null);
  const [wasSent, setSent] = createSignal(false);
  const missesLearner = () => isSomebody() && learner() === null;
  const request = createTask(async () => {
    const userId = isSomebody() ? learner()?.id : undefined;
    const { id } = await requestEpisode({
      ...(userId === undefined ? {} : { userId }),
      languages: languages(),
      outputFormat: format(),
      requestKey,
    });
    navigate(`/episodes/${id}`);
  });
  const submit = () => {
    setSent(true);
    if (!missesLearner()) void request.start();
  };
  const label = () => {
    const name = isSomebody() ? learner()?.name : undefined;
    if (name !== undefined) return t("make.submitFor", { name });
    return format() === "text" ? t("make.submitText") : t("make.submit");
  };
  return (
    <Form class="flex flex-col gap-8" onSubmit={submit}>
      <Show when={props.isAdmin}>
        <LearnerPicker
          learner={learner()}
          isSomebody={isSomebody()}
          error={wasSent() && missesLearner() ? t("make.noLearner") : undefined}
          onSomebody={setSomebody}
          onLearner={setLearner}
        />
      </Show>
      <LanguageFields languages={languages()} onLanguages={setLanguages} />
      <FormatCards value={format()} onValue={setFormat} />
      <Show when={request.failure()}>
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
        isBusy={request.isBusy()}
      >
        {label()}
      </Button>
    </Form>
  );
}
