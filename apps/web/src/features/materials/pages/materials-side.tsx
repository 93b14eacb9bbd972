import { createAsync, useParams } from "@solidjs/router";
import { createEffect, For, type JSX, onCleanup, Show } from "solid-js";

import { loadMaterials, refreshMaterials } from "../../../data/materials.ts";
import { t } from "../../../i18n/materials.ts";
import { EmptyState } from "../../../ui/index.ts";
import { AddMaterial } from "../parts/add-material.tsx";
import { MaterialRow } from "../parts/material-row.tsx";
import { ReadingRow } from "../parts/reading-row.tsx";
import { SentRow } from "../parts/sent-row.tsx";
import { addUpload, listUploads } from "../parts/uploads.ts";

/** The polling interval while something is being read, in ms. */
const LOOK_AGAIN_MS = 1_500;

/** The course's materials, files that are being read, and how to add more. */
export function MaterialsSide(): JSX.Element {
  const params = useParams<{ id: string }>();
  const listed = createAsync(() => loadMaterials(params.id));
  const sent = () => listUploads(params.id);
  const send = (file: File, replaces: string | null = null) =>
    addUpload({ courseId: params.id, file, replaces });
  // Files that this window is sending have a row already.
  const readings = () =>
    listed.latest?.readings.filter(({ id }) => sent().every(({ readingId }) => readingId !== id)) ??
    [];
  const isReading = () =>
    listed.latest?.readings.some(({ status }) => status === "reading") ?? false;
  createEffect(() => {
    if (!isReading()) return;
    const timer = setInterval(() => {
      if (!document.hidden) void refreshMaterials();
    }, LOOK_AGAIN_MS);
    onCleanup(() => clearInterval(timer));
  });
  return (
    <Show when={listed.latest ?? listed()}>
      {(known) => (
        <>
          <p class="mb-5 max-w-prose text-ink-soft">{t("materials.hint")}</p>
          <AddMaterial courseId={params.id} onFile={(file) => send(file)} />
          <ul class="mt-6 divide-y divide-line border-y border-line">
            <For each={known().materials}>
              {(material) => (
                <MaterialRow material={material} onReplace={(file) => send(file, material.id)} />
              )}
            </For>
            <For each={readings()}>{(reading) => <ReadingRow reading={reading} />}</For>
            <For each={sent()}>{(file) => <SentRow file={file} />}</For>
          </ul>
          <Show when={known().materials.length + readings().length + sent().length === 0}>
            <EmptyState icon="text" title={t("materials.none")} text={t("materials.noneText")} />
          </Show>
        </>
      )}
    </Show>
  );
}
