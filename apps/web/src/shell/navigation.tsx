import { A, useLocation } from "@solidjs/router";
import { createUniqueId, For, type JSX, Show } from "solid-js";

import { t } from "../i18n/index.ts";
import { useSession } from "../session.tsx";
import { Icon, joinClasses } from "../ui/index.ts";
import { Avatar } from "./avatar.tsx";
import { Brand } from "./brand.tsx";
import { type Place, useWorkspaces } from "./workspaces.ts";

/** On the left of wide windows: workspaces, their places, and the account at the bottom. */
export function Rail(): JSX.Element {
  const session = useSession();
  const { current } = useWorkspaces();
  return (
    <header class="fixed inset-y-0 left-0 z-30 hidden w-(--shell-left) flex-col overflow-y-auto border-r border-line px-3 pt-6 pb-[calc(16px+var(--player-height))] lg:flex">
      <div class="mb-6 shrink-0 px-3">
        <Brand />
      </div>
      <WorkspaceSwitch class="mb-4" />
      <nav aria-label={t("nav.label")} class="mb-4 flex shrink-0 flex-col gap-0.5">
        <For each={current().places}>
          {(place) => (
            <A
              href={place.href}
              end={isRoot(place)}
              class="flex min-h-11 items-center gap-3 rounded-md px-3 text-sm font-medium text-ink-soft transition-colors duration-150 hover:bg-hover hover:text-ink"
              activeClass="bg-hover !text-ink [&>svg]:text-accent"
            >
              <Icon name={place.icon} />
              {t(place.text)}
            </A>
          )}
        </For>
        <Show when={current().name === "learn"}>
          <A
            href="/make"
            class="mt-3 flex min-h-11 items-center gap-3 rounded-full border border-line bg-surface px-4 text-sm font-semibold shadow-near transition-colors duration-150 hover:bg-hover"
          >
            <Icon name="plus" size={18} class="text-accent" />
            {t("nav.make")}
          </A>
        </Show>
      </nav>
      <A
        href="/settings"
        class="mt-auto flex min-h-14 min-w-0 shrink-0 items-center gap-3 rounded-md px-3 py-2 text-sm text-ink-soft hover:bg-hover"
      >
        <Avatar name={session()?.person?.name ?? ""} />
        <span class="min-w-0">
          <span class="block truncate font-medium text-ink" dir="auto">
            {session()?.person?.name}
          </span>
          <span class="block truncate text-xs">{t("nav.settings")}</span>
        </span>
      </A>
    </header>
  );
}

/** Above the page on phones: the product, the workspaces, and the account. */
export function TopBar(): JSX.Element {
  const session = useSession();
  const { all } = useWorkspaces();
  return (
    <header class="flex h-14 items-center gap-3 px-[min(1.25rem,6vw)] lg:hidden">
      <Show when={all().length > 1} fallback={<Brand />}>
        <WorkspaceSwitch class="min-w-0 flex-1" />
      </Show>
      <A
        href="/settings"
        aria-label={t("nav.settings")}
        class="-mr-1.5 ml-auto flex size-[min(2.75rem,16vw)] shrink-0 items-center justify-center rounded-full"
      >
        <Avatar name={session()?.person?.name ?? ""} />
      </A>
    </header>
  );
}

function WorkspaceSwitch(props: { class?: string }): JSX.Element {
  const { all, current } = useWorkspaces();
  return (
    <Show when={all().length > 1}>
      <nav
        aria-label={t("nav.workspaces")}
        class={joinClasses("beside shrink-0 rounded-full bg-sunken p-1", props.class)}
      >
        <For each={all()}>
          {(workspace) => (
            <A
              href={workspace.places[0].href}
              aria-current={workspace === current() ? "true" : undefined}
              class={joinClasses(
                "flex min-h-9 items-center justify-center rounded-full px-[min(0.5rem,2vw)] text-[min(0.875rem,6vw)]/normal font-medium",
                workspace === current() ? "bg-surface text-ink shadow-near" : "text-ink-soft",
              )}
            >
              {t(workspace.text)}
            </A>
          )}
        </For>
      </nav>
    </Show>
  );
}

/** At the bottom on phones: at most four tabs, with the rest behind the last. */
export function TabBar(): JSX.Element {
  const { current } = useWorkspaces();
  const further = () => current().places.filter(({ isFurther }) => isFurther);
  return (
    <Show when={current().places.length > 1}>
      <nav
        aria-label={t("nav.label")}
        class="tabs beside fixed inset-x-0 bottom-0 z-40 h-(--tab-bar) border-t border-line bg-surface pb-[env(safe-area-inset-bottom,0px)] lg:hidden"
      >
        <For each={current().places.filter(({ isFurther }) => !isFurther)}>
          {(place) => (
            <A href={place.href} end={isRoot(place)} class="tab" activeClass="!text-accent-ink">
              <Icon name={place.icon} />
              {t(place.text)}
            </A>
          )}
        </For>
        <Show when={further().length > 0}>
          <MoreTab places={further()} />
        </Show>
      </nav>
    </Show>
  );
}

function MoreTab(props: { places: readonly Place[] }): JSX.Element {
  const id = createUniqueId();
  const location = useLocation();
  let list: HTMLDivElement | undefined;
  const isHere = () => props.places.some(({ href }) => location.pathname.startsWith(href));
  return (
    <>
      <button
        type="button"
        popovertarget={id}
        class={joinClasses("tab", isHere() && "!text-accent-ink")}
      >
        <Icon name="more" class="rotate-90" />
        {t("nav.more")}
      </button>
      <div
        ref={(element) => (list = element)}
        id={id}
        popover="auto"
        class="further bg-surface text-ink shadow-float"
      >
        <For each={props.places}>
          {(place) => (
            <A
              href={place.href}
              class="flex min-h-12 items-center gap-3 rounded-md px-3 text-sm font-medium -outline-offset-2 hover:bg-hover"
              activeClass="!text-accent-ink"
              onClick={() => list?.hidePopover()}
            >
              <Icon name={place.icon} />
              {t(place.text)}
            </A>
          )}
        </For>
      </div>
    </>
  );
}

/** The first place of a workspace is a prefix of all others by address, but it is not active on their pages. */
function isRoot({ href }: Place): boolean {
  return href === "/" || href === "/run";
}
