import { createEffect, createSignal, For, type JSX, on, Show } from "solid-js";

import type { Language } from "../../../api.ts";
import { languageName } from "../../../i18n/index.ts";
import { t } from "../../../i18n/lessons.ts";
import { Button, Form, joinClasses, SelectField, showToast } from "../../../ui/index.ts";
import { createLeaveGuard } from "../../../parts/create-leave-guard.ts";
import type { LessonEdit } from "../create-lesson-edit.ts";
import type { LessonText } from "../../../data/lessons.ts";
import { pairSentences } from "../order-lessons.ts";
import { LeaveQuestion } from "../../../parts/leave-question.tsx";
import { Leftovers } from "./leftovers.tsx";
import { SaveBar } from "./save-bar.tsx";
import { SentenceCell } from "./sentence-cell.tsx";

interface LessonTextsProps {
  /** The course's own language first. */
  texts: LessonText[];
  /** The version of the texts. */
  version: number;
  edit: LessonEdit;
}

/** A lesson in the course's language, next to another one; one of them can be edited. */
export function LessonTexts(props: LessonTextsProps): JSX.Element {
  const [chosen, setChosen] = createSignal<Language | null>(null);
  const others = () => props.texts.slice(1);
  const second = () => others().find(({ language }) => language === chosen()) ?? others()[0];
  const shown = () => [...props.texts.slice(0, 1), ...[second()].flatMap((text) => text ?? [])];
  const rows = () => pairSentences(shown());
  const guard = createLeaveGuard(() => props.edit.isUnsaved());
  const close = () => props.edit.close();
  const cancel = () => guard.ask(close);
  const submit = async () => {
    if (await props.edit.save()) showToast({ message: t("lesson.saved") });
  };
  let root: HTMLDivElement | undefined;
  // The focused element disappears: the button when editing begins, the field when it ends.
  createEffect(
    on(
      () => props.edit.language(),
      (language, before) => {
        const place = language === null ? `[data-column="${before}"] button` : "textarea";
        root?.querySelector<HTMLElement>(place)?.focus();
      },
      { defer: true },
    ),
  );
  const columns = () =>
    joinClasses("grid gap-x-10 gap-y-2", shown().length > 1 && "lg:grid-cols-2");
  return (
    <div ref={(element) => (root = element)}>
      <Form onSubmit={() => void submit()}>
        <Show when={others().length > 1}>
          <div class="mb-6 max-w-xs">
            <SelectField
              label={t("lesson.beside")}
              value={second()?.language ?? "en"}
              disabled={props.edit.language() !== null}
              choices={others().map(({ language }) => ({
                value: language,
                label: languageName(language),
              }))}
              onValue={setChosen}
            />
          </div>
        </Show>
        <div class={joinClasses(columns(), "border-b border-line pb-2")}>
          <For each={shown()}>{(text) => <ColumnHead text={text} edit={props.edit} />}</For>
        </div>
        <Show when={props.edit.language() !== null}>
          <p class="mt-4 text-sm text-ink-soft">{t("lesson.editHint")}</p>
        </Show>
        <For each={rows()}>
          {(row, index) => (
            <>
              <Show when={row.isFirst}>
                <h2 class="mt-7 mb-2 text-sm font-semibold text-accent-ink">
                  {t(`lesson.part.${row.part}`)}
                </h2>
              </Show>
              <div class={joinClasses(columns(), "py-2")}>
                <For each={row.sentences}>
                  {(cell, column) => (
                    <SentenceCell
                      {...cell}
                      number={index() + 1}
                      isSecond={column() > 0}
                      edit={props.edit}
                    />
                  )}
                </For>
              </div>
            </>
          )}
        </For>
        <Leftovers edit={props.edit} />
        <SaveBar edit={props.edit} version={props.version} onCancel={cancel} />
        <LeaveQuestion guard={guard} />
      </Form>
    </div>
  );
}

function ColumnHead(props: { text: LessonText; edit: LessonEdit }): JSX.Element {
  const name = () => languageName(props.text.language);
  return (
    <div class="flex min-h-11 items-center justify-between gap-3" data-column={props.text.language}>
      <p class="font-semibold">{name()}</p>
      <Show when={props.edit.language() === null}>
        <Button
          look="quiet"
          class="-mr-4"
          aria-label={t("lesson.editIn", { language: name() })}
          onClick={() => props.edit.begin(props.text.language)}
        >
          {t("lesson.edit")}
        </Button>
      </Show>
    </div>
  );
}
