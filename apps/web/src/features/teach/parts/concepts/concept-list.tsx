import { createEffect, createSignal, For, type JSX, on, Show } from "solid-js";

import { createTask } from "../../../../create-task.ts";
import {
  type ConceptsOfCourse,
  orderConcepts,
  type TaughtConcept,
  undoConcept,
} from "../../../../data/concepts.ts";
import "../../../../i18n/failures.ts";
import { t } from "../../../../i18n/concepts.ts";
import { namePageKeys } from "../../../../player/index.ts";
import { ErrorNotice, showToast } from "../../../../ui/index.ts";
import { ConceptRow, type Panel } from "./concept-row.tsx";
import { OrderBar } from "./order-bar.tsx";
import { createOrder } from "./create-order.ts";

interface ConceptListProps {
  courseId: string;
  known: ConceptsOfCourse;
}

/** The concepts of a course in their order: moved by keys or by hand, and worked on one at a time. */
export function ConceptList(props: ConceptListProps): JSX.Element {
  const order = createOrder(() => props.known.concepts.map(({ id }) => id));
  const [open, setOpen] = createSignal<{ id: string; panel: Panel } | null>(null);
  const [said, setSaid] = createSignal("");
  let list: HTMLOListElement | undefined;
  createEffect(() => {
    const { known } = props;
    namePageKeys(() => nameKeys(known));
  });

  const concepts = () => {
    const known = new Map(props.known.concepts.map((concept) => [concept.id, concept]));
    return order.ids().flatMap((id) => known.get(id) ?? []);
  };
  const save = createTask((ids: string[]) => saveOrder(ids));
  const undo = createTask(async (changeId: string) => {
    await undoConcept({ courseId: props.courseId, changeId });
    showToast({ message: t("concepts.undone") });
  });
  createEffect(on(save.failure, (failure) => failure && order.reset(), { defer: true }));

  async function saveOrder(ids: string[]): Promise<void> {
    const { courseId } = props;
    const before = props.known.concepts.map(({ id }) => id);
    await orderConcepts({ courseId, ids });
    showToast({
      message: t("concepts.ordered"),
      action: { label: t("concepts.undo"), run: () => void save.start(before) },
    });
  }

  function focusRow(at: number): void {
    const row = list?.children[Math.min(Math.max(at, 0), order.ids().length - 1)];
    if (row instanceof HTMLElement) row.focus();
  }

  function move(concept: TaughtConcept, to: number): void {
    const count = order.ids().length;
    const place = Math.min(Math.max(to, 0), count - 1);
    order.move(concept.id, place);
    setSaid(t("concepts.moved", { term: concept.term, place: place + 1, count }));
    focusRow(place);
  }

  function close(at: number): void {
    setOpen(null);
    focusRow(at);
  }

  function onKey(event: KeyboardEvent, concept: TaughtConcept, at: number): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    const panel = (name: Panel) => () => setOpen({ id: concept.id, panel: name });
    const deeds: Record<string, () => void> = event.altKey
      ? { arrowup: () => move(concept, at - 1), arrowdown: () => move(concept, at + 1) }
      : {
          j: () => focusRow(at + 1),
          k: () => focusRow(at - 1),
          e: panel("edit"),
          ...(props.known.canTranslate ? { t: panel("translate") } : {}),
          m: panel("merge"),
          l: panel("link"),
          h: panel("hear"),
        };
    const deed = deeds[event.key.toLowerCase()];
    if (deed === undefined) return;
    event.preventDefault();
    deed();
  }

  return (
    <>
      <p class="mb-3 max-w-prose text-sm text-ink-soft">{t("concepts.hint")}</p>
      <For each={[save, undo]}>
        {(task) => (
          <Show when={task.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
        )}
      </For>
      <p class="sr-only" role="status">
        {said()}
      </p>
      <ol ref={(own) => (list = own)} class="divide-y divide-line border-y border-line">
        <For each={concepts()}>
          {(concept, at) => (
            <ConceptRow
              courseId={props.courseId}
              known={props.known}
              concept={concept}
              panel={open()?.id === concept.id ? (open()?.panel ?? null) : null}
              onPanel={(panel) =>
                panel === null ? close(at()) : setOpen({ id: concept.id, panel })
              }
              onMove={(step) => move(concept, at() + step)}
              onDrop={(id) => order.move(id, at())}
              onUndo={(changeId) => void undo.start(changeId)}
              onKey={(event) => onKey(event, concept, at())}
            />
          )}
        </For>
      </ol>
      <Show when={order.isMoved()}>
        <OrderBar
          isBusy={save.isBusy()}
          onSave={() => void save.start([...order.ids()])}
          onDrop={() => order.reset()}
        />
      </Show>
    </>
  );
}

function nameKeys({ canTranslate }: ConceptsOfCourse) {
  return {
    title: t("concepts.keys"),
    rows: [
      { keys: ["J", "K"], does: t("concepts.keyWalk") },
      { keys: ["Alt", "↑", "↓"], does: t("concepts.keyMove") },
      { keys: ["E"], does: t("concepts.keyEdit") },
      ...(canTranslate ? [{ keys: ["T"], does: t("concepts.translate") }] : []),
      { keys: ["M"], does: t("concepts.keyMerge") },
      { keys: ["L"], does: t("concepts.keyLink") },
      { keys: ["H"], does: t("concepts.hear") },
    ],
  };
}
