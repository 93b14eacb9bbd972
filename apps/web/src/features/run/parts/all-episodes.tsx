import { createAsync } from "@solidjs/router";
import { createMemo, createSignal, For, type JSX, Show, startTransition } from "solid-js";

import {
  changeEpisodes,
  type EpisodesQuestion,
  loadAllEpisodes,
  type OwnedEpisode,
} from "../../../data/all-episodes.ts";
import { t } from "../../../i18n/run.ts";
import { Button, ChooseAll } from "../../../ui/index.ts";
import { isFiltered } from "../read-question.ts";
import { sayChanged } from "../say-changed.ts";
import { AllEpisodesRow } from "./all-episodes-row.tsx";
import type { FilterChange } from "./episode-filters.tsx";

interface Props {
  asked: EpisodesQuestion;
  onChange: (part: FilterChange) => void;
}

/** The list, in which several episodes can be chosen and then retried or deleted together. */
export function AllEpisodes(props: Props): JSX.Element {
  const [pages, setPages] = createSignal(1);
  const list = createAsync(() => loadAllEpisodes(props.asked, pages()));
  const episodes = () => list()?.episodes ?? [];
  const { chosen, choose, chooseAll, isBusy, retry, remove } = createSelection(episodes);
  return (
    <>
      <Show when={props.asked.ownerId !== null}>
        <OwnerChip
          name={episodes()[0]?.owner.name}
          onDrop={() => props.onChange({ owner: null })}
        />
      </Show>
      <Show
        when={episodes().length > 0}
        fallback={
          <p class="border-y border-line py-5 text-ink-soft">
            {isFiltered(props.asked) ? t("all.noneSuch") : t("all.none")}
          </p>
        }
      >
        <ChosenBar
          chosen={chosen()}
          isAll={chosen().length === episodes().length}
          isBusy={isBusy()}
          onAll={chooseAll}
          onRetry={() => void retry(chosen())}
          onRemove={() => void remove(chosen())}
        />
        <ul class="divide-y divide-line border-y border-line">
          <For each={episodes()}>
            {(episode) => (
              <AllEpisodesRow
                episode={episode}
                isChosen={chosen().includes(episode)}
                onChosen={(isChosen) => choose(episode.id, isChosen)}
                onOwner={() => props.onChange({ owner: episode.owner.id })}
                onRetry={() => void retry([episode])}
                onRemove={() => void remove([episode])}
              />
            )}
          </For>
        </ul>
        <Show when={list()?.hasMore}>
          <div class="mt-4 flex justify-center">
            <Button onClick={() => void startTransition(() => setPages((count) => count + 1))}>
              {t("all.more")}
            </Button>
          </div>
        </Show>
      </Show>
    </>
  );
}

/** The person to whom the list is limited; without an episode their name is not known. */
function OwnerChip(props: { name: string | undefined; onDrop: () => void }): JSX.Element {
  const filter = () =>
    props.name === undefined ? t("all.ofOne") : t("all.ofOwner", { name: props.name });
  return (
    <div class="mb-4">
      <Button
        icon="close"
        aria-label={t("all.dropOwner", { filter: filter() })}
        onClick={() => props.onDrop()}
      >
        {filter()}
      </Button>
    </div>
  );
}

/** Which of the listed episodes are chosen, and what can be done to them. */
function createSelection(episodes: () => OwnedEpisode[]) {
  const [ids, setIds] = createSignal<ReadonlySet<string>>(new Set());
  const [isBusy, setBusy] = createSignal(false);
  // One that is not listed any more is not chosen either.
  const chosen = createMemo(() => episodes().filter(({ id }) => ids().has(id)));
  const choose = (id: string, isChosen: boolean) =>
    setIds((before) => new Set([...before].filter((one) => one !== id).concat(isChosen ? id : [])));
  const chooseAll = (isAll: boolean) =>
    setIds(new Set(isAll ? episodes().map(({ id }) => id) : []));
  const change = async (kind: "remove" | "restore" | "retry", of: string[]) => {
    setBusy(true);
    try {
      return await changeEpisodes(kind, of);
    } finally {
      setBusy(false);
    }
  };
  const retry = async (some: OwnedEpisode[]) => {
    const failed = some.filter(({ status }) => status === "failed").map(({ id }) => id);
    sayChanged("retried", await change("retry", failed));
  };
  const remove = async (some: OwnedEpisode[]) => {
    const removed = await change(
      "remove",
      some.map(({ id }) => id),
    );
    sayChanged(
      "removed",
      removed,
      () =>
        void change("restore", removed.done).then((restored) => sayChanged("restored", restored)),
    );
  };
  return { chosen, choose, chooseAll, isBusy, retry, remove };
}

function ChosenBar(props: {
  chosen: OwnedEpisode[];
  isAll: boolean;
  isBusy: boolean;
  onAll: (isAll: boolean) => void;
  onRetry: () => void;
  onRemove: () => void;
}): JSX.Element {
  const failed = () => props.chosen.filter(({ status }) => status === "failed").length;
  return (
    <ChooseAll
      label={
        props.chosen.length === 0
          ? t("all.chooseAll")
          : t("all.chosen", { count: props.chosen.length })
      }
      isAll={props.isAll}
      onAll={props.onAll}
    >
      <Show when={props.chosen.length > 0}>
        <Show when={failed() > 0}>
          <Button icon="retry" isBusy={props.isBusy} onClick={() => props.onRetry()}>
            {t("all.retryChosen", { count: failed() })}
          </Button>
        </Show>
        <Button icon="trash" isBusy={props.isBusy} onClick={() => props.onRemove()}>
          {t("all.removeChosen")}
        </Button>
      </Show>
    </ChooseAll>
  );
}
