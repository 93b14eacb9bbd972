import { createAsync } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { loadProposals, proposeConcepts, type ProposedMaterial } from "../../../data/proposals.ts";
import { t } from "../../../i18n/teach.ts";
import { Button, ErrorNotice, showToast } from "../../../ui/index.ts";
import { ProposalList } from "./proposal-list.tsx";

/** What the materials of a course suggest, each with what waits for a decision. */
export function ProposedConcepts(props: { courseId: string }): JSX.Element {
  const materials = createAsync(() => loadProposals(props.courseId));
  return (
    <Show when={(materials() ?? []).length > 0}>
      <section class="mt-10">
        <h2 class="text-lg font-semibold">{t("proposals.title")}</h2>
        <p class="mt-1 text-sm text-ink-soft">{t("proposals.lead")}</p>
        <For each={materials()}>
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
    const count = await proposeConcepts({ courseId, materialId: material.id });
    showToast({ message: t("proposals.found", { count }) });
  });
  return (
    <div class="mt-5">
      <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 class="min-w-0 font-semibold wrap-anywhere">{props.material.title}</h3>
        <Button look="plain" isBusy={task.isBusy()} onClick={() => void task.start()}>
          {t("proposals.find")}
        </Button>
      </div>
      <Show when={task.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <Show
        when={waiting().length > 0}
        fallback={<p class="py-2 text-sm text-ink-soft">{t("proposals.none")}</p>}
      >
        <ProposalList courseId={props.courseId} proposals={waiting()} />
      </Show>
    </div>
  );
}
