import { type PeopleQuestion, SEEN } from "../../data/people.ts";

export const ROLES = ["learner", "teacher", "admin"] as const;
export const STATES = ["active", "never_seen", "disabled"] as const;
export const SEEN_NAMES = Object.keys(SEEN) as (keyof typeof SEEN)[];

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** What the page's address asks for; what it does not know counts as everybody. */
export function readPeopleQuestion(params: Params): PeopleQuestion {
  const text = (name: string) => [params[name]].flat()[0] ?? "";
  const among = <TValue extends string>(name: string, values: readonly TValue[]) =>
    values.find((value) => value === text(name)) ?? null;
  return {
    search: text("search").slice(0, 80),
    role: among("role", ROLES),
    state: among("state", STATES),
    seen: among("seen", SEEN_NAMES),
  };
}
