import { A } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import { t } from "../../../i18n/accounts.ts";
import { Brand } from "../../../shell/brand.tsx";
import { useDocumentTitle } from "../../../ui/index.ts";
import { DoorPicture } from "./door-picture.tsx";
import { HearSample } from "./hear-sample.tsx";

/** A visitor's page: a short form next to a picture of the product. */
export function Door(props: {
  title: string;
  lead?: string;
  /** Whether visitors can hear what it is. */
  hasSample?: boolean;
  children: JSX.Element;
}): JSX.Element {
  useDocumentTitle(() => props.title);
  return (
    <div class="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <main class="flex flex-col px-5 py-6 sm:px-10">
        <A href="/" class="self-start rounded-md py-2">
          <Brand />
        </A>
        <div class="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center py-10">
          <p class="mb-6 font-medium text-balance text-accent-ink lg:hidden">
            {t("account.tagline")}
          </p>
          <h1 class="text-2xl font-bold">{props.title}</h1>
          <p class="mt-1.5 min-h-6 text-ink-soft">{props.lead}</p>
          <div class="mt-7">{props.children}</div>
          <Show when={props.hasSample}>
            <HearSample />
          </Show>
        </div>
      </main>
      <aside class="relative hidden overflow-hidden bg-[#0c4441] text-[#f3faf8] lg:block">
        <DoorPicture />
        <div class="absolute inset-x-0 bottom-0 p-12">
          <p class="max-w-md text-3xl font-bold tracking-tight text-balance">
            {t("account.tagline")}
          </p>
          <p class="mt-4 max-w-md text-lg text-[#bfe3dd]">{t("account.taglineMore")}</p>
        </div>
      </aside>
    </div>
  );
}

/** A line under the form with a link elsewhere. */
export function DoorAside(props: {
  text?: string;
  href: string;
  link: string;
  /** Passed to the next page outside the address. */
  state?: Record<string, string>;
}): JSX.Element {
  return (
    <p class="text-sm text-ink-soft">
      {props.text}{" "}
      <A
        href={props.href}
        state={props.state ?? {}}
        class="inline-flex min-h-11 items-center font-semibold text-accent-ink underline-offset-4 hover:underline"
      >
        {props.link}
      </A>
    </p>
  );
}
