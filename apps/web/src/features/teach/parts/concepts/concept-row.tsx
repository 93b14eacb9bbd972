import { createSignal, For, type JSX, Match, Show, Switch } from "solid-js";

import type { ConceptsOfCourse, TaughtConcept } from "../../../../data/concepts.ts";
import { t } from "../../../../i18n/concepts.ts";
import { languageNames } from "../../../../i18n/index.ts";
import { Facts, joinClasses, MoreMenu } from "../../../../ui/index.ts";
import { ConceptForm } from "./concept-form.tsx";
import { HearPanel } from "./hear-panel.tsx";
import { LinkForm } from "./link-form.tsx";
import { MergeForm } from "./merge-form.tsx";
import { TranslateForm } from "./translate-form.tsx";

/** What is done to a concept, in its place. */
export type Panel = "edit" | "translate" | "merge" | "link" | "hear";

interface ConceptRowProps {
  courseId: string;
  known: ConceptsOfCourse;
  concept: TaughtConcept;
  panel: Panel | null;
  onPanel: (panel: Panel | null) => void;
  onMove: (step: number) => void;
  /** Another one was dropped here. */
  onDrop: (id: string) => void;
  onUndo: (changeId: string) => void;
  onKey: (event: KeyboardEvent) => void;
}

export function ConceptRow(props: ConceptRowProps): JSX.Element {
  const [isOver, setOver] = createSignal(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const id = event.dataTransfer?.getData("text/plain") ?? "";
    if (props.known.concepts.some((concept) => concept.id === id)) props.onDrop(id);
  };
  return (
    <li
      tabindex="0"
      aria-label={props.concept.term}
      draggable={props.panel === null}
      onDragStart={(event) => event.dataTransfer?.setData("text/plain", props.concept.id)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onKeyDown={(event) => props.onKey(event)}
      class={joinClasses("py-3.5", isOver() ? "bg-accent-soft" : undefined)}
    >
      <div class="flex items-start gap-3">
        <Words concept={props.concept} known={props.known} />
        <MoreMenu
          label={t("concepts.more", { term: props.concept.term })}
          items={[
            ...listDeeds(props),
            ...(props.known.canTranslate ? [translateDeed(props.onPanel)] : []),
            ...listUndo(props.concept.lastChange, props.onUndo),
          ]}
        />
      </div>
      <Switch>
        <Match when={props.panel === "edit"}>
          <ConceptForm
            courseId={props.courseId}
            concept={props.concept}
            onDone={() => props.onPanel(null)}
          />
        </Match>
        <Match when={props.panel === "hear"}>
          <HearPanel
            courseId={props.courseId}
            concept={props.concept}
            onDone={() => props.onPanel(null)}
          />
        </Match>
        <Match when={props.panel === "translate"}>
          <TranslateForm
            courseId={props.courseId}
            own={props.known.language}
            concepts={[props.concept]}
            isOne
            onDone={() => props.onPanel(null)}
          />
        </Match>
        <Match when={props.panel === "merge"}>
          <MergeForm
            courseId={props.courseId}
            concept={props.concept}
            others={props.known.concepts.filter(({ id }) => id !== props.concept.id)}
            onDone={() => props.onPanel(null)}
          />
        </Match>
        <Match when={props.panel === "link"}>
          <LinkForm
            courseId={props.courseId}
            concept={props.concept}
            known={props.known}
            onDone={() => props.onPanel(null)}
          />
        </Match>
      </Switch>
    </li>
  );
}

function Words(props: { concept: TaughtConcept; known: ConceptsOfCourse }): JSX.Element {
  const links = () => props.known.links.filter(({ fromId }) => fromId === props.concept.id);
  const facts = () => {
    const { learners, languages } = props.concept;
    return [
      ...(learners > 0 ? [t("concepts.learners", { count: learners })] : []),
      ...(languages.length > 0
        ? [t("concepts.alsoIn", { languages: languageNames(languages) })]
        : []),
    ];
  };
  return (
    <div class="min-w-0 flex-1">
      <p class="font-semibold wrap-anywhere" dir="auto">
        {props.concept.term}
      </p>
      <p class="mt-0.5 text-sm text-ink-soft" dir="auto">
        {props.concept.questions[0]?.question ?? props.concept.sentences[0]?.text}
      </p>
      <For each={links()}>
        {({ kind, toId }) => (
          <Show when={props.known.concepts.find(({ id }) => id === toId)}>
            {(other) => (
              <p class="mt-1 text-sm text-ink-soft">
                {t(`concepts.linked.${kind}`, { term: other().term })}
              </p>
            )}
          </Show>
        )}
      </For>
      <Show when={props.concept.lostQuotes.length > 0}>
        <p class="mt-1 text-sm text-warm">
          {t("concepts.lost", { count: props.concept.lostQuotes.length })}
        </p>
      </Show>
      <div class="mt-1">
        <Facts facts={facts()} />
      </div>
    </div>
  );
}

function listDeeds(props: ConceptRowProps) {
  return [
    { label: t("concepts.hear"), icon: "headphones", run: () => props.onPanel("hear") },
    { label: t("concepts.edit"), icon: "text", run: () => props.onPanel("edit") },
    { label: t("concepts.merge"), icon: "columns", run: () => props.onPanel("merge") },
    { label: t("concepts.link"), icon: "link", run: () => props.onPanel("link") },
    { label: t("concepts.up"), icon: "chevronDown", run: () => props.onMove(-1) },
    { label: t("concepts.down"), icon: "chevronDown", run: () => props.onMove(1) },
  ] as const;
}

function translateDeed(onPanel: ConceptRowProps["onPanel"]) {
  const run = () => onPanel("translate");
  return { label: t("concepts.translate"), icon: "sparkle" as const, run };
}

const UNDO = {
  edit: "concepts.undoEdit",
  translation: "concepts.undoTranslation",
  merge: "concepts.undoMerge",
  link: "concepts.undoLink",
} as const;

function listUndo(change: TaughtConcept["lastChange"], undo: (changeId: string) => void) {
  if (change === null) return [];
  const label = t(UNDO[change.kind]);
  return [{ label, icon: "retry" as const, run: () => undo(change.id) }];
}
