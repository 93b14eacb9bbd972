import { query, revalidate } from "@solidjs/router";

import { api } from "../api.ts";

export type Dailies = Awaited<ReturnType<typeof api.dailies.current.query>>;
export type DailyRun = Dailies["runs"][number];

export const loadDailies = query(() => api.dailies.current.query(), "dailies");

export async function resumeDailies(): Promise<Dailies> {
  const dailies = await api.dailies.resume.mutate();
  await revalidate(loadDailies.key);
  return dailies;
}
