import { A, createAsync, useSearchParams } from "@solidjs/router";
import { createEffect, For, Index, type JSX, on, Show, untrack } from "solid-js";

import type { Language } from "../../../api.ts";
import {
  type EditableScript,
  type EditedEpisode,
  fetchScript,
  loadScript,
  refreshScript,
  saveScript,
} from "../../../data/script.ts";
import { languageName } from "../../../i18n/index.ts";
import { t } from "../../../i18n/script.ts";
import { createLeaveGuard } from "../../../parts/create-leave-guard.ts";
import { LeaveQuestion } from "../../../parts/leave-question.tsx";
import { LoadedPage } from "../../../shell/loaded-page.tsx";
import { Form, joinClasses, Page, showToast } from "../../../ui/index.ts";
import { createScriptEdit, type ScriptEdit } from "../create-script-edit.ts";
import { findSpot, pairSegments } from "../script-draft.ts";
import { EditBar } from "./edit-bar.tsx";
import { SegmentRow } from "./segment-row.tsx";

interface ScriptEditorProps extends EditedEpisode {
  /** The way back. */
  above: JSX.Element;
}

/** The script of an episode, sentence by sentence, to correct it and have what changed spoken. */
export function ScriptEditor(props: ScriptEditorProps): JSX.Element {
  return (
    <LoadedPage title={t("script.title")} above={props.above}>
      <Show when={`${props.courseId} ${props.episodeId}`} keyed>
        <Loaded {...props} />
      </Show>
    </LoadedPage>
  );
}

function Loaded(props: ScriptEditorProps): JSX.Element {
  const script = createAsync(() => loadScript(props.episodeId, props.courseId));
  return <Show when={script()}>{(known) => <Content {...props} first={known()} />}</Show>;
}

function Content(props: ScriptEditorProps & { first: EditableScript }): JSX.Element {
  const edit = createScriptEdit(
    untrack(() => props.first),
    {
      save: (change) => saveScript(props, change),
      fetch: () => fetchScript(props),
      onReady() {
        const isWaiting = edit.script().isWithheld;
        showToast({ message: t(isWaiting ? "script.readyWaits" : "script.ready") });
        void refreshScript(props);
      },
    },
  );
  const { script } = edit;
  const guard = createLeaveGuard(() => edit.isUnsaved());
  const players = new Map<Language, HTMLAudioElement>();
  let root: HTMLDivElement | undefined;
  goToPlace(edit, () => root);
  const play = (language: Language, startMs: number) => {
    const player = players.get(language);
    if (player === undefined) return;
    for (const other of players.values()) other.pause();
    player.currentTime = startMs / 1_000;
    // A browser that refuses to play shows its own controls.
    void player.play().catch(() => {});
  };
  return (
    <Page title={t("script.title")} lead={script().title} above={props.above} width="wide">
      <Hints script={script()} />
      <Form onSubmit={() => void edit.save()}>
        <div
          class={joinClasses(
            "grid gap-x-10 gap-y-4 border-b border-line pb-5",
            script().tracks.length > 1 && "lg:grid-cols-2",
          )}
        >
          <For each={script().tracks}>
            {(track) => (
              <div class="min-w-0">
                <p class="mb-2 font-semibold">{languageName(track.language)}</p>
                <Show when={track.audio}>
                  {(audio) => (
                    <audio
                      ref={(element) => players.set(track.language, element)}
                      controls
                      preload="none"
                      class="w-full"
                      aria-label={t("script.audio", { language: languageName(track.language) })}
                      src={audio().audioUrl}
                    />
                  )}
                </Show>
              </div>
            )}
          </For>
        </div>
        <div ref={(element) => (root = element)}>
          <ol class="divide-y divide-line">
            <Index each={pairSegments(script())}>
              {(row, at) => (
                <SegmentRow
                  script={script()}
                  row={row()}
                  number={at + 1}
                  edit={edit}
                  onPlay={play}
                />
              )}
            </Index>
          </ol>
        </div>
        <EditBar script={script()} edit={edit} onCancel={() => guard.ask(() => edit.undoAll())} />
        <LeaveQuestion guard={guard} />
      </Form>
    </Page>
  );
}

/** What an edit changes, and where a lesson is corrected for everybody. */
function Hints(props: { script: EditableScript }): JSX.Element {
  return (
    <div class="mb-8 flex max-w-prose flex-col gap-2 text-ink-soft">
      <p>
        {t("script.lead")} {t("script.until")}
      </p>
      <Show when={props.script.isWithheld}>
        <p>{t("script.waits")}</p>
      </Show>
      <p>
        <LessonsLine courses={props.script.courses} />
      </p>
    </div>
  );
}

function LessonsLine(props: { courses: EditableScript["courses"] }): JSX.Element {
  const parts = () => t("script.lessons", { courses: "\n" }).split("\n");
  return (
    <>
      {parts()[0]}
      <For each={props.courses}>
        {({ id, title }, at) => (
          <>
            {at() > 0 && ", "}
            <A href={`/teach/${id}/lessons`} class="text-accent-ink underline">
              {title}
            </A>
          </>
        )}
      </For>
      {parts()[1]}
    </>
  );
}

/** Opens the segment that a link names, and begins there: `at` in ms, in a `language`. */
function goToPlace(edit: ScriptEdit, root: () => HTMLElement | undefined): void {
  const [search] = useSearchParams<{ at?: string; language?: string }>();
  createEffect(
    on(
      () => search.at,
      (at) => {
        const atMs = Number(at);
        if (at === undefined || !Number.isFinite(atMs)) return;
        const spot = findSpot(edit.script(), { language: search.language ?? "", atMs });
        if (spot === null) return;
        edit.open(spot);
        queueMicrotask(() => {
          const place = root()?.querySelector(`[id="segment-${CSS.escape(spot.segmentId)}"]`);
          // Screen readers say where somebody arrived; the next press of Tab is what can be done there.
          place?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
          place?.scrollIntoView({ block: "center" });
        });
      },
    ),
  );
}
