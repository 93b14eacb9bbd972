import type { PlainKey } from "../../i18n/settings.ts";
import type { IconName } from "../../ui/index.ts";

export interface Section {
  name: "listening" | "voices" | "daily" | "app" | "tokens" | "account";
  href: `/settings/${string}`;
  title: PlainKey & `settings.${string}`;
  icon: IconName;
}

const LISTENING: Section = {
  name: "listening",
  href: "/settings/listening",
  title: "settings.listening",
  icon: "headphones",
};

/** In the order of the list; in wide windows the first is open from the start. */
export const SECTIONS: readonly [Section, ...Section[]] = [
  LISTENING,
  { name: "voices", href: "/settings/voices", title: "settings.voices", icon: "volume" },
  { name: "daily", href: "/settings/daily", title: "settings.dailyTitle", icon: "clock" },
  { name: "app", href: "/settings/app", title: "settings.look", icon: "settings" },
  { name: "tokens", href: "/settings/tokens", title: "settings.tokens", icon: "key" },
  { name: "account", href: "/settings/account", title: "settings.account", icon: "person" },
];

/** Sub-pages of sections. */
const WITHIN: Record<string, Section["title"]> = {
  "/settings/account/delete": "settings.deleteAccount",
};

/** The heading of an address; undefined for the list itself. */
export function findTitle(path: string): Section["title"] | undefined {
  return WITHIN[path] ?? findSection(path)?.title;
}

/** The section of an address; undefined for the list itself. */
export function findSection(path: string): Section | undefined {
  return SECTIONS.find(({ href }) => path === href || path.startsWith(`${href}/`));
}
