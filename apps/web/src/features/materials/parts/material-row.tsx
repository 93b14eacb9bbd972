import { MATERIAL_ENDINGS } from "@learnlab/domain/client";
import { A } from "@solidjs/router";
import { createSignal, type JSX, Show, untrack } from "solid-js";

import { type Material, removeMaterial } from "../../../data/materials.ts";
import { t } from "../../../i18n/materials.ts";
import { chooseFiles } from "../../../parts/choose-files.ts";
import { AskDialog, Button, Facts } from "../../../ui/index.ts";
import { createPaste, PasteForm } from "./paste-form.tsx";

/** A finished material: its size, the concepts that quote it, and its actions. */
export function MaterialRow(props: {
  material: Material;
  onReplace: (file: File) => void;
}): JSX.Element {
  const [asks, setAsks] = createSignal<"replace" | "remove" | null>(null);
  const paste = createPaste(
    untrack(() => ({ courseId: props.material.courseId, replaces: props.material })),
  );
  const [isPasting, setPasting] = createSignal(untrack(paste.isDirty));
  const count = () => props.material.conceptCount;
  const title = () => props.material.title;
  const facts = () => [
    ...(props.material.pageCount > 0
      ? [t("materials.pages", { count: props.material.pageCount })]
      : []),
    ...(count() > 0 ? [t("materials.quoted", { count: count() })] : []),
  ];
  return (
    <li class="py-4">
      <div class="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div class="min-w-0 flex-1 basis-60">
          <A
            href={`/materials/${props.material.id}`}
            class="inline-flex min-h-11 items-center font-semibold text-ink hover:text-accent-ink"
          >
            <span dir="auto">{title()}</span>
          </A>
          <Facts facts={facts()} />
          <Show when={count() === 0}>
            <A
              href={`/teach/${props.material.courseId}/concepts`}
              class="inline-flex min-h-11 items-center text-sm font-semibold text-accent-ink hover:underline"
            >
              {t("materials.findConcepts")}
            </A>
          </Show>
          <Show when={props.material.emptyPages > 0}>
            <p class="mt-1 text-sm text-ink-soft">
              {t("materials.emptyPages", { count: props.material.emptyPages })}
            </p>
          </Show>
          <Show when={props.material.markedCount > 0}>
            <p class="mt-1 text-sm text-warm">
              {t("materials.marked", { count: props.material.markedCount })}
            </p>
          </Show>
        </div>
        <div
          class="-ml-5 flex flex-wrap gap-1 sm:ml-0"
          role="group"
          aria-label={t("materials.more", { title: title() })}
        >
          <Button look="quiet" onClick={() => setAsks("replace")}>
            {t("materials.replace")}
          </Button>
          <Button look="quiet" aria-expanded={isPasting()} onClick={() => setPasting((is) => !is)}>
            {t("materials.replacePaste")}
          </Button>
          <Button look="quiet" onClick={() => setAsks("remove")}>
            {t("materials.remove")}
          </Button>
        </div>
      </div>
      <Show when={isPasting()}>
        <p class="mt-4 max-w-prose text-sm text-ink-soft">
          {t("materials.replaceText", { count: count() })}
        </p>
        <PasteForm paste={paste} onDone={() => setPasting(false)} />
      </Show>
      <AskDialog
        isOpen={asks() === "remove"}
        onClose={() => setAsks(null)}
        title={t("materials.removeTitle", { title: title() })}
        text={t("materials.removeText", { count: count() })}
        label={t("materials.remove")}
        isDangerous
        run={() => removeMaterial(props.material.id)}
      />
      <AskDialog
        isOpen={asks() === "replace"}
        onClose={() => setAsks(null)}
        title={t("materials.replaceTitle", { title: title() })}
        text={t("materials.replaceText", { count: count() })}
        label={t("materials.replaceChoose")}
        run={() =>
          Promise.resolve(
            chooseFiles({ endings: MATERIAL_ENDINGS, isMultiple: false, onFile: props.onReplace }),
          )
        }
      />
    </li>
  );
}
