import { useLocation } from "@solidjs/router";
import { createEffect, type JSX, onMount, Show } from "solid-js";

import { t } from "../i18n/index.ts";
import { joinClasses } from "./class-names.ts";
import { schoolName } from "../school-name.ts";

interface PageProps {
  /** The title of the browser's tab, and the heading unless that differs. */
  title: string;
  heading?: string;
  lead?: JSX.Element;
  /** Right of the heading, for example the page's primary action. */
  actions?: JSX.Element;
  /** The breadcrumb above the heading. */
  above?: JSX.Element;
  /** `read` for forms and text, `wide` for lists. */
  width?: "read" | "wide";
  children: JSX.Element;
}

/** The first page that the browser loads starts at its top, with the link that skips the navigation. */
let lastShown: string | null = null;

/** Called by whatever is a page, with its address: whether somebody arrived there from another one. */
export function noteShown(path: string): boolean {
  const isArrival = lastShown !== null && lastShown !== path;
  lastShown = path;
  return isArrival;
}

/** A page: the tab's title, a heading that gets focus after navigation, and the content. */
export function Page(props: PageProps): JSX.Element {
  // The router's address: the browser's changes only once the page is shown.
  const location = useLocation();
  let heading: HTMLHeadingElement | undefined;
  useDocumentTitle(() => props.title);
  onMount(() => {
    if (noteShown(location.pathname)) heading?.focus({ preventScroll: true });
  });
  return (
    <div class={joinClasses("mx-auto w-full max-w-4xl px-5 pt-3 pb-12 sm:px-8 lg:pt-12")}>
      {props.above}
      <header class="mb-6 lg:mb-8">
        <div class="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <h1
            ref={(element) => (heading = element)}
            tabindex="-1"
            class="min-w-0 flex-1 basis-56 text-2xl font-bold lg:text-3xl"
          >
            {props.heading ?? props.title}
          </h1>
          {props.actions}
        </div>
        <Show when={props.lead}>
          <p class="mt-2 max-w-prose text-ink-soft">{props.lead}</p>
        </Show>
      </header>
      <div class={joinClasses(props.width !== "wide" && "max-w-2xl")}>{props.children}</div>
    </div>
  );
}

/** Sets the browser tab's title: the page, then the school or the product. */
export function useDocumentTitle(title: () => string): void {
  createEffect(() => {
    const product = schoolName() ?? t("app.name");
    document.title = title() === "" ? product : `${title()} · ${product}`;
  });
}

/** A part of a page under its own heading, separated by space and not by a box. */
export function Section(props: {
  title: string;
  hint?: string;
  actions?: JSX.Element;
  children: JSX.Element;
}): JSX.Element {
  return (
    <section class="mt-10 first:mt-0">
      <div class="mb-3 flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div class="min-w-0">
          <h2 class="text-lg font-semibold">{props.title}</h2>
          <Show when={props.hint}>
            <p class="mt-0.5 text-sm text-ink-soft">{props.hint}</p>
          </Show>
        </div>
        <div class="max-w-full shrink-0">{props.actions}</div>
      </div>
      {props.children}
    </section>
  );
}

const GAPS = { small: "gap-2", medium: "gap-4", large: "gap-6", huge: "gap-10" };

export function Stack(props: {
  gap?: keyof typeof GAPS;
  class?: string;
  children: JSX.Element;
}): JSX.Element {
  return (
    <div class={joinClasses("flex flex-col", GAPS[props.gap ?? "medium"], props.class)}>
      {props.children}
    </div>
  );
}
