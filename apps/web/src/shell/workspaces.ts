import { useLocation } from "@solidjs/router";
import { createEffect, createMemo } from "solid-js";

import type { Role } from "../api.ts";
import type { Key } from "../i18n/index.ts";
import { useSession } from "../session.tsx";
import type { IconName } from "../ui/index.ts";

export interface Place {
  href: string;
  text: Key & `nav.${string}`;
  icon: IconName;
  /** Behind "More" on phones, which have room for four tabs. */
  isFurther?: boolean;
}

export interface Workspace {
  name: "learn" | "teach" | "run";
  text: Key & `nav.${string}`;
  /** The roles that have it. */
  roles: readonly Role[];
  /** The first is where the workspace begins. */
  places: readonly [Place, ...Place[]];
}

const LEARN: Workspace = {
  name: "learn",
  text: "nav.learn",
  roles: ["learner", "teacher", "admin"],
  places: [
    { href: "/", text: "nav.today", icon: "home" },
    { href: "/library", text: "nav.library", icon: "columns" },
    { href: "/courses", text: "nav.courses", icon: "courses" },
    { href: "/progress", text: "nav.progress", icon: "chart" },
  ],
};

const WORKSPACES: readonly Workspace[] = [
  LEARN,
  {
    name: "teach",
    text: "nav.teach",
    roles: ["teacher", "admin"],
    places: [{ href: "/teach", text: "nav.taught", icon: "courses" }],
  },
  {
    name: "run",
    text: "nav.run",
    roles: ["admin"],
    places: [
      { href: "/run", text: "nav.overview", icon: "pulse" },
      { href: "/run/people", text: "nav.people", icon: "people" },
      { href: "/run/episodes", text: "nav.episodes", icon: "columns" },
      { href: "/run/costs", text: "nav.costs", icon: "chart", isFurther: true },
      { href: "/run/jobs", text: "nav.jobs", icon: "retry", isFurther: true },
      { href: "/run/audit", text: "nav.audit", icon: "search", isFurther: true },
      { href: "/run/settings", text: "nav.installation", icon: "settings", isFurther: true },
    ],
  },
];

const KEPT = "learnlab.workspace";

/**
 * The workspaces of the signed-in person, and the current one. Pages that belong to none, such as the
 * settings, are shown in the last one, which the device remembers for each person.
 */
export function useWorkspaces() {
  const session = useSession();
  const location = useLocation();
  const role = () => session()?.person?.role ?? "learner";
  const all = createMemo(() => WORKSPACES.filter(({ roles }) => roles.includes(role())));
  const here = createMemo(() => nameOf(location.pathname));
  const current = createMemo(() => {
    const name = here() ?? recall(session()?.person?.id);
    return all().find((one) => one.name === name) ?? LEARN;
  });
  createEffect(() => {
    const name = here();
    if (name !== null) keep(session()?.person?.id, name);
  });
  return { all, current };
}

function nameOf(path: string): Workspace["name"] | null {
  const [, first = ""] = path.split("/");
  if (first === "teach" || first === "run") return first;
  return ["", "library", "courses", "progress", "episodes", "make"].includes(first)
    ? "learn"
    : null;
}

// If storage is forbidden, pages without a workspace are shown in the first.
function recall(personId: string | undefined): string | null {
  try {
    return localStorage.getItem(`${KEPT}.${personId ?? ""}`);
  } catch {
    return null;
  }
}

function keep(personId: string | undefined, name: string): void {
  try {
    if (personId !== undefined) localStorage.setItem(`${KEPT}.${personId}`, name);
  } catch {
    return;
  }
}
