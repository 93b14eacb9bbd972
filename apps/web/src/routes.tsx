import { Route, Router, useLocation } from "@solidjs/router";
import { type Component, type JSX, lazy, untrack } from "solid-js";

import { addPart } from "./i18n/language.ts";
import { loadPart } from "./load-part.ts";
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
  async () => (await import("./features/episode/pages/episode-page.tsx")).EpisodePage,
  "episode",
  "player",
);
const CoursesPage = lazyPage(
  async () => (await import("./features/courses/pages/courses-page.tsx")).CoursesPage,
  "study",
);
const CoursePage = lazyPage(
  async () => (await import("./features/courses/pages/course-page.tsx")).CoursePage,
  "study",
);
const LessonsPage = lazyPage(
  async () => (await import("./features/lessons/pages/lessons-page.tsx")).LessonsPage,
  "lessons",
);
const LessonPage = lazyPage(
  async () => (await import("./features/lessons/pages/lesson-page.tsx")).LessonPage,
  "lessons",
);
const SettingsPage = lazyPage(
  async () => (await import("./features/settings/pages/settings-page.tsx")).SettingsPage,
  "settings",
  "study",
);
const PeoplePage = lazyPage(
  async () => (await import("./features/people/pages/people-page.tsx")).PeoplePage,
  "people",
);
const SpeechPage = lazyPage(
  async () => (await import("./features/speech/pages/speech-page.tsx")).SpeechPage,
  "people",
);
const SpendPage = lazyPage(
  async () => (await import("./features/spend/pages/spend-page.tsx")).SpendPage,
  "spend",
);
const OperationsPage = lazyPage(
  async () => (await import("./features/operations/pages/operations-page.tsx")).OperationsPage,
  "operations",
  "audit",
);
const AuditPage = lazyPage(
  async () => (await import("./features/operations/pages/audit-page.tsx")).AuditPage,
  "audit",
  "operations",
);
const TokensPage = lazyPage(
  async () => (await import("./features/tokens/pages/tokens-page.tsx")).TokensPage,
  "tokens",
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
        <Route path="/operations/audit" component={AuditPage} />
      </Route>
      <Route path="*" component={MissingAddress} />
    </Router>
  );
}

/**
 * A page that is loaded when it is opened. A link that is pointed at loads it before: what does not come
 * then is asked for again on opening, and only then missed. Its texts are named so that they come beside it.
 */
function lazyPage<TProps extends object>(
  load: () => Promise<Component<TProps>>,
  ...texts: string[]
) {
  let goal = "";
  const read = async () => {
    texts.forEach(addPart);
    return { default: await load() };
  };
  const Page = lazy(() => loadPart(read, () => goal));
  const open: Component<TProps> = (props) => {
    // The address bar has the new address only once the page is shown.
    const location = useLocation();
    goal = untrack(() => location.pathname + location.search);
    return <Page {...props} />;
  };
  return Object.assign(open, { preload: () => void read().catch(() => {}) });
}
