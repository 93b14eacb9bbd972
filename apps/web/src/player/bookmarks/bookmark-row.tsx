import { createSignal, type JSX, onMount, Show } from "solid-js";

import type { Bookmark } from "../../data/bookmarks.ts";
import { t } from "../../i18n/bookmarks.ts";
import { formatClock } from "../../i18n/index.ts";
import { Button, Form, Icon, MoreMenu, TextAreaField } from "../../ui/index.ts";
import { createPlayFrom } from "../create-play-from.ts";
import { PageLink } from "../now-playing/page-link.tsx";
import { editBookmark, editedBookmark } from "./edited.ts";

interface RowProps {
  bookmark: Bookmark;
  onNote: (note: string) => void;
  onRemove: () => void;
  /** Whether it says which episode it is in. */
  isTitled?: boolean;
}

/** A marked place: plays from a little before it, with its note. */
export function BookmarkRow(props: RowProps): JSX.Element {
  const playFrom = createPlayFrom();
  const time = () => formatClock(props.bookmark.positionMs);
  const isEdited = () => editedBookmark() === props.bookmark.id;
  return (
    <li class="py-3">
      <Show when={props.isTitled}>
        <p class="truncate text-sm text-ink-soft" lang={props.bookmark.language} dir="auto">
          <PageLink
            href={`/episodes/${props.bookmark.episodeId}`}
            class="hover:text-ink hover:underline"
          >
            {props.bookmark.episodeTitle}
          </PageLink>
        </p>
      </Show>
      <div class="flex items-start gap-1">
        <button
          type="button"
          class="-ml-2 flex min-h-11 min-w-0 flex-1 items-start gap-3 rounded-md px-2 py-2.5 text-left transition-colors duration-150 hover:bg-hover"
          aria-description={t("bookmarks.play", { time: time() })}
          onClick={() => void playFrom(props.bookmark)}
        >
          <span class="tabular flex h-6 shrink-0 items-center gap-1 text-sm font-semibold text-accent-ink">
            <Icon name="play" size={16} />
            {time()}
          </span>
          <span
            class="line-clamp-3 min-w-0 text-sm leading-6"
            lang={props.bookmark.language}
            dir="auto"
          >
            {props.bookmark.line}
          </span>
        </button>
        <MoreMenu
          label={t("bookmarks.more", { time: time() })}
          items={[
            {
              label: t(props.bookmark.note === "" ? "bookmarks.addNote" : "bookmarks.editNote"),
              icon: "text",
              run: () => editBookmark(props.bookmark.id),
            },
            {
              label: t("bookmarks.remove"),
              icon: "trash",
              isDangerous: true,
              run: () => props.onRemove(),
            },
          ]}
        />
      </div>
      <Show when={isEdited()} fallback={<Note text={props.bookmark.note} />}>
        <NoteForm {...props} />
      </Show>
    </li>
  );
}

function Note(props: { text: string }): JSX.Element {
  return (
    <Show when={props.text}>
      <p class="mt-1 border-l-2 border-accent pl-3 text-sm leading-6 wrap-anywhere whitespace-pre-line">
        {props.text}
      </p>
    </Show>
  );
}

function NoteForm(props: RowProps): JSX.Element {
  // eslint-disable-next-line solid/reactivity -- What is being written stays when the list is read again.
  const [note, setNote] = createSignal(props.bookmark.note);
  let form: HTMLDivElement | undefined;
  onMount(() => form?.querySelector("textarea")?.focus());
  const save = () => {
    editBookmark(null);
    const text = note().trim();
    if (text !== props.bookmark.note) props.onNote(text);
  };
  return (
    <div ref={(element) => (form = element)}>
      <Form class="mt-1 flex flex-col gap-2" onSubmit={save}>
        <TextAreaField
          label={t("bookmarks.note")}
          isLabelHidden
          rows={3}
          maxLength={2_000}
          value={note()}
          onValue={setNote}
        />
        <div class="flex gap-2">
          <Button type="submit" look="primary">
            {t("bookmarks.save")}
          </Button>
          <Button look="quiet" onClick={() => editBookmark(null)}>
            {t("bookmarks.cancel")}
          </Button>
        </div>
      </Form>
    </div>
  );
}
