import { Route, Router } from "@solidjs/router";
import type { JSX } from "solid-js";

import { lazyPage } from "./lazy-route.tsx";
import { loadWithPlayer } from "./player/index.ts";
import { App } from "./shell/app.tsx";

const MissingAddress = lazyPage(() => import("./shell/missing-address.tsx"));
const SignedIn = lazyPage(() => import("./shell/signed-in.tsx"));
const SignInPage = lazyPage(() => import("./features/accounts/pages/sign-in-page.tsx"), "accounts");
const SignUpPage = lazyPage(() => import("./features/accounts/pages/sign-up-page.tsx"), "accounts");
const ResetPage = lazyPage(() => import("./features/accounts/pages/reset-page.tsx"), "accounts");
const InvitationPage = lazyPage(
  () => import("./features/accounts/pages/invitation-page.tsx"),
  "accounts",
);
const JoinPage = lazyPage(
  () => import("./features/accounts/pages/join-page.tsx"),
  "accounts",
  "study",
);
const WelcomePage = lazyPage(
  () => import("./features/first-steps/pages/welcome-page.tsx"),
  "study",
  "settings",
);
const HomePage = lazyPage(() => import("./features/home/pages/home-page.tsx"));
const MakePage = lazyPage(() => import("./features/make/pages/make-page.tsx"), "study");
const EpisodePage = lazyPage(
  () => loadWithPlayer(() => import("./features/episode/pages/episode-page.tsx")),
  "episode",
  "offline",
  "player",
);
const RunEpisodePage = lazyPage(
  () => loadWithPlayer(() => import("./features/episode/pages/run-episode-page.tsx")),
  "episode",
  "desk",
  "spend",
  "offline",
  "player",
);
const CoursesPage = lazyPage(() => import("./features/courses/pages/courses-page.tsx"), "study");
const CoursePage = lazyPage(
  () => import("./features/courses/pages/course-page.tsx"),
  "study",
  "standing",
);
const ProgressPage = lazyPage(
  () => import("./features/progress/pages/progress-page.tsx"),
  "progress",
  "charts",
  "standing",
);
const ReviewPage = lazyPage(
  () => loadWithPlayer(() => import("./features/progress/pages/review-page.tsx")),
  "progress",
  "standing",
  "questions",
  "player",
);
const LessonsPage = lazyPage(() => import("./features/lessons/pages/lessons-page.tsx"), "lessons");
const LessonPage = lazyPage(
  () => import("./features/lessons/pages/lesson-page.tsx"),
  "lessons",
  "forms",
);
const ConfirmEmailPage = lazyPage(
  () => import("./features/accounts/pages/confirm-email-page.tsx"),
  "accounts",
);
const DeletedPage = lazyPage(
  () => import("./features/accounts/pages/deleted-page.tsx"),
  "accounts",
);
const AccountPage = lazyPage(
  () => import("./features/own-account/pages/account-page.tsx"),
  "own-account",
  "accounts",
  "forms",
);
const DeletePage = lazyPage(
  () => import("./features/own-account/pages/delete-page.tsx"),
  "own-account",
  "accounts",
);
const SettingsPage = lazyPage(
  () => import("./features/settings/pages/settings-page.tsx"),
  "settings",
);
const ListeningPage = lazyPage(
  () => import("./features/settings/pages/listening-page.tsx"),
  "settings",
  "study",
);
const VoicesPage = lazyPage(
  () => loadWithPlayer(() => import("./features/settings/pages/voices-page.tsx")),
  "settings",
);
const DailyPage = lazyPage(() => import("./features/settings/pages/daily-page.tsx"), "settings");
const AppPage = lazyPage(
  () => loadWithPlayer(() => import("./features/settings/pages/app-page.tsx")),
  "settings",
  "player",
);
const PeoplePage = lazyPage(() => import("./features/people/pages/people-page.tsx"), "people");
const PersonPage = lazyPage(
  () => import("./features/people/pages/person-page.tsx"),
  "people",
  "person",
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
const LibraryPage = lazyPage(() => import("./features/home/pages/library-page.tsx"), "library");
const BookmarksPage = lazyPage(
  () => loadWithPlayer(() => import("./features/home/pages/bookmarks-page.tsx")),
  "bookmarks",
);
const UploadsPage = lazyPage(() => import("./features/uploads/pages/uploads-page.tsx"), "uploads");
const EditUploadPage = lazyPage(
  () => import("./features/uploads/pages/edit-upload-page.tsx"),
  "uploads",
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
const MaterialPage = lazyPage(
  () => import("./features/materials/pages/material-page.tsx"),
  "materials",
);
const SharingSide = lazyPage(
  () => import("./features/teach/pages/sharing-side.tsx"),
  "teach",
  "forms",
);
const ApprovalsSide = lazyPage(
  () => import("./features/teach/pages/approvals-side.tsx"),
  "approvals",
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
  "study",
);
const ClassOrderPage = lazyPage(
  () => import("./features/run/pages/class-order-page.tsx"),
  "class-order",
  "run",
);
const ProblemsPage = lazyPage(() => import("./features/run/pages/problems-page.tsx"), "problems");
const CostsPage = lazyPage(
  () => import("./features/costs/pages/costs-page.tsx"),
  "spend",
  "people",
  "forms",
);
const JobsPage = lazyPage(() => import("./features/operations/pages/jobs-page.tsx"), "operations");
const AuditPage = lazyPage(
  () => import("./features/operations/pages/audit-page.tsx"),
  "audit",
  "charts",
);
const TokensPage = lazyPage(() => import("./features/tokens/pages/tokens-page.tsx"), "tokens");

/** Every address of the product; pages load when they are opened. */
export function AppRoutes(): JSX.Element {
  return (
    <Router root={App}>
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/sign-up" component={SignUpPage} />
      <Route path="/reset" component={ResetPage} />
      <Route path="/invitation/:token" component={InvitationPage} />
      <Route path="/join/:code" component={JoinPage} />
      <Route path="/confirm-email" component={ConfirmEmailPage} />
      <Route path="/account-deleted" component={DeletedPage} />
      <Route component={SignedIn}>
        <Route path="/" component={HomePage} />
        <Route path="/welcome" component={WelcomePage} />
        <Route path="/make" component={MakePage} />
        <Route path="/episodes/:id" component={EpisodePage} />
        <Route path="/library" component={LibraryPage} />
        <Route path="/library/uploads" component={UploadsPage} />
        <Route path="/library/bookmarks" component={BookmarksPage} />
        <Route path="/library/uploads/:id" component={EditUploadPage} />
        <Route path="/courses" component={CoursesPage} />
        <Route path="/courses/:id" component={CoursePage} />
        <Route path={["/materials/:id", "/concepts/:concept/material"]} component={MaterialPage} />
        <Route path="/progress" component={ProgressPage} />
        <Route path="/progress/review" component={ReviewPage} />
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
          <Route path="/approvals" component={ApprovalsSide} />
          <Route path="/sharing" component={SharingSide} />
        </Route>
        <Route path="/teach/:id/lessons/:lesson" component={LessonPage} />
        <Route path="/run" component={OverviewPage} />
        <Route path="/run/people" component={PeoplePage} />
        <Route path="/run/people/import" component={ImportPage} />
        <Route path="/run/people/:id" component={PersonPage} />
        <Route path="/run/people/:id/delete" component={DeletePersonPage} />
        <Route path="/run/episodes" component={EpisodesPage} />
        <Route path="/run/episodes/:id" component={RunEpisodePage} />
        <Route path="/run/class" component={ClassPage} />
        <Route path="/run/class/:order" component={ClassOrderPage} />
        <Route path="/run/problems" component={ProblemsPage} />
        <Route path="/run/costs" component={CostsPage} />
        <Route path="/run/jobs" component={JobsPage} />
        <Route path="/run/audit" component={AuditPage} />
        <Route path="/settings" component={SettingsPage}>
          <Route path="/" component={ListeningPage} />
          <Route path="/listening" component={ListeningPage} />
          <Route path="/voices" component={VoicesPage} />
          <Route path="/daily" component={DailyPage} />
          <Route path="/app" component={AppPage} />
          <Route path="/tokens" component={TokensPage} />
          <Route path="/account" component={AccountPage} />
          <Route path="/account/delete" component={DeletePage} />
        </Route>
      </Route>
      <Route path="*" component={MissingAddress} />
    </Router>
  );
}
