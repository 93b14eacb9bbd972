import { type JSX, Show } from "solid-js";

import { t } from "../../i18n/episode.ts";
import { Button, IconButton, TextField } from "../../ui/index.ts";
import type { TranscriptSearch } from "./create-search.ts";

interface SearchBarProps {
  search: TranscriptSearch;
  /** Plays from the line that is looked at. */
  onPlay: () => void;
}

/** The search above a transcript. Enter goes to the next match, with Shift to the one before; Escape ends it. */
export function SearchBar(props: SearchBarProps): JSX.Element {
  const handleKey = (event: KeyboardEvent) => {
    // While Japanese or Korean is written, Enter chooses a word.
    if (event.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      props.search.move(event.shiftKey ? -1 : 1);
    }
    // Escape closes the sheet only when nothing is searched.
    if (event.key === "Escape" && props.search.isOn()) {
      event.preventDefault();
      event.stopPropagation();
      props.search.setText("");
    }
  };
  return (
    <div role="search" class="transcript-search">
      <TextField
        label={t("episode.search")}
        type="search"
        autocomplete="off"
        value={props.search.text()}
        onValue={props.search.setText}
        onKeyDown={handleKey}
      />
      <div class="flex min-h-11 items-center gap-1" classList={{ hidden: !props.search.isOn() }}>
        <p role="status" class="tabular min-w-0 flex-1 text-sm text-ink-soft">
          <Show when={props.search.isOn()}>
            {props.search.count() === 0
              ? t("episode.noMatches")
              : t("episode.matches", {
                  number: String(props.search.number()),
                  count: String(props.search.count()),
                })}
          </Show>
        </p>
        <Show when={props.search.count() > 0}>
          <Button look="quiet" icon="play" class="px-3!" onClick={() => props.onPlay()}>
            {t("episode.playMatch")}
          </Button>
          <IconButton
            icon="chevronDown"
            class="rotate-180"
            label={t("episode.matchBefore")}
            onClick={() => props.search.move(-1)}
          />
          <IconButton
            icon="chevronDown"
            label={t("episode.matchAfter")}
            onClick={() => props.search.move(1)}
          />
        </Show>
      </div>
    </div>
  );
}
