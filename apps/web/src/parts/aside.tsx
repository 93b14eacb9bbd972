import { revalidate } from "@solidjs/router";
import { ErrorBoundary, type JSX, Suspense } from "solid-js";

import { readFailure } from "../api.ts";
import { untilThere } from "../connection.ts";

const MOST_TRIES = 3;

/**
 * Loads and fails silently: the page is about something else, and says when LearnLab is away. What got no answer is
 * asked for again once there is one.
 */
export function Aside(props: { children: JSX.Element }): JSX.Element {
  let tries = 0;
  const tryAgain = async (error: unknown, reset: () => void) => {
    tries += 1;
    if (tries >= MOST_TRIES || readFailure(error).code !== "UNREACHABLE") return;
    await untilThere();
    await revalidate();
    reset();
  };
  return (
    <ErrorBoundary
      fallback={(error, reset) => {
        void tryAgain(error, reset);
        return null;
      }}
    >
      <Suspense>{props.children}</Suspense>
    </ErrorBoundary>
  );
}
