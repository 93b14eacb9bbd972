import { A, createAsync } from "@solidjs/router";
import { type JSX, Show, Suspense } from "solid-js";

import { loadInvitations } from "../../../data/invitations.ts";
import { loadFailedMessages } from "../../../data/jobs.ts";
import { loadProblems } from "../../../data/problems.ts";
import { loadSpeech } from "../../../data/speech.ts";
import { loadSpend } from "../../../data/spend.ts";
import { formatMoney } from "../../../i18n/format-money.ts";
import { t } from "../../../i18n/run.ts";
import { ForAdmins } from "../../../shell/for-admins.tsx";
import { Icon, Page, RowsSkeleton } from "../../../ui/index.ts";

/** The admins' first page: whether anything needs attention. */
export function OverviewPage(): JSX.Element {
  return (
    <ForAdmins>
      <Page title={t("run.title")} lead={t("run.lead")} width="wide">
        <Suspense fallback={<RowsSkeleton />}>
          <Content />
        </Suspense>
      </Page>
    </ForAdmins>
  );
}

function Content(): JSX.Element {
  const messages = createAsync(() => loadFailedMessages(1));
  const spend = createAsync(() => loadSpend());
  const speech = createAsync(() => loadSpeech());
  const invitations = createAsync(() => loadInvitations(true, 1));
  return (
    <Show when={messages() && spend() && speech() && invitations()}>
      <ul class="divide-y divide-line border-y border-line">
        <FailedJobs failed={messages()} />
        <Budget leftMicroDollars={spend()?.leftMicroDollars ?? null} />
        <Voice isStandIn={speech()?.isStandIn === true} />
        <Reported />
        <Invited invited={invitations()} />
      </ul>
    </Show>
  );
}

function FailedJobs(props: {
  failed: Awaited<ReturnType<typeof loadFailedMessages>> | undefined;
}): JSX.Element {
  const count = () => props.failed?.messages.length ?? 0;
  const text = () => {
    if (count() === 0) return t("run.noneFailed");
    return t(props.failed?.hasMore === true ? "run.manyFailed" : "run.failed", { count: count() });
  };
  return <Row href="/run/jobs" isGood={count() === 0} name={t("run.jobs")} text={text()} />;
}

function Budget(props: { leftMicroDollars: number | null }): JSX.Element {
  const isGood = () => props.leftMicroDollars === null || props.leftMicroDollars > 0;
  return (
    <Row
      href="/run/costs"
      isGood={isGood()}
      name={t("run.budget")}
      text={sayLeft(props.leftMicroDollars)}
    />
  );
}

function Voice(props: { isStandIn: boolean }): JSX.Element {
  return (
    <Row
      href="/run/costs"
      isGood={!props.isStandIn}
      name={t("run.speech")}
      text={props.isStandIn ? t("run.standIn") : t("run.polly")}
    />
  );
}

/** Open reports are counted no further. */
const MOST_COUNTED = 99;

function Reported(): JSX.Element {
  const problems = createAsync(() => loadProblems({ courseId: null, state: "open" }, 1));
  const count = () => problems()?.counts.open ?? 0;
  const text = () => {
    if (count() === 0) return t("run.noneReported");
    return t(count() < MOST_COUNTED ? "run.reported" : "run.manyReported", { count: count() });
  };
  return <Row href="/run/problems" isGood={count() === 0} name={t("run.problems")} text={text()} />;
}

function Invited(props: {
  invited: Awaited<ReturnType<typeof loadInvitations>> | undefined;
}): JSX.Element {
  const count = () => props.invited?.invitations.length ?? 0;
  const text = () => {
    if (count() === 0) return t("run.noneInvited");
    return t(props.invited?.hasMore === true ? "run.manyInvited" : "run.invited", {
      count: count(),
    });
  };
  return <Row href="/run/people?state=invited" isGood name={t("run.people")} text={text()} />;
}

function sayLeft(microDollars: number | null): string {
  if (microDollars === null) return t("run.noCap");
  return microDollars > 0 ? t("run.left", { left: formatMoney(microDollars) }) : t("run.used");
}

/** A fact with a link to its page. */
function Row(props: { href: string; isGood: boolean; name: string; text: string }): JSX.Element {
  return (
    <li class="relative isolate flex min-h-16 items-center gap-4 py-3">
      <Icon
        name={props.isGood ? "check" : "alert"}
        class={props.isGood ? "shrink-0 text-good" : "shrink-0 text-warm"}
      />
      <div class="min-w-0 flex-1">
        <A
          href={props.href}
          class="font-semibold before:absolute before:inset-y-1 before:-inset-x-3 before:-z-10 before:rounded-md hover:before:bg-hover focus-visible:outline-none focus-visible:before:outline-2 focus-visible:before:outline-accent"
        >
          {props.name}
        </A>
        <p class="text-sm text-ink-soft">{props.text}</p>
      </div>
      <Icon name="chevronLeft" size={18} class="shrink-0 rotate-180 text-ink-faint" />
    </li>
  );
}
