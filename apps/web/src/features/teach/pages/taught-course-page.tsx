import { createAsync, useParams } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import { loadCourse } from "../../../data/courses.ts";
import { languageName } from "../../../i18n/index.ts";
import { t } from "../../../i18n/teach.ts";
import { LoadedPage } from "../../../shell/loaded-page.tsx";
import { BackLink, ButtonLink, CopyField, Facts, Page, Section } from "../../../ui/index.ts";
import { OverruledAnswers } from "../parts/overruled-answers.tsx";

/** A course as its teacher sees it: what is taught, and how others join. */
export function TaughtCoursePage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const back = () => <BackLink href="/teach" text={t("teach.title")} />;
  return (
    <LoadedPage title={t("teach.title")} above={back()}>
      <Content courseId={params.id} back={back()} />
    </LoadedPage>
  );
}

function Content(props: { courseId: string; back: JSX.Element }): JSX.Element {
  const course = createAsync(() => loadCourse(props.courseId));
  return (
    <Show when={course()}>
      {(known) => (
        <Page
          title={known().title}
          lead={known().description}
          above={props.back}
          width="wide"
          actions={
            <ButtonLink look="primary" icon="text" href={`/teach/${known().id}/lessons`}>
              {t("teach.lessons")}
            </ButtonLink>
          }
        >
          <Facts
            facts={[
              t(`level.${known().level}`),
              t("teach.concepts", { count: known().conceptCount }),
              languageName(known().language),
            ]}
          />
          <Show when={known().joinCode}>
            {(code) => (
              <div class="mt-10 max-w-md">
                <Section title={t("teach.sharing")} hint={t("teach.sharingHint")}>
                  <CopyField label={t("teach.code")} text={code()} />
                </Section>
              </div>
            )}
          </Show>
          <div class="mt-10">
            <Section title={t("teach.conceptsTitle")}>
              <ol class="divide-y divide-line border-y border-line" lang={known().language}>
                <For
                  each={known().concepts}
                  fallback={<li class="py-5 text-ink-soft">{t("teach.noConcepts")}</li>}
                >
                  {(concept) => (
                    <li class="py-3.5">
                      <p class="font-semibold">{concept.term}</p>
                      <p class="mt-0.5 text-sm text-ink-soft">{concept.question}</p>
                    </li>
                  )}
                </For>
              </ol>
            </Section>
          </div>
          <div class="mt-10">
            <OverruledAnswers courseId={known().id} />
          </div>
        </Page>
      )}
    </Show>
  );
}
