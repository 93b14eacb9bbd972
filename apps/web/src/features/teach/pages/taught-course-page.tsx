import { createAsync, revalidate, useLocation, useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import { Retryable } from "../../../retryable.tsx";
import { loadCourse } from "../../../data/courses.ts";
import { languageName } from "../../../i18n/index.ts";
import { t } from "../../../i18n/teach.ts";
import { LoadedPage } from "../../../shell/loaded-page.tsx";
import { BackLink, Facts, Page, RowsSkeleton } from "../../../ui/index.ts";
import { TabBar } from "../parts/tab-bar.tsx";
import { findTab } from "../tabs.ts";

/** Wraps every tab of a taught course: its title, and the tabs. */
export function TaughtCoursePage(props: { children?: JSX.Element }): JSX.Element {
  const params = useParams<{ id: string }>();
  const back = () => <BackLink href="/teach" text={t("teach.title")} />;
  return (
    <LoadedPage title={t("teach.title")} above={back()}>
      <Frame courseId={params.id} back={back()}>
        {props.children}
      </Frame>
    </LoadedPage>
  );
}

function Frame(props: { courseId: string; back: JSX.Element; children: JSX.Element }): JSX.Element {
  const location = useLocation();
  const course = createAsync(() => loadCourse(props.courseId));
  const side = () => t(findTab(location.pathname)?.text ?? "teach.tab.overview");
  return (
    <Show when={course()}>
      {(known) => (
        <Page
          title={`${side()} · ${known().title}`}
          heading={known().title}
          above={props.back}
          width="wide"
        >
          <div class="-mt-4 mb-4">
            <Facts
              facts={[
                t(`level.${known().level}`),
                t("teach.concepts", { count: known().conceptCount }),
                languageName(known().language),
              ]}
            />
          </div>
          <TabBar courseId={known().id} path={location.pathname} />
          <Show when={location.pathname} keyed>
            <Side>{props.children}</Side>
          </Show>
        </Page>
      )}
    </Show>
  );
}

/** A tab that fails to load leaves the others usable. */
function Side(props: { children: JSX.Element }): JSX.Element {
  return (
    <Retryable again={() => revalidate()} waiting={<RowsSkeleton />}>
      {props.children}
    </Retryable>
  );
}
