import { createAsync, useParams } from "@solidjs/router";
import { createEffect, For, type JSX, onCleanup, Show } from "solid-js";

import { loadMaterials, refreshMaterials } from "../../../data/materials.ts";
import { t } from "../../../i18n/materials.ts";
import { Button, EmptyState, ErrorNotice, ProgressBar } from "../../../ui/index.ts";
import { AddMaterial } from "../parts/add-material.tsx";
import { createUploads, type SentFile } from "../parts/create-uploads.ts";
import { MaterialRow } from "../parts/material-row.tsx";
import { ReadingRow } from "../parts/reading-row.tsx";

/** While something is being read, in ms. */
const LOOK_AGAIN_MS = 1_500;

/** What a course is made of, what is on its way, and how more comes. */
export function MaterialsSide(): JSX.Element {
  const params = useParams<{ id: string }>();
  const listed = createAsync(() => loadMaterials(params.id));
  const uploads = createUploads(() => params.id);
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
          <AddMaterial courseId={params.id} onFile={(file) => uploads.add(file)} />
          <ul class="mt-6 divide-y divide-line border-y border-line">
            <For each={known().materials}>
              {(material) => (
                <MaterialRow
                  material={material}
                  onReplace={(file) => uploads.add(file, material.id)}
                />
              )}
            </For>
            <For each={known().readings}>{(reading) => <ReadingRow reading={reading} />}</For>
            <For each={uploads.sent()}>{(file) => <SentRow file={file} />}</For>
          </ul>
          <Show
            when={known().materials.length + known().readings.length + uploads.sent().length === 0}
          >
            <EmptyState icon="text" title={t("materials.none")} text={t("materials.noneText")} />
          </Show>
        </>
      )}
    </Show>
  );
}

function SentRow(props: { file: SentFile }): JSX.Element {
  const says = () =>
    t("materials.sending", {
      title: props.file.title,
      percent: Math.round(props.file.share * 100),
    });
  return (
    <li class="py-4">
      <Show
        when={props.file.failure}
        fallback={
          <>
            <p class="text-sm" dir="auto">
              {says()}
            </p>
            <div class="mt-2.5">
              <ProgressBar value={props.file.share} label={says()} />
            </div>
          </>
        }
      >
        {(failure) => <ErrorNotice failure={{ message: `${props.file.title}: ${failure()}` }} />}
      </Show>
      <Button look="quiet" class="mt-2 -ml-5" onClick={() => props.file.cancel()}>
        {props.file.failure === null ? t("materials.cancel") : t("materials.dismiss")}
      </Button>
    </li>
  );
}
