import type { PlainKey } from "../../i18n/teach.ts";

interface Tab {
  /** The path after the course's address; empty for the first tab. */
  path: string;
  text: PlainKey & `teach.tab.${string}`;
}

/** The tabs of a taught course in order; each is a route within the course's. */
export const TABS: readonly Tab[] = [
  { path: "", text: "teach.tab.overview" },
  { path: "learners", text: "teach.tab.learners" },
  { path: "results", text: "teach.tab.results" },
  { path: "concepts", text: "teach.tab.concepts" },
  { path: "materials", text: "teach.tab.materials" },
  { path: "lessons", text: "teach.tab.lessons" },
  { path: "recordings", text: "teach.tab.recordings" },
  { path: "approvals", text: "teach.tab.approvals" },
  { path: "sharing", text: "teach.tab.sharing" },
];

export function hrefOf(courseId: string, path: string): string {
  return path === "" ? `/teach/${courseId}` : `/teach/${courseId}/${path}`;
}

/** The tab of an address; the first one by default. */
export function findTab(address: string): Tab | undefined {
  const [, , , path = ""] = address.split("/");
  return TABS.find((tab) => tab.path === path) ?? TABS[0];
}
