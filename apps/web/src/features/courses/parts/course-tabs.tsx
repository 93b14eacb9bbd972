import { createAsync, useSearchParams } from "@solidjs/router";
import { type JSX, Match, Show, Suspense, Switch } from "solid-js";

import type { CourseDetail } from "../../../api.ts";
import { loadState, loadStudy } from "../../../data/learner-state.ts";
import { t } from "../../../i18n/study.ts";
import { RowsSkeleton, Tabs } from "../../../ui/index.ts";
import { ConceptList } from "./concept-list.tsx";
import { CourseEpisodes } from "./course-episodes.tsx";
import { CourseOverview } from "./course-overview.tsx";

const TABS = ["overview", "concepts", "episodes"] as const;
type Tab = (typeof TABS)[number];

/** A course for its learners; the address keeps the tab for the way back. */
export function CourseTabs(props: { course: CourseDetail }): JSX.Element {
  const [asked, ask] = useSearchParams<{ tab?: string }>();
  const study = createAsync(() => loadStudy(props.course.id));
  const state = createAsync(() => loadState(props.course.id));
  const known = () => {
    const [ofStudy, ofState] = [study(), state()];
    return ofStudy && ofState && { study: ofStudy, state: ofState };
  };
  const chosen = (): Tab => TABS.find((tab) => tab === asked.tab) ?? "overview";
  const choose = (tab: Tab) =>
    ask({ tab: tab === "overview" ? undefined : tab }, { replace: true, scroll: false });
  return (
    <Tabs
      isInPage
      label={t("course.tabs")}
      tabs={TABS.map((name) => ({ name, text: t(`course.${name}`) }))}
      chosen={chosen()}
      onChoose={choose}
    >
      <Suspense fallback={<RowsSkeleton />}>
        <Show when={known()}>
          {(own) => (
            <Switch>
              <Match when={chosen() === "overview"}>
                <CourseOverview course={props.course} {...own()} />
              </Match>
              <Match when={chosen() === "concepts"}>
                <ConceptList course={props.course} own={own()} />
              </Match>
              <Match when={chosen() === "episodes"}>
                <CourseEpisodes episodes={own().study.episodes} />
              </Match>
            </Switch>
          )}
        </Show>
      </Suspense>
    </Tabs>
  );
}
