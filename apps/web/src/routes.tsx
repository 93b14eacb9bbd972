import { Route, Router } from "@solidjs/router";
import { type Component, createSignal, type JSX, Show } from "solid-js";
import { Dynamic } from "solid-js/web";

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
const MaterialPage = lazyPage(
  () => import("./features/materials/pages/material-page.tsx"),
  "materials",
);
const TokensPage = lazyPage(() => import("./features/tokens/pages/tokens-page.tsx"), "tokens");

/** The addresses of teachers and admins come with a file of their own, once one of them is opened. */
const STAFF = ["/teach/*", "/run/*"];
const [staffRoutes, setStaffRoutes] = createSignal<Component>();
const StaffRoutes = lazyPage(async () => {
  const routes = await import("./staff-routes.tsx");
  setStaffRoutes(() => routes.StaffRoutes);
  // Now the address leads to its page.
  return { Nothing: () => null };
});

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
        <Show when={staffRoutes()} fallback={<Route path={STAFF} component={StaffRoutes} />}>
          {(Routes) => <Dynamic component={Routes()} />}
        </Show>
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
