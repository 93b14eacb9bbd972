import { type JSX, Show, Suspense } from "solid-js";

import { t } from "../i18n/index.ts";
import { PlayerProvider } from "../features/player/index.ts";
import { Rail, TabBar } from "./navigation.tsx";
import { PageBoundary } from "./page-boundary.tsx";
import { PlayerDock } from "./player-dock.tsx";
import { PageSkeleton } from "./page-skeleton.tsx";

/** Navigation around the page: a rail on the left where there is room, tabs below on phones. */
export function Shell(props: { isBare: boolean; children?: JSX.Element }): JSX.Element {
  return (
    <PlayerProvider>
      <a
        href="#main"
        class="fixed top-2 left-2 z-50 -translate-y-20 rounded-full bg-accent px-5 py-3 font-semibold text-on-accent focus:translate-y-0"
      >
        {t("app.skip")}
      </a>
      <Show when={!props.isBare}>
        <Rail />
      </Show>
      <main
        id="main"
        tabindex="-1"
        class="outline-none"
        classList={{
          "pb-[calc(var(--shell-bottom)+var(--player-height))] lg:pl-(--shell-left)": !props.isBare,
        }}
      >
        <PageBoundary>
          <Suspense fallback={<PageSkeleton />}>{props.children}</Suspense>
        </PageBoundary>
      </main>
      <Show when={!props.isBare}>
        <PlayerDock />
        <TabBar />
      </Show>
    </PlayerProvider>
  );
}
