import { ErrorBoundary, type JSX, type ParentProps, Suspense } from "solid-js";

import { readFailure } from "./api.ts";
import { ErrorNotice } from "./ui/index.ts";

interface RetryableProps extends ParentProps {
  /** Asks again for what failed, which is remembered until then. */
  again: () => Promise<unknown>;
  waiting?: JSX.Element;
}

/** A part that loads and fails by itself, so that the rest of the page can be used meanwhile. */
export function Retryable(props: RetryableProps): JSX.Element {
  return (
    <ErrorBoundary
      fallback={(error, reset) => (
        <ErrorNotice
          isRead
          failure={readFailure(error)}
          onRetry={() => void props.again().then(reset)}
        />
      )}
    >
      <Suspense fallback={props.waiting}>{props.children}</Suspense>
    </ErrorBoundary>
  );
}
