import { Route } from "@solidjs/router";
import type { JSX } from "solid-js";

import { lazyPage } from "./lazy-route.tsx";
import { loadWithPlayer } from "./player/index.ts";

const RunEpisodePage = lazyPage(
  () => loadWithPlayer(() => import("./features/episode/pages/run-episode-page.tsx")),
  "episode",
  "desk",
  "spend",
  "offline",
  "player",
);
const LessonsPage = lazyPage(() => import("./features/lessons/pages/lessons-page.tsx"), "lessons");
const LessonPage = lazyPage(
  () => import("./features/lessons/pages/lesson-page.tsx"),
  "lessons",
  "forms",
);
const PeoplePage = lazyPage(() => import("./features/people/pages/people-page.tsx"), "people");
const PersonPage = lazyPage(
  () => import("./features/people/pages/person-page.tsx"),
  "people",
  "person",
  "look",
  "audit",
);
const ImportPage = lazyPage(
  () => import("./features/people/pages/import-page.tsx"),
  "people",
  "roster",
);
const DeletePersonPage = lazyPage(
  () => import("./features/people/pages/delete-person-page.tsx"),
  "people",
  "person",
);
const TeachPage = lazyPage(() => import("./features/teach/pages/teach-page.tsx"), "teach");
const TaughtCoursePage = lazyPage(
  () => import("./features/teach/pages/taught-course-page.tsx"),
  "teach",
);
const OverviewSide = lazyPage(
  () => import("./features/teach/pages/overview-side.tsx"),
  "teach",
  "forms",
);
const NewCoursePage = lazyPage(
  () => import("./features/teach/pages/new-course-page.tsx"),
  "teach",
  "forms",
);
const LearnersSide = lazyPage(
  () => import("./features/teach/pages/learners-side.tsx"),
  "class",
  "charts",
);
const LearnerSide = lazyPage(
  () => import("./features/teach/pages/learner-side.tsx"),
  "class",
  "charts",
);
const ResultsSide = lazyPage(
  () => import("./features/teach/pages/results-side.tsx"),
  "teach",
  "class",
  "charts",
  "problems",
);
const ConceptsSide = lazyPage(() => import("./features/teach/pages/concepts-side.tsx"), "teach");
const MaterialsSide = lazyPage(
  () => import("./features/materials/pages/materials-side.tsx"),
  "materials",
);
const SharingSide = lazyPage(
  () => import("./features/teach/pages/sharing-side.tsx"),
  "teach",
  "forms",
);
const RecordingsSide = lazyPage(
  () => import("./features/teach/pages/recordings-side.tsx"),
  "recordings",
);
const ApprovalsSide = lazyPage(
  () => import("./features/teach/pages/approvals-side.tsx"),
  "approvals",
);
const WaitingScriptPage = lazyPage(
  () => import("./features/script/pages/waiting-script-page.tsx"),
  "script",
  "forms",
  "episode",
);
const RunScriptPage = lazyPage(
  () => import("./features/script/pages/run-script-page.tsx"),
  "script",
  "forms",
  "episode",
);
const OverviewPage = lazyPage(() => import("./features/run/pages/overview-page.tsx"), "run");
const EpisodesPage = lazyPage(
  () => loadWithPlayer(() => import("./features/run/pages/episodes-page.tsx")),
  "run",
  "player",
);
const ClassPage = lazyPage(
  () => import("./features/run/pages/class-page.tsx"),
  "class-order",
  "schedule",
  "study",
);
const ScheduledPage = lazyPage(
  () => import("./features/run/pages/scheduled-page.tsx"),
  "schedule",
  "study",
);
const ClassOrderPage = lazyPage(
  () => import("./features/run/pages/class-order-page.tsx"),
  "class-order",
  "run",
  "study",
);
const ProblemsPage = lazyPage(() => import("./features/run/pages/problems-page.tsx"), "problems");
const CostsPage = lazyPage(
  () => import("./features/costs/pages/costs-page.tsx"),
  "spend",
  "people",
  "forms",
  "charts",
);
const JobsPage = lazyPage(() => import("./features/operations/pages/jobs-page.tsx"), "operations");
const SettingsPage = lazyPage(
  () => import("./features/run/pages/settings-page.tsx"),
  "installation",
  "study",
  "people",
  "forms",
);
const AuditPage = lazyPage(
  () => import("./features/operations/pages/audit-page.tsx"),
  "audit",
  "charts",
);

/** The addresses of teachers and admins, which learners need not load. */
export function StaffRoutes(): JSX.Element {
  return (
    <>
      <Route path="/teach" component={TeachPage} />
      <Route path="/teach/new" component={NewCoursePage} />
      <Route path="/teach/:id" component={TaughtCoursePage}>
        <Route path="/" component={OverviewSide} />
        <Route path="/learners" component={LearnersSide} />
        <Route path="/learners/:learner" component={LearnerSide} />
        <Route path="/results" component={ResultsSide} />
        <Route path="/concepts" component={ConceptsSide} />
        <Route path="/materials" component={MaterialsSide} />
        <Route path="/lessons" component={LessonsPage} />
        <Route path="/recordings" component={RecordingsSide} />
        <Route path="/approvals" component={ApprovalsSide} />
        <Route path="/sharing" component={SharingSide} />
      </Route>
      <Route path="/teach/:id/lessons/:lesson" component={LessonPage} />
      <Route path="/teach/:id/approvals/:episode/script" component={WaitingScriptPage} />
      <Route path="/run" component={OverviewPage} />
      <Route path="/run/people" component={PeoplePage} />
      <Route path="/run/people/import" component={ImportPage} />
      <Route path="/run/people/:id" component={PersonPage} />
      <Route path="/run/people/:id/delete" component={DeletePersonPage} />
      <Route path="/run/episodes" component={EpisodesPage} />
      <Route path="/run/episodes/:id" component={RunEpisodePage} />
      <Route path="/run/episodes/:id/script" component={RunScriptPage} />
      <Route path="/run/class" component={ClassPage} />
      <Route path="/run/scheduled" component={ScheduledPage} />
      <Route path="/run/class/:order" component={ClassOrderPage} />
      <Route path="/run/problems" component={ProblemsPage} />
      <Route path="/run/costs" component={CostsPage} />
      <Route path="/run/jobs" component={JobsPage} />
      <Route path="/run/settings" component={SettingsPage} />
      <Route path="/run/audit" component={AuditPage} />
    </>
  );
}
