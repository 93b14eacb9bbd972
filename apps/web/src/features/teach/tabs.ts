import type { PlainKey } from "../../i18n/teach.ts";

interface Tab {
  /** Behind the address of the course; empty for where one arrives. */
  path: string;
  text: PlainKey & `teach.tab.${string}`;
}

/** The sides of a taught course, in their order; each is a route within that of the course. */
export const TABS: readonly Tab[] = [
  { path: "", text: "teach.tab.overview" },
  { path: "learners", text: "teach.tab.learners" },
  { path: "results", text: "teach.tab.results" },
  { path: "concepts", text: "teach.tab.concepts" },
  { path: "materials", text: "teach.tab.materials" },
  { path: "lessons", text: "teach.tab.lessons" },
  { path: "sharing", text: "teach.tab.sharing" },
];

export function hrefOf(courseId: string, path: string): string {
  return path === "" ? `/teach/${courseId}` : `/teach/${courseId}/${path}`;
}

/** The side that an address shows: the first, where it names none. */
export function findTab(address: string): Tab | undefined {
  const [, , , path = ""] = address.split("/");
  return TABS.find((tab) => tab.path === path) ?? TABS[0];
}
