import { Navigate, Route, Router, useParams } from "@solidjs/router";
import { For, type JSX } from "solid-js";

import { lazyPage } from "./lazy-route.tsx";
import { loadWithPlayer } from "./player/index.ts";
import { App } from "./shell/app.tsx";
import { MissingAddress } from "./shell/missing-page.tsx";

const SignedIn = lazyPage(async () => (await import("./shell/signed-in.tsx")).SignedIn);
const SignInPage = lazyPage(
  async () => (await import("./features/accounts/pages/sign-in-page.tsx")).SignInPage,
  "accounts",
);
const SignUpPage = lazyPage(
  async () => (await import("./features/accounts/pages/sign-up-page.tsx")).SignUpPage,
  "accounts",
);
const ResetPage = lazyPage(
  async () => (await import("./features/accounts/pages/reset-page.tsx")).ResetPage,
  "accounts",
);
const InvitationPage = lazyPage(
  async () => (await import("./features/accounts/pages/invitation-page.tsx")).InvitationPage,
  "accounts",
);
const JoinPage = lazyPage(
  async () => (await import("./features/accounts/pages/join-page.tsx")).JoinPage,
  "accounts",
  "study",
);
const WelcomePage = lazyPage(
  async () => (await import("./features/first-steps/pages/welcome-page.tsx")).WelcomePage,
  "study",
  "settings",
);
const HomePage = lazyPage(
  async () => (await import("./features/home/pages/home-page.tsx")).HomePage,
);
const MakePage = lazyPage(
  async () => (await import("./features/make/pages/make-page.tsx")).MakePage,
  "study",
);
const EpisodePage = lazyPage(
  async () =>
    (await loadWithPlayer(() => import("./features/episode/pages/episode-page.tsx"))).EpisodePage,
  "episode",
  "offline",
  "player",
);
const CoursesPage = lazyPage(
  async () => (await import("./features/courses/pages/courses-page.tsx")).CoursesPage,
  "study",
);
const CoursePage = lazyPage(
  async () => (await import("./features/courses/pages/course-page.tsx")).CoursePage,
  "study",
  "standing",
);
const ProgressPage = lazyPage(
  async () => (await import("./features/progress/pages/progress-page.tsx")).ProgressPage,
  "progress",
  "charts",
  "standing",
);
const ReviewPage = lazyPage(
  async () =>
    (await loadWithPlayer(() => import("./features/progress/pages/review-page.tsx"))).ReviewPage,
  "progress",
  "standing",
  "questions",
  "player",
);
const LessonsPage = lazyPage(
  async () => (await import("./features/lessons/pages/lessons-page.tsx")).LessonsPage,
  "lessons",
);
const LessonPage = lazyPage(
  async () => (await import("./features/lessons/pages/lesson-page.tsx")).LessonPage,
  "lessons",
  "forms",
);
const ConfirmEmailPage = lazyPage(
  async () => (await import("./features/accounts/pages/confirm-email-page.tsx")).ConfirmEmailPage,
  "accounts",
);
const DeletedPage = lazyPage(
  async () => (await import("./features/accounts/pages/deleted-page.tsx")).DeletedPage,
  "accounts",
);
const AccountPage = lazyPage(
  async () => (await import("./features/own-account/pages/account-page.tsx")).AccountPage,
  "own-account",
  "accounts",
  "forms",
);
const DeletePage = lazyPage(
  async () => (await import("./features/own-account/pages/delete-page.tsx")).DeletePage,
  "own-account",
  "accounts",
);
const SettingsPage = lazyPage(
  async () => (await import("./features/settings/pages/settings-page.tsx")).SettingsPage,
  "settings",
);
const ListeningPage = lazyPage(
  async () => (await import("./features/settings/pages/listening-page.tsx")).ListeningPage,
  "settings",
  "study",
);
const VoicesPage = lazyPage(
  async () =>
    (await loadWithPlayer(() => import("./features/settings/pages/voices-page.tsx"))).VoicesPage,
  "settings",
);
const DailyPage = lazyPage(
  async () => (await import("./features/settings/pages/daily-page.tsx")).DailyPage,
  "settings",
);
const AppPage = lazyPage(
  async () =>
    (await loadWithPlayer(() => import("./features/settings/pages/app-page.tsx"))).AppPage,
  "settings",
  "player",
);
const PeoplePage = lazyPage(
  async () => (await import("./features/people/pages/people-page.tsx")).PeoplePage,
  "people",
);
const LibraryPage = lazyPage(
  async () => (await import("./features/home/pages/library-page.tsx")).LibraryPage,
  "library",
);
const UploadsPage = lazyPage(
  async () => (await import("./features/uploads/pages/uploads-page.tsx")).UploadsPage,
  "uploads",
);
const TeachPage = lazyPage(
  async () => (await import("./features/teach/pages/teach-page.tsx")).TeachPage,
  "teach",
);
const TaughtCoursePage = lazyPage(
  async () => (await import("./features/teach/pages/taught-course-page.tsx")).TaughtCoursePage,
  "teach",
);
const OverviewSide = lazyPage(
  async () => (await import("./features/teach/pages/overview-side.tsx")).OverviewSide,
  "teach",
  "forms",
);
const NewCoursePage = lazyPage(
  async () => (await import("./features/teach/pages/new-course-page.tsx")).NewCoursePage,
  "teach",
  "forms",
);
const LearnersSide = lazyPage(
  async () => (await import("./features/teach/pages/learners-side.tsx")).LearnersSide,
  "class",
  "charts",
);
const LearnerSide = lazyPage(
  async () => (await import("./features/teach/pages/learner-side.tsx")).LearnerSide,
  "class",
  "charts",
);
const ResultsSide = lazyPage(
  async () => (await import("./features/teach/pages/results-side.tsx")).ResultsSide,
  "teach",
  "class",
  "charts",
  "problems",
);
const ConceptsSide = lazyPage(
  async () => (await import("./features/teach/pages/concepts-side.tsx")).ConceptsSide,
  "teach",
);
const MaterialsSide = lazyPage(
  async () => (await import("./features/materials/pages/materials-side.tsx")).MaterialsSide,
  "materials",
);
const MaterialPage = lazyPage(
  async () => (await import("./features/materials/pages/material-page.tsx")).MaterialPage,
  "materials",
);
const SharingSide = lazyPage(
  async () => (await import("./features/teach/pages/sharing-side.tsx")).SharingSide,
  "teach",
  "forms",
);
const OverviewPage = lazyPage(
  async () => (await import("./features/run/pages/overview-page.tsx")).OverviewPage,
  "run",
);
const EpisodesPage = lazyPage(
  async () =>
    (await loadWithPlayer(() => import("./features/run/pages/episodes-page.tsx"))).EpisodesPage,
  "run",
  "player",
);
const ProblemsPage = lazyPage(
  async () => (await import("./features/run/pages/problems-page.tsx")).ProblemsPage,
  "problems",
);
const CostsPage = lazyPage(
  async () => (await import("./features/costs/pages/costs-page.tsx")).CostsPage,
  "spend",
  "people",
  "forms",
);
const JobsPage = lazyPage(
  async () => (await import("./features/operations/pages/jobs-page.tsx")).JobsPage,
  "operations",
);
const AuditPage = lazyPage(
  async () => (await import("./features/operations/pages/audit-page.tsx")).AuditPage,
  "audit",
);
const TokensPage = lazyPage(
  async () => (await import("./features/tokens/pages/tokens-page.tsx")).TokensPage,
  "tokens",
);

/** Former addresses of pages, which people may have bookmarked. */
const MOVED = [
  ["/people", "/run/people"],
  ["/speech", "/run/costs"],
  ["/spend", "/run/costs"],
  ["/operations", "/run/jobs"],
  ["/operations/audit", "/run/audit"],
  ["/courses/:id/lessons", "/teach/:id/lessons"],
  ["/courses/:id/lessons/:lesson", "/teach/:id/lessons/:lesson"],
] as const;

function Moved(props: { to: string }): JSX.Element {
  const params = useParams();
  return (
    <Navigate href={props.to.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? "")} />
  );
}

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
          <Route path="/sharing" component={SharingSide} />
        </Route>
        <Route path="/teach/:id/lessons/:lesson" component={LessonPage} />
        <Route path="/run" component={OverviewPage} />
        <Route path="/run/people" component={PeoplePage} />
        <Route path="/run/episodes" component={EpisodesPage} />
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
        <For each={MOVED}>
          {([from, to]) => <Route path={from} component={() => <Moved to={to} />} />}
        </For>
      </Route>
      <Route path="*" component={MissingAddress} />
    </Router>
  );
}
