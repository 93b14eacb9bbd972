import { createAsync } from "@solidjs/router";
import { createComputed, createEffect, For, type JSX, onCleanup, Show } from "solid-js";
import { createStore, reconcile } from "solid-js/store";

import { createTask } from "../../../create-task.ts";
import {
  loadProposals,
  proposeConcepts,
  type ProposedMaterial,
  refreshProposals,
} from "../../../data/proposals.ts";
import { t } from "../../../i18n/teach.ts";
import { Button, ErrorNotice, showToast } from "../../../ui/index.ts";
import { ProposalList } from "./proposal-list.tsx";
import { ProposalRunLine } from "./proposal-run.tsx";

/** While models read, in ms. */
const LOOK_AGAIN_MS = 2_000;

/** Proposals from a course's materials that wait for a decision. */
export function ProposedConcepts(props: { courseId: string }): JSX.Element {
  const loaded = createAsync(() => loadProposals(props.courseId));
  // Reloads in place, so that rows keep their focus and selection.
  const [known, setKnown] = createStore<{ materials: ProposedMaterial[] }>({ materials: [] });
  createComputed(() => setKnown("materials", reconcile(loaded() ?? [])));
  const isReading = () => known.materials.some(({ run }) => run?.status === "running");
  createEffect(() => {
    if (!isReading()) return;
    const timer = setInterval(() => {
      if (!document.hidden) void refreshProposals();
    }, LOOK_AGAIN_MS);
    onCleanup(() => clearInterval(timer));
  });
  return (
    <Show when={known.materials.length > 0}>
      <section class="mt-10">
        <h2 class="text-lg font-semibold">{t("proposals.title")}</h2>
        <p class="mt-1 text-sm text-ink-soft">{t("proposals.lead")}</p>
        <For each={known.materials}>
          {(material) => <Material courseId={props.courseId} material={material} />}
        </For>
      </section>
    </Show>
  );
}

function Material(props: { courseId: string; material: ProposedMaterial }): JSX.Element {
  const waiting = () => props.material.proposals.filter(({ state }) => state === "proposed");
  const task = createTask(async () => {
    const { courseId, material } = props;
    const { count, isRunning } = await proposeConcepts({ courseId, materialId: material.id });
    if (!isRunning) showToast({ message: t("proposals.found", { count }) });
  });
  /** What is left to be looked for; null while models read, and once they have read all of it. */
  const next = () => {
    const { run } = props.material;
    if (run === null) return t("proposals.find");
    if (run.status === "running") return null;
    return run.status === "done" && run.missed.length === 0 ? null : t("proposals.again");
  };
  let title: HTMLHeadingElement | undefined;
  return (
    <div class="mt-5">
      <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3
          ref={(heading) => (title = heading)}
          tabindex="-1"
          class="min-w-0 font-semibold wrap-anywhere"
        >
          {props.material.title}
        </h3>
        <Show when={next()}>
          {(label) => (
            <Button look="plain" isBusy={task.isBusy()} onClick={() => void task.start()}>
              {label()}
            </Button>
          )}
        </Show>
      </div>
      <Show when={props.material.run}>
        {(run) => <ProposalRunLine run={run()} title={props.material.title} />}
      </Show>
      <Show when={task.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <Show
        when={waiting().length > 0}
        fallback={<p class="py-2 text-sm text-ink-soft">{t("proposals.none")}</p>}
      >
        <ProposalList
          courseId={props.courseId}
          proposals={waiting()}
          onEmptied={() => title?.focus()}
        />
      </Show>
    </div>
  );
}
