import { createAsync } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import { loadStates } from "../../../data/learner-state.ts";
import { loadListening } from "../../../data/listening-days.ts";
import { loadDue } from "../../../data/reviews.ts";
import { t } from "../../../i18n/progress.ts";
import { LoadedPage } from "../../../shell/loaded-page.tsx";
import { ButtonLink, EmptyState, Page } from "../../../ui/index.ts";
import { ComingDays } from "../parts/coming-days.tsx";
import { DueNow } from "../parts/due-now.tsx";
import { Listened } from "../parts/listened.tsx";
import { LoadedPart } from "../parts/loaded-part.tsx";
import { ReportMenu } from "../parts/report-menu.tsx";
import { Standings } from "../parts/standings.tsx";

/** A learner's progress: what is due now and next, how much they listen, and their state in each course. */
export function ProgressPage(): JSX.Element {
  return (
    <LoadedPage title={t("progress.title")} above={null}>
      <Progress />
    </LoadedPage>
  );
}

function Progress(): JSX.Element {
  const reviews = createAsync(() => loadDue());
  const states = createAsync(() => loadStates());
  return (
    <Page title={t("progress.title")} width="wide" actions={<ReportMenu />}>
      <Show when={states()}>
        {(ofCourses) => (
          <>
            <Show when={ofCourses().length > 0} fallback={<NoCourse />}>
              <Show when={reviews()}>
                {(known) => (
                  <>
                    <DueNow reviews={known()} />
                    <ComingDays reviews={known()} />
                  </>
                )}
              </Show>
            </Show>
            <LoadedPart queryKey={loadListening.key}>
              <OwnListening isOfCourse={ofCourses().length > 0} />
            </LoadedPart>
            <Show when={ofCourses().length > 0}>
              <Standings states={ofCourses()} />
            </Show>
          </>
        )}
      </Show>
    </Page>
  );
}

/** Who has no course is invited to one, and still sees what they listened to before or besides. */
function OwnListening(props: { isOfCourse: boolean }): JSX.Element {
  const listening = createAsync(() => loadListening());
  const shown = () => {
    const known = listening();
    return props.isOfCourse || (known?.days.length ?? 0) > 0 ? known : undefined;
  };
  return <Show when={shown()}>{(known) => <Listened listening={known()} />}</Show>;
}

function NoCourse(): JSX.Element {
  return (
    <EmptyState icon="courses" title={t("progress.noCourse")} text={t("progress.noCourseText")}>
      <ButtonLink look="primary" href="/courses">
        {t("progress.toCourses")}
      </ButtonLink>
    </EmptyState>
  );
}
