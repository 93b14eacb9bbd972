import { createAsync } from "@solidjs/router";
import { type JSX, Show, Suspense } from "solid-js";

import { loadSpeech } from "../../../data/speech.ts";
import { loadLimits, loadSpend } from "../../../data/spend.ts";
import { loadWriting } from "../../../data/writing.ts";
import { t as tSpeech } from "../../../i18n/people.ts";
import { t } from "../../../i18n/spend.ts";
import { useSignedIn } from "../../../session.tsx";
import { ForAdmins } from "../../../shell/for-admins.tsx";
import { EmptyState, Page, Section } from "../../../ui/index.ts";
import { Courses } from "../parts/courses.tsx";
import { Days } from "../parts/days.tsx";
import { Learners } from "../parts/learners.tsx";
import { LimitsForm } from "../parts/limits-form.tsx";
import { Month } from "../parts/month.tsx";
import { Months } from "../parts/months.tsx";
import { SpeechForm } from "../parts/speech-form.tsx";
import { SpendSkeleton } from "../parts/spend-skeleton.tsx";
import { WritingForm } from "../parts/writing-form.tsx";

/** The month's costs, the limits and the speech engine, for admins. */
export function CostsPage(): JSX.Element {
  const signedIn = useSignedIn();
  return (
    <ForAdmins>
      <Page title={t("spend.title")} lead={t("spend.lead")} width="wide">
        <Suspense fallback={<SpendSkeleton />}>
          <Content isStandIn={signedIn().session.speechIsStandIn} />
        </Suspense>
      </Page>
    </ForAdmins>
  );
}

function Content(props: { isStandIn: boolean }): JSX.Element {
  const spend = createAsync(() => loadSpend());
  const limits = createAsync(() => loadLimits());
  const speech = createAsync(() => loadSpeech());
  const writing = createAsync(() => loadWriting());
  return (
    <Show when={spend()}>
      {(known) => (
        <>
          <Month spend={known()} isStandIn={props.isStandIn} />
          <Show when={limits()}>{(stored) => <LimitsForm stored={stored()} />}</Show>
          <Show
            when={known().months.length > 0}
            fallback={
              <EmptyState
                icon="chart"
                title={t("spend.none")}
                text={props.isStandIn ? t("spend.noneStandIn") : t("spend.noneText")}
              />
            }
          >
            <Days days={known().days} isStandIn={props.isStandIn} />
            <Months months={known().months} isStandIn={props.isStandIn} />
            <Courses courses={known().courses} />
            <Learners learners={known().learners} />
          </Show>
          <Show when={speech()}>
            {(stored) => (
              <Section title={tSpeech("speech.title")} hint={tSpeech("speech.lead")}>
                <div class="max-w-2xl">
                  <SpeechForm stored={stored()} />
                </div>
              </Section>
            )}
          </Show>
          <Show when={writing()}>{(stored) => <WritingForm stored={stored()} />}</Show>
        </>
      )}
    </Show>
  );
}
