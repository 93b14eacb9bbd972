import { FEWEST_CONCEPTS } from "@learnlab/domain/client";
import { createAsync, useSearchParams } from "@solidjs/router";
import { createEffect, type JSX, Match, on, Show, Suspense, Switch } from "solid-js";

import { t } from "../../../i18n/study.ts";
import { useSignedIn } from "../../../session.tsx";
import { shortName } from "../../../short-name.ts";
import { Brand } from "../../../shell/brand.tsx";
import { Button, CheckField, ErrorNotice, Form, useDocumentTitle } from "../../../ui/index.ts";
import { loadCourses, onlyEnrolled } from "../../../data/courses.ts";
import { LanguageFields } from "../../../parts/language-fields.tsx";
import { LevelCards } from "../../../parts/level-cards.tsx";
import { createFirstSteps, STEPS } from "../create-first-steps.ts";
import { ChooseCourses, CourseSkeleton } from "../parts/choose-courses.tsx";
import { StepDots } from "../parts/step-dots.tsx";

export function WelcomePage(): JSX.Element {
  const signedIn = useSignedIn();
  const [search] = useSearchParams<{ course?: string }>();
  const courses = createAsync(() => loadCourses());
  const enrolled = () => onlyEnrolled(courses.latest);
  const hasCourse = () => enrolled().length > 0;
  // A course without concepts has nothing to hear yet.
  const canMake = () =>
    enrolled().reduce((sum, { conceptCount }) => sum + conceptCount, 0) >= FEWEST_CONCEPTS;
  const steps = createFirstSteps(signedIn(), search.course);
  const name = () => shortName(signedIn().person.name);
  let heading: HTMLHeadingElement | undefined;
  useDocumentTitle(() => t("welcome.title", { name: name() }));
  createEffect(on(steps.at, () => heading?.focus(), { defer: true }));
  const submit = () => (steps.isLast() ? void steps.finish.start(canMake()) : steps.next());
  return (
    <div class="mx-auto flex min-h-dvh w-full max-w-xl flex-col px-5 py-6 sm:py-10">
      <div class="flex items-center justify-between">
        <Brand />
        <StepDots at={steps.at()} count={STEPS.length} />
      </div>
      <Form class="flex flex-1 flex-col pt-10 sm:pt-16" onSubmit={submit}>
        <Show when={steps.at() === 0}>
          <p class="mb-1 font-medium text-accent-ink">{t("welcome.title", { name: name() })}</p>
        </Show>
        <h1 ref={(element) => (heading = element)} tabindex="-1" class="text-2xl font-bold">
          {t(`welcome.${steps.step()}`)}
        </h1>
        <p class="mt-1.5 mb-7 text-ink-soft">{t(`welcome.${steps.step()}Hint`)}</p>
        <Switch>
          <Match when={steps.step() === "courses"}>
            <Suspense fallback={<CourseSkeleton />}>
              <ChooseCourses />
            </Suspense>
          </Match>
          <Match when={steps.step() === "languages"}>
            <LanguageFields
              languages={steps.answers.languages}
              onLanguages={(languages) => steps.setAnswers("languages", languages)}
            />
            <div class="mt-6 border-t border-line pt-4">
              <CheckField
                label={t("welcome.sayName")}
                hint={t("welcome.sayNameHint", { name: name() })}
                checked={steps.answers.sayMyName}
                onChecked={(sayMyName) => steps.setAnswers({ sayMyName })}
              />
            </div>
          </Match>
          <Match when={steps.step() === "level"}>
            <LevelCards
              isLegendHidden
              value={steps.answers.abilityLevel}
              onValue={(abilityLevel) => steps.setAnswers({ abilityLevel })}
            />
          </Match>
        </Switch>
        <Show when={steps.finish.failure()}>
          {(failure) => (
            <div class="mt-6">
              <ErrorNotice failure={failure()} />
            </div>
          )}
        </Show>
        <div class="sticky bottom-0 mt-auto flex items-center justify-between gap-3 bg-ground pt-6 pb-2 sm:static sm:mt-10">
          <Button
            look="quiet"
            class={steps.at() === 0 ? "invisible" : "-ml-5"}
            onClick={() => steps.back()}
          >
            {t("welcome.back")}
          </Button>
          <Button
            type="submit"
            look={hasCourse() || steps.at() > 0 ? "primary" : "plain"}
            isBusy={steps.finish.isBusy()}
          >
            <Show when={steps.isLast()} fallback={continueLabel(hasCourse())}>
              {canMake() ? t("welcome.finish") : finishLabel()}
            </Show>
          </Button>
        </div>
      </Form>
    </div>
  );

  function finishLabel(): string {
    return t(search.course === undefined ? "welcome.finishEmpty" : "welcome.finishJoined");
  }

  function continueLabel(isAnswered: boolean): string {
    return isAnswered || steps.at() > 0 ? t("welcome.next") : t("welcome.skip");
  }
}
