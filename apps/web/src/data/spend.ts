import { query, revalidate } from "@solidjs/router";

import { api } from "../api.ts";

export type Spend = Awaited<ReturnType<typeof api.installation.spend.query>>;
export type SpentLine = Omit<Spend["days"][number], "date">;
export type Limits = Awaited<ReturnType<typeof api.installation.limits.query>>;

export const loadSpend = query(() => api.installation.spend.query(), "spend");

export const loadLimits = query(() => api.installation.limits.query(), "limits");

export async function saveLimits(limits: Limits): Promise<void> {
  await api.installation.saveLimits.mutate(limits);
  // The rest of the month depends on its budget.
  await revalidate([loadLimits.key, loadSpend.key]);
}
