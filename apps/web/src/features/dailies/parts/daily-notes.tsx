import { createAsync } from "@solidjs/router";
import { ErrorBoundary, type JSX, Show, Suspense } from "solid-js";

import { useSignedIn } from "../../../session.tsx";
import { Notice } from "../../../ui/index.ts";
import { loadDailies } from "../dailies-data.ts";
import { describeNext } from "../describe-next.ts";
import { PausedBanner } from "./paused-banner.tsx";

/** The banner of a page while dailies rest; nothing otherwise. */
export function DailyBanner(props: { class?: string }): JSX.Element {
  return (
    <Aside>
      <Banner {...props} />
    </Aside>
  );
}

function Banner(props: { class?: string }): JSX.Element {
  const dailies = createAsync(() => loadDailies());
  return (
    <Show when={dailies()?.enabled && dailies()?.pausedAt}>
      <div class={props.class}>
        <PausedBanner />
      </div>
    </Show>
  );
}

/** When the next daily comes, where one is planned. */
export function NextDaily(props: { class: string }): JSX.Element {
  return (
    <Aside>
      <Next {...props} />
    </Aside>
  );
}

function Next(props: { class: string }): JSX.Element {
  const signedIn = useSignedIn();
  const dailies = createAsync(() => loadDailies());
  const zone = () => signedIn().settings.timeZone;
  return (
    <Show when={dailies()?.nextAt}>
      {(nextAt) => (
        <div class={props.class}>
          <Notice icon="clock">{describeNext(nextAt(), { now: Date.now(), zone: zone() })}</Notice>
        </div>
      )}
    </Show>
  );
}

/** Waits and fails in silence: the page is about the episodes, and they say when LearnLab is away. */
function Aside(props: { children: JSX.Element }): JSX.Element {
  return (
    <ErrorBoundary fallback={null}>
      <Suspense>{props.children}</Suspense>
    </ErrorBoundary>
  );
}
