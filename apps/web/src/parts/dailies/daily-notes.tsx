import { createAsync } from "@solidjs/router";
import { type JSX, lazy, Show } from "solid-js";

import { loadPart } from "../../load-part.ts";
import { Notice } from "../../ui/index.ts";
import { loadDailies } from "../../data/dailies.ts";
import { Aside } from "../aside.tsx";
import { describeNext, describeRest } from "./describe-next.ts";

// Few people see it, so it loads on demand: dailies are paused only after they went unheard.
const PausedBanner = lazy(() =>
  loadPart(async () => ({ default: (await import("./paused-banner.tsx")).PausedBanner })),
);

/** A page's banner while dailies are paused; nothing otherwise. */
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

/** When the next daily comes, if one is planned. */
export function NextDaily(props: { class?: string }): JSX.Element {
  return (
    <Aside>
      <Next {...props} />
    </Aside>
  );
}

function Next(props: { class?: string }): JSX.Element {
  const dailies = createAsync(() => loadDailies());
  const text = () => {
    const known = dailies();
    if (known === undefined) return null;
    if (known.rest !== null) return describeRest(known.nextAt, known.timeZone);
    if (known.nextAt === null) return null;
    return describeNext(known.nextAt, { now: Date.now(), zone: known.timeZone });
  };
  return (
    <Show when={text()}>
      {(said) => (
        <div class={props.class}>
          <Notice icon="clock">{said()}</Notice>
        </div>
      )}
    </Show>
  );
}
