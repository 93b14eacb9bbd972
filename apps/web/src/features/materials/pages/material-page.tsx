import { A, createAsync, useParams, useSearchParams } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import { openMaterial, type OpenedMaterial, openQuoted } from "../../../data/materials.ts";
import "../../../i18n/failures.ts";
import { t } from "../../../i18n/materials.ts";
import { LoadedPage } from "../../../shell/loaded-page.tsx";
import { BackLink, ButtonLink, Fold, Page } from "../../../ui/index.ts";
import { MaterialBlocks } from "../parts/material-blocks.tsx";

/** A material page by page, opened at a page or a quote. */
export function MaterialPage(): JSX.Element {
  const params = useParams<{ id?: string; concept?: string }>();
  const [asked] = useSearchParams<{ page?: string; quote?: string }>();
  const open = () =>
    params.concept === undefined
      ? openMaterial(params.id ?? "", Math.max(1, Number(asked.page) || 1), asked.quote ?? null)
      : openQuoted(params.concept, asked.quote ?? "");
  return (
    <LoadedPage title={t("materials.contents")} above={null}>
      <Opened open={open} isQuote={asked.quote !== undefined} />
    </LoadedPage>
  );
}

function Opened(props: { open: () => Promise<OpenedMaterial>; isQuote: boolean }): JSX.Element {
  const opened = createAsync(() => props.open());
  return (
    <Show when={opened()} keyed>
      {(known) => (
        <Page
          title={known.title}
          width="wide"
          above={
            <BackLink
              href={`/courses/${known.courseId}`}
              text={t("materials.back", { course: known.courseTitle })}
            />
          }
        >
          <p class="-mt-4 mb-6 text-sm text-ink-soft">{sayPage(known)}</p>
          <Show when={props.isQuote && known.quoted === null}>
            <p role="status" class="mb-6 rounded-md bg-warm-soft px-4 py-3 text-sm">
              {t("materials.quoteLost")}
            </p>
          </Show>
          <Show when={known.outline.length > 1}>
            <div class="mb-6">
              <Fold label={t("materials.contents")}>
                <Outline opened={known} />
              </Fold>
            </div>
          </Show>
          <Show
            when={known.page.blocks.length > 0}
            fallback={<p class="text-ink-soft">{t("materials.noText")}</p>}
          >
            <MaterialBlocks blocks={known.page.blocks} quoted={known.quoted} />
          </Show>
          <Turn opened={known} />
        </Page>
      )}
    </Show>
  );
}

function sayPage({ page, pageCount }: OpenedMaterial): string {
  return t("materials.page", { page: page.number, pages: pageCount });
}

function Outline(props: { opened: OpenedMaterial }): JSX.Element {
  return (
    <ol>
      <For each={props.opened.outline}>
        {(heading) => (
          <li>
            <A
              href={`/materials/${props.opened.id}?page=${heading.page}`}
              class="flex min-h-11 items-center justify-between gap-4 text-sm text-ink hover:text-accent-ink"
            >
              <span dir="auto">{heading.text}</span>
              <span class="text-ink-soft tabular-nums">{heading.page}</span>
            </A>
          </li>
        )}
      </For>
    </ol>
  );
}

function Turn(props: { opened: OpenedMaterial }): JSX.Element {
  const hrefOf = (page: number) => `/materials/${props.opened.id}?page=${page}`;
  const number = () => props.opened.page.number;
  return (
    <nav class="mt-10 flex flex-wrap gap-3" aria-label={sayPage(props.opened)}>
      <Show when={number() > 1}>
        <ButtonLink href={hrefOf(number() - 1)}>{t("materials.before")}</ButtonLink>
      </Show>
      <Show when={number() < props.opened.pageCount}>
        <ButtonLink href={hrefOf(number() + 1)}>{t("materials.next")}</ButtonLink>
      </Show>
    </nav>
  );
}
