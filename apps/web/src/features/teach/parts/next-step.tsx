import { type JSX, Match, Switch } from "solid-js";

import type { CourseDetail } from "../../../api.ts";
import { t } from "../../../i18n/teach.ts";
import { ButtonLink } from "../../../ui/index.ts";
import { hrefOf } from "../tabs.ts";

/** What a course lacks most before somebody can learn from it. */
export function NextStep(props: { course: CourseDetail }): JSX.Element {
  return (
    <div class="mb-10 rounded-lg bg-sunken p-5 sm:p-6">
      <Switch
        fallback={
          <Step
            title={t("nextStep.share")}
            text={t("nextStep.shareText")}
            href={hrefOf(props.course.id, "sharing")}
            label={t("nextStep.shareLabel")}
          />
        }
      >
        <Match when={props.course.conceptCount === 0}>
          <Step
            title={t("nextStep.concepts")}
            text={t("nextStep.conceptsText")}
            href={hrefOf(props.course.id, "concepts")}
            label={t("nextStep.conceptsLabel")}
          />
        </Match>
      </Switch>
    </div>
  );
}

function Step(props: { title: string; text: string; href: string; label: string }): JSX.Element {
  return (
    <>
      <h2 class="text-lg font-semibold">{props.title}</h2>
      <p class="mt-1 max-w-prose text-ink-soft">{props.text}</p>
      <ButtonLink look="primary" class="mt-4 max-sm:w-full" href={props.href}>
        {props.label}
      </ButtonLink>
    </>
  );
}
