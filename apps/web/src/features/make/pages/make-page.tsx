import { createAsync, useLocation } from "@solidjs/router";
import { type JSX, Show, Suspense } from "solid-js";

import { loadChoices } from "../../../data/choices.ts";
import { t } from "../../../i18n/study.ts";
import { useSignedIn } from "../../../session.tsx";
import { ButtonLink, EmptyState, Page } from "../../../ui/index.ts";
import { MakeForm } from "../parts/make-form.tsx";
import { MakeSkeleton } from "../parts/make-skeleton.tsx";

export function MakePage(): JSX.Element {
  return (
    <Page title={t("make.title")} lead={t("make.lead")}>
      <Suspense fallback={<MakeSkeleton />}>
        <Content />
      </Suspense>
    </Page>
  );
}

function Content(): JSX.Element {
  const signedIn = useSignedIn();
  const location = useLocation();
  const own = createAsync(() => loadChoices(null));
  const isAdmin = () => signedIn().person.role === "admin";
  return (
    <Show when={own()}>
      {(courses) => (
        <Show
          when={isAdmin() || courses().length > 0}
          fallback={
            <EmptyState icon="courses" title={t("home.noCourses")} text={t("home.noCoursesText")}>
              <ButtonLink look="primary" href="/courses">
                {t("home.findCourse")}
              </ButtonLink>
            </EmptyState>
          }
        >
          {/* Another link to this page begins the form anew. */}
          <Show when={`/make${location.search}`} keyed>
            {(_address) => <MakeForm isAdmin={isAdmin()} own={courses()} />}
          </Show>
        </Show>
      )}
    </Show>
  );
}
