import type { Limits } from "../../data/spend.ts";

const MOST_EPISODES = 100;
const MOST_DOLLARS = 1_000_000;
const MICRO = 1_000_000;
const CENT = 10_000;

/** The limits as form values. */
export interface LimitsDraft {
  episodes: string;
  budget: "none" | "some";
  dollars: string;
}

/** The initial value for somebody who sets a budget for the first time. */
const FIRST_DOLLARS = "20";

export function draftOf({ episodesPerDay, monthlyMicroDollars }: Limits): LimitsDraft {
  return {
    episodes: String(episodesPerDay),
    budget: monthlyMicroDollars === null ? "none" : "some",
    dollars: monthlyMicroDollars === null ? FIRST_DOLLARS : writeDollars(monthlyMicroDollars),
  };
}

/** The valid part of a draft; null for a number outside its bounds. */
export function readDraft({ episodes, budget, dollars }: LimitsDraft): {
  episodesPerDay: number | null;
  /** Undefined if invalid, since null means no limit. */
  monthlyMicroDollars: number | null | undefined;
} {
  return {
    episodesPerDay: readEpisodes(episodes),
    monthlyMicroDollars: budget === "none" ? null : readDollars(dollars),
  };
}

/** Whether saving would change something, or the draft is invalid. */
export function isChanged(draft: LimitsDraft, stored: Limits): boolean {
  const { episodesPerDay, monthlyMicroDollars } = readDraft(draft);
  return (
    episodesPerDay !== stored.episodesPerDay || monthlyMicroDollars !== stored.monthlyMicroDollars
  );
}

function readEpisodes(text: string): number | null {
  const count = /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return count <= MOST_EPISODES ? count : null;
}

/** Accepts `20`, `20.5`, `20,50` and `1,000.50`: a comma before exactly three digits groups them. */
function readDollars(text: string): number | undefined {
  const grouped = text.trim().replace(/^\$\s*/, "");
  const plain = /^\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(grouped)
    ? grouped.replaceAll(",", "")
    : grouped.replace(",", ".");
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(plain)) return undefined;
  const dollars = Number(plain);
  return dollars <= MOST_DOLLARS ? Math.round(dollars * 100) * CENT : undefined;
}

function writeDollars(microDollars: number): string {
  const dollars = microDollars / MICRO;
  return Number.isInteger(dollars) ? String(dollars) : dollars.toFixed(2);
}
