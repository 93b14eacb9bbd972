import { createAsync } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import type { CourseDetail } from "../../../api.ts";
import { loadMaterials } from "../../../data/materials.ts";
import { t } from "../../../i18n/teach.ts";
import { ButtonLink } from "../../../ui/index.ts";
import { hrefOf } from "../tabs.ts";

/** What a course needs most before somebody can learn from it. */
export function NextStep(props: { course: CourseDetail }): JSX.Element {
  return (
    <div class="mb-10 rounded-lg bg-sunken p-5 sm:p-6">
      <Show
        when={props.course.conceptCount === 0}
        fallback={<Step step="share" courseId={props.course.id} />}
      >
        <FirstStep courseId={props.course.id} />
      </Show>
    </div>
  );
}

/** Concepts come from materials, so a material is the first step. */
function FirstStep(props: { courseId: string }): JSX.Element {
  const listed = createAsync(() => loadMaterials(props.courseId));
  return (
    <Show when={listed()}>
      {(known) => (
        <Step
          step={known().materials.length + known().readings.length === 0 ? "materials" : "concepts"}
          courseId={props.courseId}
        />
      )}
    </Show>
  );
}

const SIDES = { materials: "materials", concepts: "concepts", share: "sharing" } as const;

function Step(props: { step: keyof typeof SIDES; courseId: string }): JSX.Element {
  return (
    <>
      <h2 class="text-lg font-semibold">{t(`nextStep.${props.step}`)}</h2>
      <p class="mt-1 max-w-prose text-ink-soft">{t(`nextStep.${props.step}Text`)}</p>
      <ButtonLink
        look="primary"
        class="mt-4 max-sm:w-full"
        href={hrefOf(props.courseId, SIDES[props.step])}
      >
        {t(`nextStep.${props.step}Label`)}
      </ButtonLink>
    </>
  );
}
