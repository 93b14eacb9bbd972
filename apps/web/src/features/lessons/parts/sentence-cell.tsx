import { LONGEST_SENTENCE } from "@learnlab/domain/client";
import { type JSX, Show } from "solid-js";

import type { Language } from "../../../api.ts";
import { interfaceLanguage, languageName } from "../../../i18n/index.ts";
import { t } from "../../../i18n/lessons.ts";
import { joinClasses, TextAreaField } from "../../../ui/index.ts";
import type { LessonEdit } from "../create-lesson-edit.ts";
import type { Sentence } from "../../../data/lessons.ts";

interface SentenceCellProps {
  language: Language;
  sentence: Sentence | null;
  number: number;
  isSecond: boolean;
  edit: LessonEdit;
}

/** A sentence in one language, with a field while that language is edited. */
export function SentenceCell(props: SentenceCellProps): JSX.Element {
  return (
    <Show
      when={props.sentence}
      fallback={
        <p class="text-sm text-ink-faint">
          {t("lesson.notSpoken", { language: languageName(props.language) })}
        </p>
      }
    >
      {(sentence) => (
        <Show
          when={props.edit.language() === props.language}
          fallback={
            <p
              lang={props.language}
              class={joinClasses(
                "leading-7",
                props.isSecond && "text-ink-soft",
                props.edit.language() !== null && "lg:pt-2",
              )}
            >
              {sentence().text}
              <Show when={sentence().claim}>
                {(claim) => (
                  <small class="block text-xs text-ink-faint" lang={interfaceLanguage()}>
                    {t(`lesson.${claim().basis}`)}
                  </small>
                )}
              </Show>
            </p>
          }
        >
          <SentenceField {...props} sentence={sentence()} />
        </Show>
      )}
    </Show>
  );
}

function SentenceField(props: SentenceCellProps & { sentence: Sentence }): JSX.Element {
  const id = () => props.sentence.id;
  const hint = () => {
    const rival = props.edit.rivalOf(id(), props.sentence.text);
    const hints = [
      ...(rival === null ? [] : [t("lesson.nowSays", { text: rival })]),
      ...(props.sentence.claim?.quotes ?? []).map((quote) => t("lesson.quote", { quote })),
    ];
    return hints.length === 0 ? undefined : hints.join(" ");
  };
  return (
    <TextAreaField
      label={t("lesson.sentence", {
        language: languageName(props.language),
        number: props.number,
      })}
      isLabelHidden
      lang={props.language}
      hint={hint()}
      error={sayFault(props.edit, id())}
      value={props.edit.wordsOf(id(), props.sentence.text)}
      onValue={(words) => props.edit.write(id(), words)}
    />
  );
}

function sayFault(edit: LessonEdit, id: string): string | undefined {
  const fault = edit.faultOf(id);
  const found = edit.refusalOf(id);
  if (fault === null) return found === null ? undefined : t("lesson.unspeakable", { found });
  return fault.kind === "empty"
    ? t("lesson.empty")
    : t("lesson.long", { most: LONGEST_SENTENCE, count: fault.count });
}
