import { Route, Router } from "@solidjs/router";
import { type JSX, lazy } from "solid-js";

import { App } from "./shell/app.tsx";
import { MissingPage } from "./shell/missing-page.tsx";
import { SignedIn } from "./shell/signed-in.tsx";

const HomePage = lazy(async () => ({
  default: (await import("./features/home/pages/home-page.tsx")).HomePage,
}));

const EpisodePage = lazy(async () => ({
  default: (await import("./features/episode/pages/episode-page.tsx")).EpisodePage,
}));

/** Every address of the product; pages load when they are opened. */
export function AppRoutes(): JSX.Element {
  return (
    <Router root={App}>
      <Route component={SignedIn}>
        <Route path="/" component={HomePage} />
        <Route path="/episodes/:id" component={EpisodePage} />
      </Route>
      <Route path="*" component={MissingPage} />
    </Router>
  );
}
