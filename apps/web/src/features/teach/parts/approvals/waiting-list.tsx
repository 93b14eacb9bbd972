import { createAsync } from "@solidjs/router";
import { createMemo, createSignal, For, type JSX, Show, startTransition } from "solid-js";

import { createTask } from "../../../../create-task.ts";
import { approveEpisodes, loadWaiting, type WaitingEpisode } from "../../../../data/approvals.ts";
import { t } from "../../../../i18n/approvals.ts";
import { Button, ChooseAll, ErrorNotice, showToast } from "../../../../ui/index.ts";
import { WaitingRow } from "./waiting-row.tsx";

/** The queue of a course, in which several episodes can be chosen and approved together. */
export function WaitingList(props: { courseId: string; isRequired: boolean }): JSX.Element {
  const [pages, setPages] = createSignal(1);
  const list = createAsync(() => loadWaiting(props.courseId, pages()));
  const episodes = () => list()?.episodes ?? [];
  const [ids, setIds] = createSignal<ReadonlySet<string>>(new Set());
  // One that is not listed any more is not chosen either.
  const chosen = createMemo(() => episodes().filter(({ id }) => ids().has(id)));
  const choose = (id: string, isChosen: boolean) =>
    setIds((before) => new Set([...before].filter((one) => one !== id).concat(isChosen ? id : [])));
  const approve = createTask((some: WaitingEpisode[]) => approveSome(props.courseId, some));
  return (
    <Show
      when={episodes().length > 0}
      fallback={
        <p class="border-y border-line py-5 text-ink-soft">
          {t(props.isRequired ? "approval.none" : "approval.noneOff")}
        </p>
      }
    >
      <ChooseAll
        label={
          chosen().length === 0
            ? t("approval.chooseAll")
            : t("approval.chosen", { count: chosen().length })
        }
        isAll={chosen().length === episodes().length}
        onAll={(isAll) => setIds(new Set(isAll ? episodes().map(({ id }) => id) : []))}
      >
        <Show when={chosen().length > 0}>
          <Button
            look="primary"
            icon="check"
            isBusy={approve.isBusy()}
            onClick={() => void approve.start(chosen())}
          >
            {t("approval.approveChosen", { count: chosen().length })}
          </Button>
        </Show>
      </ChooseAll>
      <Show when={approve.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <ul class="divide-y divide-line border-y border-line">
        <For each={episodes()}>
          {(episode) => (
            <WaitingRow
              courseId={props.courseId}
              episode={episode}
              isChosen={ids().has(episode.id)}
              onChosen={(isChosen) => choose(episode.id, isChosen)}
              onApprove={() => approve.start([episode])}
            />
          )}
        </For>
      </ul>
      <Show when={list()?.hasMore}>
        <div class="mt-4 flex justify-center">
          <Button onClick={() => void startTransition(() => setPages((count) => count + 1))}>
            {t("approval.more")}
          </Button>
        </div>
      </Show>
    </Show>
  );
}

async function approveSome(courseId: string, some: WaitingEpisode[]): Promise<void> {
  const ids = some.map(({ id }) => id);
  const { approved, released } = await approveEpisodes(courseId, ids);
  showToast({ message: sayApproved(approved, released) });
}

function sayApproved(approved: number, released: number): string {
  if (approved === 0) return t("approval.gone");
  return released < approved
    ? t("approval.approvedPartly", { count: approved - released })
    : t("approval.approved", { count: approved });
}
