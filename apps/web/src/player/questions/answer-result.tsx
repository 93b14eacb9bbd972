import { For, type JSX, Show } from "solid-js";

import { formatDate } from "../../i18n/index.ts";
import { t } from "../../i18n/questions.ts";
import { Button, Icon } from "../../ui/index.ts";
import { Quote } from "../transcript/quote.tsx";
import type { Answering } from "./create-answering.ts";
import { Expected, OwnAnswer } from "./answer-shown.tsx";
import type { Asked } from "./read-questions.ts";
import { ResultBadge } from "./result-badge.tsx";

interface AnswerResultProps {
  answering: Answering;
  onHear?: ((startMs: number) => void) | undefined;
}

/** The result, the expected answer, and the next step. */
export function AnswerResult(props: AnswerResultProps): JSX.Element {
  return (
    <>
      <Verdict answering={props.answering} />
      <OwnAnswer answering={props.answering} />
      <Expected asked={props.answering.asked} />
      <Explanation asked={props.answering.asked} />
      <div class="-mx-3 -mt-2 flex flex-wrap">
        <Show when={props.onHear && props.answering.asked.againMs !== null}>
          <Button
            look="quiet"
            icon="headphones"
            class="!px-3"
            onClick={() => props.onHear?.(props.answering.asked.againMs ?? 0)}
          >
            {t("questions.hear")}
          </Button>
        </Show>
        <Show when={props.answering.takesAnother}>
          <Button look="quiet" class="!px-3" onClick={() => props.answering.reopen()}>
            {t("questions.again")}
          </Button>
        </Show>
        <Show when={props.answering.given().result !== "had"}>
          <Button
            look="quiet"
            class="!px-3"
            isBusy={props.answering.isBusy()}
            onClick={() => props.answering.overrule()}
          >
            {t("questions.overrule")}
          </Button>
        </Show>
      </div>
    </>
  );
}

function Verdict(props: { answering: Answering }): JSX.Element {
  const result = () => props.answering.given().result ?? "missed";
  return (
    <div role="status" class="flex items-start gap-3">
      <ResultBadge result={result()} />
      <div class="min-w-0">
        <p tabindex="-1" data-next="" class="rounded-sm font-semibold">
          {t(`questions.result.${result()}`)}
        </p>
        <p class="text-sm text-ink-soft">
          <Show when={props.answering.given().source}>
            {(source) => <>{t(`questions.by.${source()}`)}. </>}
          </Show>
          <Due dueOn={props.answering.dueOn()} result={result()} />
        </p>
        <Show when={props.answering.given().feedback}>
          {(feedback) => (
            <p class="mt-1 text-sm leading-6" dir="auto">
              {feedback()}
            </p>
          )}
        </Show>
      </div>
    </div>
  );
}

function Due(props: { dueOn: string | null; result: string }): JSX.Element {
  // A date also once it has come, on a page that was left open: a weekday would be taken for the next one.
  const day = (dueOn: string) => formatDate(new Date(`${dueOn}T12:00`).getTime(), Date.now());
  return (
    <Show when={props.dueOn}>
      {(dueOn) =>
        props.result === "missed"
          ? t("questions.dueNext")
          : t("questions.due", { day: day(dueOn()) })
      }
    </Show>
  );
}

/** The lesson's text, and its place in the material. */
function Explanation(props: { asked: Asked }): JSX.Element {
  const isThere = () => props.asked.lesson !== null || props.asked.quotes.length > 0;
  return (
    <Show when={isThere()}>
      <details class="group text-sm">
        <summary class="inline-flex min-h-11 list-none items-center gap-1.5 rounded-md font-semibold text-ink-soft hover:text-ink [&::-webkit-details-marker]:hidden">
          {t("questions.explain")}
          <Icon name="chevronDown" size={14} class="transition-transform group-open:rotate-180" />
        </summary>
        <Show when={props.asked.lesson}>
          {(lesson) => (
            <p lang={lesson().language} dir="auto" class="mt-1 leading-6">
              {lesson().text}
            </p>
          )}
        </Show>
        <Show when={props.asked.quotes.length > 0}>
          <p class="mt-3 font-medium text-ink-soft" dir="auto">
            {props.asked.material ?? t("questions.sources")}
          </p>
          <For each={props.asked.quotes}>
            {(quote) => (
              <Quote
                text={quote}
                conceptId={props.asked.conceptId}
                language={props.asked.quotesLanguage}
              />
            )}
          </For>
        </Show>
      </details>
    </Show>
  );
}
