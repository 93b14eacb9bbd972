import { createAsync, revalidate } from "@solidjs/router";
import { type JSX, onCleanup, Show } from "solid-js";

import { loadSession } from "../../../data/review-session.ts";
import { t } from "../../../i18n/progress.ts";
import { useSignedIn } from "../../../session.tsx";
import { LoadedPage } from "../../../shell/loaded-page.tsx";
import { BackLink, ButtonLink, EmptyState, Page } from "../../../ui/index.ts";
import { createSession } from "../create-session.ts";
import { CardNow } from "../parts/card-now.tsx";
import { PlayReviews } from "../parts/play-reviews.tsx";
import { SessionEnd } from "../parts/session-end.tsx";

/** A review session: due questions one by one, for at most ten minutes. */
export function ReviewPage(): JSX.Element {
  return (
    <LoadedPage title={t("review.title")} above={<Back />}>
      <Page title={t("review.title")} above={<Back />}>
        <Dealt />
      </Page>
    </LoadedPage>
  );
}

function Back(): JSX.Element {
  return <BackLink href="/progress" text={t("progress.title")} />;
}

type Dealt = Awaited<ReturnType<typeof loadSession>>;

function Dealt(): JSX.Element {
  // Returning later deals what is due then.
  onCleanup(() => void revalidate(loadSession.key, true));
  const dealt = createAsync(() => loadSession());
  return (
    <Show when={dealt()} keyed>
      {(known) => <Cards dealt={known} />}
    </Show>
  );
}

function Cards(props: { dealt: Dealt }): JSX.Element {
  const signedIn = useSignedIn();
  // eslint-disable-next-line solid/reactivity -- What is dealt anew is another session: it is keyed.
  const session = createSession(signedIn().person.id, props.dealt.cards);
  onCleanup(() => {
    if (session.card() === null) session.end();
  });
  return (
    <Show
      when={session.total > 0}
      fallback={
        <EmptyState icon="check" title={t("progress.none")} text={t("progress.noneText")}>
          <ButtonLink href="/progress">{t("review.toProgress")}</ButtonLink>
        </EmptyState>
      }
    >
      <Show
        when={session.card()}
        keyed
        fallback={<SessionEnd session={session} left={props.dealt.left} />}
      >
        {(card) => <CardNow card={card} session={session} />}
      </Show>
      <Show when={session.card()}>
        <div class="mt-6 flex flex-wrap items-center gap-x-3 gap-y-2">
          <PlayReviews />
        </div>
      </Show>
    </Show>
  );
}
