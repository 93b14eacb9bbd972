import { Route, Router } from "@solidjs/router";
import { type Component, type JSX, lazy } from "solid-js";

import { App } from "./shell/app.tsx";
import { MissingAddress } from "./shell/missing-page.tsx";
import { loadPart } from "./shell/new-version.ts";

const SignedIn = lazyPart(async () => (await import("./shell/signed-in.tsx")).SignedIn);
const SignInPage = lazyPart(
  async () => (await import("./features/accounts/pages/sign-in-page.tsx")).SignInPage,
);
const SignUpPage = lazyPart(
  async () => (await import("./features/accounts/pages/sign-up-page.tsx")).SignUpPage,
);
const ResetPage = lazyPart(
  async () => (await import("./features/accounts/pages/reset-page.tsx")).ResetPage,
);
const InvitationPage = lazyPart(
  async () => (await import("./features/accounts/pages/invitation-page.tsx")).InvitationPage,
);
const WelcomePage = lazyPart(
  async () => (await import("./features/first-steps/pages/welcome-page.tsx")).WelcomePage,
);
const HomePage = lazyPart(
  async () => (await import("./features/home/pages/home-page.tsx")).HomePage,
);
const MakePage = lazyPart(
  async () => (await import("./features/make/pages/make-page.tsx")).MakePage,
);
const EpisodePage = lazyPart(
  async () => (await import("./features/episode/pages/episode-page.tsx")).EpisodePage,
);
const CoursesPage = lazyPart(
  async () => (await import("./features/courses/pages/courses-page.tsx")).CoursesPage,
);
const CoursePage = lazyPart(
  async () => (await import("./features/courses/pages/course-page.tsx")).CoursePage,
);
const LessonsPage = lazyPart(
  async () => (await import("./features/lessons/pages/lessons-page.tsx")).LessonsPage,
);
const LessonPage = lazyPart(
  async () => (await import("./features/lessons/pages/lesson-page.tsx")).LessonPage,
);
const SettingsPage = lazyPart(
  async () => (await import("./features/settings/pages/settings-page.tsx")).SettingsPage,
);
const PeoplePage = lazyPart(
  async () => (await import("./features/people/pages/people-page.tsx")).PeoplePage,
);
const SpeechPage = lazyPart(
  async () => (await import("./features/speech/pages/speech-page.tsx")).SpeechPage,
);
const SpendPage = lazyPart(
  async () => (await import("./features/spend/pages/spend-page.tsx")).SpendPage,
);
const OperationsPage = lazyPart(
  async () => (await import("./features/operations/pages/operations-page.tsx")).OperationsPage,
);
const TokensPage = lazyPart(
  async () => (await import("./features/tokens/pages/tokens-page.tsx")).TokensPage,
);

/** Every address of the product; pages load when they are opened. */
export function AppRoutes(): JSX.Element {
  return (
    <Router root={App}>
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/sign-up" component={SignUpPage} />
      <Route path="/reset" component={ResetPage} />
      <Route path="/invitation/:token" component={InvitationPage} />
      <Route component={SignedIn}>
        <Route path="/" component={HomePage} />
        <Route path="/welcome" component={WelcomePage} />
        <Route path="/make" component={MakePage} />
        <Route path="/episodes/:id" component={EpisodePage} />
        <Route path="/courses" component={CoursesPage} />
        <Route path="/courses/:id" component={CoursePage} />
        <Route path="/courses/:id/lessons" component={LessonsPage} />
        <Route path="/courses/:id/lessons/:lesson" component={LessonPage} />
        <Route path="/settings" component={SettingsPage} />
        <Route path="/settings/tokens" component={TokensPage} />
        <Route path="/people" component={PeoplePage} />
        <Route path="/speech" component={SpeechPage} />
        <Route path="/spend" component={SpendPage} />
        <Route path="/operations" component={OperationsPage} />
      </Route>
      <Route path="*" component={MissingAddress} />
    </Router>
  );
}

function lazyPart<TProps extends object>(load: () => Promise<Component<TProps>>) {
  return lazy(() => loadPart(async () => ({ default: await load() })));
}
