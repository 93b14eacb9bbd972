import { For, type JSX, Match, Show, Switch } from "solid-js";

import type { EditableScript } from "../../../data/script.ts";
import { formatClock, languageName } from "../../../i18n/index.ts";
import { t } from "../../../i18n/script.ts";
import { sayFailed } from "../../../say-failed.ts";
import { Button, ErrorNotice, Spinner, standAtBottom } from "../../../ui/index.ts";
import type { ScriptEdit } from "../create-script-edit.ts";

interface EditBarProps {
  script: EditableScript;
  edit: ScriptEdit;
  onCancel: () => void;
}

/** Stays at the bottom: what changed, what is being made of it, and the buttons. */
export function EditBar(props: EditBarProps): JSX.Element {
  let bar: HTMLElement | undefined;
  standAtBottom(() => bar);
  const count = () => new Set(props.edit.changes().map(spotOf)).size;
  return (
    <div
      ref={(element) => (bar = element)}
      class="sticky bottom-[calc(var(--shell-bottom)+var(--player-height))] z-10 -mx-3 mt-8 flex flex-col gap-3 border-t border-line bg-ground px-3 py-3"
    >
      <WhatHappened script={props.script} edit={props.edit} />
      <Switch
        fallback={
          <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button
              type="submit"
              look="primary"
              icon={props.script.isText ? "check" : "volume"}
              disabled={count() === 0}
              isBusy={props.edit.isBusy()}
            >
              {props.script.isText ? t("script.save") : t("script.voice")}
            </Button>
            <Show when={count() > 0}>
              <Button look="quiet" onClick={() => props.onCancel()}>
                {t("script.undoAll")}
              </Button>
            </Show>
            <p role="status" class="text-sm text-ink-soft">
              {count() === 0 ? t("script.nothing") : t("script.changes", { count: count() })}
            </p>
          </div>
        }
      >
        <Match when={props.edit.making() === "own"}>
          <Waiting text={t(props.script.isText ? "script.saving" : "script.voicing")} />
        </Match>
        <Match when={props.edit.making() === "other"}>
          <Waiting text={t("script.otherVoicing")} />
        </Match>
      </Switch>
    </div>
  );
}

function Waiting(props: { text: string }): JSX.Element {
  return (
    <p role="status" class="flex min-h-11 items-center gap-3 text-sm text-ink-soft">
      <Spinner size={18} />
      {props.text}
    </p>
  );
}

const spotOf = ({ language, segmentId }: { language: string; segmentId: string }) =>
  `${language} ${segmentId}`;

function WhatHappened(props: Pick<EditBarProps, "script" | "edit">): JSX.Element {
  const failure = () => {
    const known = props.edit.failure();
    return known === null ? null : { ...known, message: sayEdit(known) ?? known.message };
  };
  return (
    <>
      <Show when={props.edit.isUnmade()}>
        <ErrorNotice
          failure={{ message: t("script.unmade", { reason: sayFailed(props.script) }) }}
        />
      </Show>
      <Show when={failure()}>{(known) => <ErrorNotice failure={known()} />}</Show>
      <Show when={props.edit.leftovers().length > 0}>
        <ErrorNotice failure={{ message: t("script.leftovers") }}>
          <ul class="mt-2 flex flex-col gap-2">
            <For each={props.edit.leftovers()}>{(text) => <li dir="auto">{text}</li>}</For>
          </ul>
        </ErrorNotice>
      </Show>
    </>
  );
}

/** Refusals that say how much; null where the reason says it all. */
function sayEdit(failure: NonNullable<ReturnType<ScriptEdit["failure"]>>): string | null {
  const clock = (seconds: number) => formatClock(seconds * 1_000);
  if (failure.reason === "edit.too_long") {
    const { language, seconds, most } = failure.details;
    return t("script.tooLong", {
      language: languageName(language),
      length: clock(seconds),
      most: clock(most),
    });
  }
  if (failure.reason === "edit.too_short") {
    const { language, seconds, least } = failure.details;
    return t("script.tooShort", {
      language: languageName(language),
      length: clock(seconds),
      least: clock(least),
    });
  }
  if (failure.reason === "edit.other_language") {
    return t("script.otherLanguage", { language: languageName(failure.details.language) });
  }
  return OF_SEGMENT.has(failure.reason ?? "") ? t("script.lookAbove") : null;
}

/** What is said beside the segment. */
const OF_SEGMENT = new Set(["edit.segment_empty", "edit.segment_long", "edit.word_forbidden"]);
