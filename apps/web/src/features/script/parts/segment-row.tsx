import { LONGEST_SENTENCE } from "@learnlab/domain/client";
import { A } from "@solidjs/router";
import { createEffect, createMemo, For, type JSX, on, Show } from "solid-js";

import type { Language } from "../../../api.ts";
import type { EditableScript, EditableSegment } from "../../../data/script.ts";
import { formatClock, languageName } from "../../../i18n/index.ts";
import { t } from "../../../i18n/script.ts";
import { Button, joinClasses, TextAreaField } from "../../../ui/index.ts";
import type { ScriptEdit } from "../create-script-edit.ts";
import type { Row } from "../script-draft.ts";

interface SegmentRowProps {
  script: EditableScript;
  row: Row;
  /** From 1. */
  number: number;
  edit: ScriptEdit;
  onPlay: (language: Language, startMs: number) => void;
}

/** A segment in each language of the episode, to read and to edit. */
export function SegmentRow(props: SegmentRowProps): JSX.Element {
  const known = () => props.row.segments.find((segment) => segment !== null);
  return (
    <Show when={known()}>
      {(segment) => (
        <li class="py-5" id={`segment-${props.row.id}`}>
          <div class="mb-2 flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <h2 tabindex="-1" class="rounded-sm text-sm font-semibold text-accent-ink">
              {nameSegment(segment())}
            </h2>
            <LessonLink segment={segment()} courses={props.script.courses} />
          </div>
          <div
            class={joinClasses(
              "grid gap-x-10 gap-y-4",
              props.row.segments.length > 1 && "lg:grid-cols-2",
            )}
          >
            <For each={props.row.segments}>
              {(one, at) => (
                <Cell
                  {...props}
                  segment={one}
                  name={nameSegment(segment())}
                  language={props.script.tracks[at()]?.language ?? "en"}
                />
              )}
            </For>
          </div>
        </li>
      )}
    </Show>
  );
}

function nameSegment({ kind, title }: EditableSegment): string {
  return kind === "lesson" ? title : t(`script.kind.${kind}`);
}

/** Where a lesson is corrected for everybody. */
function LessonLink(props: {
  segment: EditableSegment;
  courses: EditableScript["courses"];
}): JSX.Element {
  const course = () => props.courses.find(({ id }) => id === props.segment.courseId);
  return (
    <Show when={course()}>
      {(known) => (
        <A
          href={`/teach/${known().id}/lessons`}
          class="inline-flex min-h-11 items-center text-sm text-accent-ink hover:underline sm:min-h-8"
        >
          {t("script.lessonsOf", { course: known().title })}
        </A>
      )}
    </Show>
  );
}

type CellProps = SegmentRowProps & {
  segment: EditableSegment | null;
  name: string;
  language: Language;
};

function Cell(props: CellProps): JSX.Element {
  return (
    <Show
      when={props.segment}
      fallback={
        <p class="text-sm text-ink-faint">
          {t("script.notSpoken", { language: languageName(props.language) })}
        </p>
      }
    >
      {(segment) => <SegmentCell {...props} segment={segment()} />}
    </Show>
  );
}

function SegmentCell(props: CellProps & { segment: EditableSegment }): JSX.Element {
  let place: HTMLDivElement | undefined;
  const spot = () => ({ language: props.language, segmentId: props.segment.id });
  const isOpen = createMemo(() => props.edit.isOpen(spot()) && props.edit.making() === null);
  const isLocked = () =>
    props.edit.making() !== null || (props.segment.kind === "question" && props.script.isAnswered);
  const language = () => languageName(props.language);
  const startMs = () => props.segment.startMs ?? 0;
  // The button that was pressed is gone.
  createEffect(
    on(
      isOpen,
      (open) => place?.querySelector<HTMLElement>(open ? "textarea" : "[data-edit]")?.focus(),
      { defer: true },
    ),
  );
  return (
    <div ref={(element) => (place = element)} class="min-w-0">
      <div class="mb-1 flex min-h-8 flex-wrap items-center gap-x-3 text-sm text-ink-soft">
        <span>{language()}</span>
        <Show when={props.segment.startMs !== null}>
          <button
            type="button"
            class="inline-flex min-h-11 items-center text-accent-ink tabular hover:underline sm:min-h-8"
            aria-label={t("script.playFrom", {
              position: formatClock(startMs()),
              language: language(),
            })}
            onClick={() => props.onPlay(props.language, startMs())}
          >
            {formatClock(startMs())}
          </button>
        </Show>
      </div>
      <Show
        when={isOpen()}
        fallback={
          <div class="flex flex-col items-start gap-1">
            <p lang={props.segment.language} dir="auto" class="leading-7 break-words">
              {props.segment.sentences
                .map((sentence) => props.edit.wordsOf(spot(), sentence))
                .join(" ")}
            </p>
            <Show when={!isLocked()}>
              <Button
                look="quiet"
                data-edit
                class="-ml-4"
                aria-label={t("script.editOf", {
                  number: props.number,
                  name: props.name,
                  language: language(),
                })}
                onClick={() => props.edit.open(spot())}
              >
                {t("script.edit")}
              </Button>
            </Show>
          </div>
        }
      >
        <Fields {...props} />
      </Show>
      <Show when={props.segment.kind === "question" && props.script.isAnswered}>
        <p class="text-sm text-ink-soft">{t("script.answeredQuestion")}</p>
      </Show>
    </div>
  );
}

function Fields(props: CellProps & { segment: EditableSegment }): JSX.Element {
  const spot = () => ({ language: props.language, segmentId: props.segment.id });
  const hintOf = (sentence: { id: string; text: string }) => {
    const rival = props.edit.rivalOf(spot(), sentence);
    return rival === null ? undefined : t("script.nowSays", { text: rival });
  };
  const errorOf = (sentenceId: string) => {
    const count = props.edit.longOf(spot(), sentenceId);
    if (count !== null) return t("script.long", { most: LONGEST_SENTENCE, count });
    const fault = props.edit.segmentFault(spot());
    if (fault?.reason !== "edit.word_forbidden" || fault.details.sentenceId !== sentenceId) {
      return undefined;
    }
    return t("script.unspeakable", { found: fault.details.word });
  };
  const wholeFault = () => {
    const fault = props.edit.segmentFault(spot());
    if (fault?.reason === "edit.segment_empty") return t("script.empty");
    if (fault?.reason !== "edit.segment_long") return null;
    const { most, count } = fault.details;
    return t("script.segmentLong", { most, count });
  };
  return (
    <div
      role="group"
      aria-label={t("script.editOf", {
        number: props.number,
        name: props.name,
        language: languageName(props.language),
      })}
      class="flex flex-col gap-3"
    >
      <For each={props.segment.sentences}>
        {(sentence, at) => (
          <TextAreaField
            label={t("script.sentence", { number: at() + 1 })}
            isLabelHidden
            lang={props.segment.language}
            dir="auto"
            hint={hintOf(sentence)}
            error={errorOf(sentence.id)}
            value={props.edit.wordsOf(spot(), sentence)}
            onValue={(text) => props.edit.write(spot(), sentence, text)}
          />
        )}
      </For>
      <Show when={wholeFault()}>
        {(fault) => (
          <p role="alert" class="text-sm text-bad">
            {fault()}
          </p>
        )}
      </Show>
      <Button look="quiet" class="-ml-4 self-start" onClick={() => props.edit.undo(spot())}>
        {t("script.undo")}
      </Button>
    </div>
  );
}
