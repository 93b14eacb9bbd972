import { revalidate } from "@solidjs/router";
import { ErrorBoundary, type JSX, Suspense } from "solid-js";

import { readFailure } from "../../../../api.ts";
import { ErrorNotice, RowsSkeleton, Section } from "../../../../ui/index.ts";

/** A section that loads by itself: if it fails, the rest of the page stays. */
export function LoadedSection(props: {
  title: string;
  hint?: string;
  /** The key of what it loads. */
  again: string;
  children: JSX.Element;
}): JSX.Element {
  return (
    <Section title={props.title} {...(props.hint === undefined ? {} : { hint: props.hint })}>
      <ErrorBoundary
        fallback={(error, reset) => (
          <ErrorNotice
            isRead
            failure={readFailure(error)}
            onRetry={() => void revalidate(props.again).then(reset)}
          />
        )}
      >
        <Suspense fallback={<RowsSkeleton />}>{props.children}</Suspense>
      </ErrorBoundary>
    </Section>
  );
}
