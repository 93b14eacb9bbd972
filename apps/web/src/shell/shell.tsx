import { type JSX, lazy, Show, Suspense } from "solid-js";

import { t } from "../i18n/index.ts";
import { loadPart } from "../load-part.ts";
import { PlayerProvider } from "../player/index.ts";
import { useSession } from "../session.tsx";
import { Rail, TabBar, TopBar } from "./navigation.tsx";
import { PageBoundary } from "./page-boundary.tsx";
import { PlayerDock } from "./player-dock.tsx";
import { PageSkeleton } from "./page-skeleton.tsx";
import { RoutingBar } from "./routing-bar.tsx";

const LookBanner = lazy(() =>
  loadPart(async () => ({ default: (await import("./look-banner.tsx")).LookBanner })),
);

/** Navigation around the page: a rail on the left of wide windows, tabs at the bottom on phones. */
export function Shell(props: { isBare: boolean; children?: JSX.Element }): JSX.Element {
  const session = useSession();
  let main: HTMLElement | undefined;
  // The router intercepts links to a place on the page and does not move the focus.
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    main?.focus();
  };
  return (
    <PlayerProvider>
      <RoutingBar />
      <Show when={session()?.look}>
        <Suspense>
          <LookBanner />
        </Suspense>
      </Show>
      <a
        href="#main"
        on:click={skip}
        class="fixed top-2 left-2 z-50 -translate-y-20 rounded-full bg-accent px-5 py-3 font-semibold text-on-accent focus:translate-y-0"
      >
        {t("app.skip")}
      </a>
      <Show when={!props.isBare}>
        <Rail />
      </Show>
      <main
        ref={(element) => (main = element)}
        id="main"
        tabindex="-1"
        class="outline-none"
        classList={{
          "pb-[calc(var(--shell-bottom)+var(--player-height))] lg:pr-(--shell-right) lg:pl-(--shell-left)":
            !props.isBare,
        }}
      >
        <Show when={!props.isBare}>
          <TopBar />
        </Show>
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
