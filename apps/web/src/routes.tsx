import { Route, Router, useLocation } from "@solidjs/router";
import { type Component, type JSX, lazy, untrack } from "solid-js";

import { loadPart } from "./load-part.ts";
import { App } from "./shell/app.tsx";
import { MissingAddress } from "./shell/missing-page.tsx";

const SignedIn = lazyPage(async () => (await import("./shell/signed-in.tsx")).SignedIn);
const SignInPage = lazyPage(
  async () => (await import("./features/accounts/pages/sign-in-page.tsx")).SignInPage,
);
const SignUpPage = lazyPage(
  async () => (await import("./features/accounts/pages/sign-up-page.tsx")).SignUpPage,
);
const ResetPage = lazyPage(
  async () => (await import("./features/accounts/pages/reset-page.tsx")).ResetPage,
);
const InvitationPage = lazyPage(
  async () => (await import("./features/accounts/pages/invitation-page.tsx")).InvitationPage,
);
const WelcomePage = lazyPage(
  async () => (await import("./features/first-steps/pages/welcome-page.tsx")).WelcomePage,
);
const HomePage = lazyPage(
  async () => (await import("./features/home/pages/home-page.tsx")).HomePage,
);
const MakePage = lazyPage(
  async () => (await import("./features/make/pages/make-page.tsx")).MakePage,
);
const EpisodePage = lazyPage(
  async () => (await import("./features/episode/pages/episode-page.tsx")).EpisodePage,
);
const CoursesPage = lazyPage(
  async () => (await import("./features/courses/pages/courses-page.tsx")).CoursesPage,
);
const CoursePage = lazyPage(
  async () => (await import("./features/courses/pages/course-page.tsx")).CoursePage,
);
const LessonsPage = lazyPage(
  async () => (await import("./features/lessons/pages/lessons-page.tsx")).LessonsPage,
);
const LessonPage = lazyPage(
  async () => (await import("./features/lessons/pages/lesson-page.tsx")).LessonPage,
);
const SettingsPage = lazyPage(
  async () => (await import("./features/settings/pages/settings-page.tsx")).SettingsPage,
);
const PeoplePage = lazyPage(
  async () => (await import("./features/people/pages/people-page.tsx")).PeoplePage,
);
const SpeechPage = lazyPage(
  async () => (await import("./features/speech/pages/speech-page.tsx")).SpeechPage,
);
const SpendPage = lazyPage(
  async () => (await import("./features/spend/pages/spend-page.tsx")).SpendPage,
);
const OperationsPage = lazyPage(
  async () => (await import("./features/operations/pages/operations-page.tsx")).OperationsPage,
);
const TokensPage = lazyPage(
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

/**
 * A page that is loaded when it is opened. A link that is pointed at loads it before: what does not come
 * then is asked for again on opening, and only then missed.
 */
function lazyPage<TProps extends object>(load: () => Promise<Component<TProps>>) {
  let goal = "";
  const read = async () => ({ default: await load() });
  const Page = lazy(() => loadPart(read, () => goal));
  const open: Component<TProps> = (props) => {
    // The address bar has the new address only once the page is shown.
    const location = useLocation();
    goal = untrack(() => location.pathname + location.search);
    return <Page {...props} />;
  };
  return Object.assign(open, { preload: () => void read().catch(() => {}) });
}
