import { query, revalidate } from "@solidjs/router";

import { api } from "../api.ts";

/** How days of listening are counted and kept. */
export const loadListeningRules = query(
  () => api.installation.listening.query(),
  "listening-rules",
);
export type ListeningRules = Awaited<ReturnType<typeof loadListeningRules>>;

export async function saveListeningRules(rules: ListeningRules): Promise<void> {
  await api.installation.saveListening.mutate(rules);
  await revalidate(loadListeningRules.key);
}
