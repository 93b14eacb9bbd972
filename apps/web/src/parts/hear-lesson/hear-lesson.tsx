import { createSignal, type JSX, Match, Show, Switch } from "solid-js";

import type { AbilityLevel, Language } from "../../api.ts";
import type { MissingAudio } from "../../data/lessons.ts";
import "../../i18n/failures.ts";
import { formatMoney } from "../../i18n/format-money.ts";
import { t } from "../../i18n/hearing.ts";
import { languageName } from "../../i18n/index.ts";
import { LANGUAGES } from "../../languages.ts";
import { Button, ErrorNotice, ProgressBar, SelectField } from "../../ui/index.ts";
import { createHearing, type WantedLesson } from "./create-hearing.ts";

const LEVELS = ["beginner", "intermediate", "advanced"] as const satisfies readonly AbilityLevel[];

interface HearLessonProps {
  courseId: string;
  conceptId: string;
  /** The only one there is a lesson for; without it any can be chosen. */
  level?: AbilityLevel;
  variant?: NonNullable<WantedLesson["variant"]>;
  /** Those of the course. */
  firstLevel: AbilityLevel;
  firstLanguage: Language;
}

/** What a learner hears of a concept, in any level and language, without being enrolled. */
export function HearLesson(props: HearLessonProps): JSX.Element {
  const [chosenLevel, setLevel] = createSignal<AbilityLevel | null>(null);
  const [chosenLanguage, setLanguage] = createSignal<Language | null>(null);
  const level = () => props.level ?? chosenLevel() ?? props.firstLevel;
  const language = () => chosenLanguage() ?? props.firstLanguage;
  const hearing = createHearing(() => ({
    courseId: props.courseId,
    conceptId: props.conceptId,
    level: level(),
    variant: props.variant ?? "teach",
    language: language(),
  }));
  const change = (set: () => void) => {
    hearing.forget();
    set();
  };
  const isFree = () => !hearing.making.isBusy() && !hearing.asking.isBusy();
  return (
    <div class="flex flex-col gap-4">
      <p class="max-w-prose text-sm text-ink-soft">{t("hearing.hint")}</p>
      <Show when={isFree()}>
        <div class="grid gap-4 sm:grid-cols-2">
          <Show when={props.level === undefined}>
            <SelectField
              label={t("hearing.level")}
              value={level()}
              choices={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
              onValue={(value) => change(() => setLevel(value))}
            />
          </Show>
          <SelectField
            label={t("hearing.language")}
            value={language()}
            choices={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
            onValue={(value) => change(() => setLanguage(value))}
          />
        </div>
      </Show>
      <div role="status">
        <Switch>
          <Match when={hearing.missing()}>
            {(missing) => (
              <Missing
                missing={missing()}
                language={language()}
                isMaking={hearing.making.isBusy()}
              />
            )}
          </Match>
          <Match when={hearing.audio()}>
            {(audio) => (
              <Show when={audio().language !== language()}>
                <p class="text-sm text-ink-soft">
                  {t("hearing.otherLanguage", {
                    language: languageName(language()),
                    heard: languageName(audio().language),
                  })}
                </p>
              </Show>
            )}
          </Match>
        </Switch>
      </div>
      <Show when={hearing.asking.failure() ?? hearing.making.failure()}>
        {(failure) => <ErrorNotice failure={failure()} />}
      </Show>
      <Actions hearing={hearing} />
    </div>
  );
}

type Hearing = ReturnType<typeof createHearing>;

/** One button for all that leads to listening, so that it keeps the focus. */
function Actions(props: { hearing: Hearing }): JSX.Element {
  const canMake = () => {
    const missing = props.hearing.missing();
    return missing !== null && isCovered(missing);
  };
  const press = () => (canMake() ? void props.hearing.making.start() : props.hearing.listen());
  const label = () => {
    if (canMake()) return t("hearing.make");
    return t(props.hearing.isOn() ? "hearing.pause" : "hearing.listen");
  };
  const isBusy = () => props.hearing.making.isBusy() || props.hearing.asking.isBusy();
  return (
    <div class="flex flex-wrap gap-2">
      <Button
        class="max-sm:w-full"
        look={canMake() ? "primary" : "plain"}
        icon={props.hearing.isOn() ? "pause" : "headphones"}
        isBusy={isBusy()}
        onClick={press}
      >
        {label()}
      </Button>
      <Show when={props.hearing.missing() !== null && !isBusy()}>
        <Button look="quiet" onClick={() => props.hearing.forget()}>
          {t("hearing.cancel")}
        </Button>
      </Show>
    </div>
  );
}

function isCovered({ microDollars, leftMicroDollars }: MissingAudio): boolean {
  return leftMicroDollars === null || microDollars <= leftMicroDollars;
}

interface MissingProps {
  missing: MissingAudio;
  language: Language;
  isMaking: boolean;
}

/** What is not there yet and what it costs, and how far it is once somebody has it made. */
function Missing(props: MissingProps): JSX.Element {
  return (
    <Show when={!props.isMaking} fallback={<Making missing={props.missing} />}>
      <p class="text-sm">{sayMissing(props.missing, props.language)}</p>
      <p class="mt-1 text-sm text-ink-soft">{sayPrice(props.missing)}</p>
    </Show>
  );
}

function Making(props: { missing: MissingAudio }): JSX.Element {
  const say = () =>
    props.missing.isWritten
      ? t("hearing.speaking", { done: props.missing.spokenParts, parts: props.missing.parts })
      : t("hearing.writing");
  // The words count as one more part.
  const done = () => (props.missing.isWritten ? 1 + props.missing.spokenParts : 0);
  return (
    <>
      <p class="mb-2 text-sm font-medium">{say()}</p>
      <ProgressBar value={done() / (1 + props.missing.parts)} label={t("hearing.progress")} />
    </>
  );
}

function sayMissing(missing: MissingAudio, language: Language): string {
  const { isWritten, parts, spokenParts } = missing;
  if (!isWritten) return t("hearing.notWritten", { language: languageName(language) });
  return t("hearing.notSpoken", { count: parts - spokenParts, parts });
}

function sayPrice(missing: MissingAudio): string {
  const { microDollars, leftMicroDollars } = missing;
  if (microDollars === 0) return t("hearing.free");
  const price = t("hearing.costs", { cost: formatMoney(microDollars) });
  if (leftMicroDollars === null) return `${price} ${t("hearing.noLimit")}`;
  if (isCovered(missing)) return `${price} ${t("hearing.covered")}`;
  return `${price} ${t("hearing.tooDear", { left: formatMoney(leftMicroDollars) })}`;
}
