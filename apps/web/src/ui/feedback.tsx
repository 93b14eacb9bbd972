import { type JSX, Show } from "solid-js";

import type { Failure } from "../api.ts";
import { createRetryWhenBack } from "../connection.ts";
import { t } from "../i18n/index.ts";
import { Button } from "./button.tsx";
import { joinClasses } from "./class-names.ts";
import { Icon, type IconName } from "./icons.tsx";

/** A grey placeholder for text or a picture; give it the size of the content. */
export function Skeleton(props: { class?: string }): JSX.Element {
  return (
    <div class={joinClasses("animate-pulse rounded-sm bg-hover", props.class)} aria-hidden="true" />
  );
}

/** Wraps skeletons: announces once that something is loading. */
export function Loading(props: { children: JSX.Element; class?: string }): JSX.Element {
  return (
    <div role="status" class={props.class}>
      <span class="sr-only">{t("state.loading")}</span>
      {props.children}
    </div>
  );
}

/** Says that there is nothing yet, and offers the next step. */
export function EmptyState(props: {
  icon: IconName;
  title: string;
  text: string;
  /** If it is the whole page, its title is the page's heading. */
  isPage?: boolean;
  children?: JSX.Element;
}): JSX.Element {
  return (
    <div class="flex flex-col items-center px-4 py-12 text-center">
      <div class="mb-4 flex size-14 items-center justify-center rounded-full bg-accent-soft text-accent-ink">
        <Icon name={props.icon} size={26} />
      </div>
      <Show when={props.isPage} fallback={<p class="text-lg font-semibold">{props.title}</p>}>
        <h1 class="text-lg font-semibold">{props.title}</h1>
      </Show>
      <p class="mt-1 max-w-sm text-ink-soft">{props.text}</p>
      <Show when={props.children}>
        <div class="mt-6 flex flex-wrap justify-center gap-3">{props.children}</div>
      </Show>
    </div>
  );
}

/** Says what happened and what to do about it. */
export function ErrorNotice(props: {
  failure: Pick<Failure, "message"> & Partial<Failure>;
  onRetry?: () => void;
  /** For reads: retries automatically once LearnLab answers. */
  isRead?: boolean;
  children?: JSX.Element;
}): JSX.Element {
  createRetryWhenBack(
    () => props.isRead === true && props.failure.code === "UNREACHABLE",
    () => props.onRetry?.(),
  );
  return (
    <div role="alert" class="flex items-start gap-3 rounded-md bg-bad-soft px-4 py-3">
      <Icon name="alert" class="mt-0.5 shrink-0 text-bad" />
      <div class="min-w-0 flex-1 text-sm">
        <p class="leading-6 font-medium">{props.failure.message}</p>
        <Show when={props.failure.requestId}>
          {(requestId) => (
            <p class="text-ink-soft">{t("error.reference", { requestId: requestId() })}</p>
          )}
        </Show>
        <Show when={props.children}>
          <div class="mt-1">{props.children}</div>
        </Show>
      </div>
      <Show when={props.onRetry}>
        {(retry) => (
          <Button look="quiet" class="-my-2 -mr-2" onClick={() => retry()()}>
            {t("action.retry")}
          </Button>
        )}
      </Show>
    </div>
  );
}

/** A short remark that is not an error. */
export function Notice(props: { icon: IconName; children: JSX.Element }): JSX.Element {
  return (
    <p class="flex items-start gap-2.5 text-sm text-ink-soft">
      <Icon name={props.icon} size={18} class="mt-px shrink-0" />
      <span>{props.children}</span>
    </p>
  );
}
