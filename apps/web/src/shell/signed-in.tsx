import { Navigate, useLocation } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import { useSession } from "../session.tsx";
import { Shell } from "./shell.tsx";

/** Admits signed-in people, and sends others to the sign-in and back. */
export function SignedIn(props: { children?: JSX.Element }): JSX.Element {
  const session = useSession();
  const location = useLocation();
  const door = () => {
    const next = location.pathname + location.search;
    return next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`;
  };
  return (
    <Show when={session()}>
      {(known) => (
        <Show when={known().person} fallback={<Navigate href={door()} />}>
          <Show
            when={!mustAnswerFirst(known()) || location.pathname === "/welcome"}
            fallback={<Navigate href="/welcome" />}
          >
            <Shell isBare={location.pathname === "/welcome"}>{props.children}</Shell>
          </Show>
        </Show>
      )}
    </Show>
  );
}

function mustAnswerFirst(known: NonNullable<ReturnType<ReturnType<typeof useSession>>>): boolean {
  return known.person?.role === "learner" && known.settings?.onboarded === false;
}
