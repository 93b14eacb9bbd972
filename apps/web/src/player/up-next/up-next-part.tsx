import { For, type JSX, Show } from "solid-js";

import { listUpNext, moveUpNext, type UpNext } from "../../data/up-next.ts";
import { t } from "../../i18n/player.ts";
import { useSignedIn } from "../../session.tsx";
import { IconButton } from "../../ui/index.ts";
import { PageLink } from "../now-playing/page-link.tsx";
import { takeOff } from "./up-next-actions.ts";

/** What plays after this episode, in an order that one chooses; nothing if the list is empty. */
export function UpNextPart(): JSX.Element {
  const signedIn = useSignedIn();
  const personId = () => signedIn().person.id;
  const rows = () => listUpNext(personId());
  return (
    <Show when={rows().length > 0}>
      <section class="mt-5">
        <h2 class="text-sm font-semibold">{t("upNext.title")}</h2>
        <ol class="mt-1 divide-y divide-line">
          <For each={rows()}>
            {(row, at) => (
              <Row
                row={row}
                isFirst={at() === 0}
                isLast={at() === rows().length - 1}
                onMove={(by) => moveUpNext(personId(), row.episodeId, by)}
                onRemove={() => takeOff(personId(), row)}
              />
            )}
          </For>
        </ol>
      </section>
    </Show>
  );
}

function Row(props: {
  row: UpNext;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}): JSX.Element {
  const title = () => props.row.title;
  return (
    <li class="flex items-center py-0.5">
      <p class="min-w-0 flex-1 truncate text-sm" dir="auto">
        <PageLink href={`/episodes/${props.row.episodeId}`}>{title()}</PageLink>
      </p>
      <IconButton
        icon="chevronDown"
        class="rotate-180"
        label={t("upNext.up", { title: title() })}
        disabled={props.isFirst}
        onClick={() => props.onMove(-1)}
      />
      <IconButton
        icon="chevronDown"
        label={t("upNext.down", { title: title() })}
        disabled={props.isLast}
        onClick={() => props.onMove(1)}
      />
      <IconButton
        icon="close"
        label={t("upNext.take", { title: title() })}
        onClick={() => props.onRemove()}
      />
    </li>
  );
}
