import { createSignal, type JSX, onCleanup, onMount } from "solid-js";

import { LONGEST_QUERY } from "../../../data/search.ts";
import { t } from "../../../i18n/library.ts";
import { namePageKeys } from "../../../player/index.ts";
import { TextField } from "../../../ui/index.ts";

const TYPED_IN = "input, textarea, select, dialog, [role=menu], [contenteditable]";

/** The field in which episodes are looked for; "/" leads to it from anywhere on the page. */
export function LibrarySearch(props: {
  value: string;
  onValue: (value: string) => void;
}): JSX.Element {
  const [field, setField] = createSignal<HTMLElement>();
  const focusOnSlash = (event: KeyboardEvent) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key !== "/" || ctrlKey || metaKey || altKey) return;
    if (target instanceof Element && target.closest(TYPED_IN) !== null) return;
    event.preventDefault();
    field()?.querySelector("input")?.focus();
  };
  onMount(() => document.addEventListener("keydown", focusOnSlash));
  onCleanup(() => document.removeEventListener("keydown", focusOnSlash));
  namePageKeys(() => ({
    title: t("library.title"),
    rows: [{ keys: ["/"], does: t("library.search") }],
  }));
  return (
    <div role="search" ref={setField}>
      <TextField
        label={t("library.search")}
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        maxLength={LONGEST_QUERY}
        value={props.value}
        onValue={props.onValue}
      />
    </div>
  );
}
