import { A } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import { type Key, t } from "../i18n/index.ts";
import { useSession } from "../session.tsx";
import { Icon, type IconName } from "../ui/index.ts";
import { AdminTab } from "./admin-tab.tsx";
import { Brand } from "./brand.tsx";

export interface Place {
  href: string;
  text: Key & `nav.${string}`;
  icon: IconName;
  isForAdmins?: boolean;
}

const PLACES: Place[] = [
  { href: "/", text: "nav.home", icon: "home" },
  { href: "/courses", text: "nav.courses", icon: "courses" },
  { href: "/make", text: "nav.make", icon: "plus" },
  { href: "/people", text: "nav.people", icon: "people", isForAdmins: true },
  { href: "/speech", text: "nav.speech", icon: "volume", isForAdmins: true },
  { href: "/spend", text: "nav.spend", icon: "chart", isForAdmins: true },
  { href: "/operations", text: "nav.operations", icon: "pulse", isForAdmins: true },
  { href: "/settings", text: "nav.settings", icon: "settings" },
];

function usePlaces(): () => Place[] {
  const session = useSession();
  return () => {
    const isAdmin = session()?.person?.role === "admin";
    return PLACES.filter((place) => isAdmin || place.isForAdmins !== true);
  };
}

export function Rail(): JSX.Element {
  const session = useSession();
  const places = usePlaces();
  return (
    <header class="fixed inset-y-0 left-0 z-30 hidden w-(--shell-left) flex-col overflow-y-auto border-r border-line px-3 pt-6 pb-[calc(16px+var(--player-height))] lg:flex">
      <div class="mb-8 shrink-0 px-3">
        <Brand />
      </div>
      <nav aria-label={t("nav.label")} class="mb-4 flex shrink-0 flex-col gap-0.5">
        <For each={places()}>
          {(place) => (
            <A
              href={place.href}
              end={place.href === "/"}
              class="flex min-h-11 items-center gap-3 rounded-md px-3 text-sm font-medium text-ink-soft transition-colors duration-150 hover:bg-hover hover:text-ink"
              activeClass="bg-hover !text-ink [&>svg]:text-accent"
            >
              <Icon name={place.icon} />
              {t(place.text)}
            </A>
          )}
        </For>
      </nav>
      <A
        href="/settings"
        class="mt-auto min-w-0 shrink-0 rounded-md px-3 py-2 text-sm text-ink-soft hover:bg-hover"
      >
        <span class="block truncate font-medium text-ink">{session()?.person?.name}</span>
        <span class="block truncate text-xs">{session()?.person?.email}</span>
      </A>
    </header>
  );
}

export function TabBar(): JSX.Element {
  const places = usePlaces();
  const adminPlaces = () => places().filter((place) => place.isForAdmins === true);
  return (
    <nav
      aria-label={t("nav.label")}
      class="fixed inset-x-0 bottom-0 z-40 flex h-(--tab-bar) border-t border-line bg-surface pb-[env(safe-area-inset-bottom,0px)] lg:hidden"
    >
      <For each={places().filter((place) => place.isForAdmins !== true)}>
        {(place) => (
          <A
            href={place.href}
            end={place.href === "/"}
            class="flex min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-xs font-medium text-ink-soft -outline-offset-4"
            activeClass="!text-accent-ink"
          >
            <Icon name={place.icon} size={22} />
            <span class="max-w-full truncate px-1">{t(place.text)}</span>
          </A>
        )}
      </For>
      <Show when={adminPlaces().length > 0}>
        <AdminTab places={adminPlaces()} />
      </Show>
    </nav>
  );
}
