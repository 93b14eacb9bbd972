import { query, revalidate } from "@solidjs/router";

import { api } from "../api.ts";

export type ClassPrivacy = Awaited<ReturnType<typeof api.installation.classPrivacy.query>>;

/** What teachers see of their learners on this installation. */
export const loadClassPrivacy = query(() => api.installation.classPrivacy.query(), "class-privacy");

export async function saveClassPrivacy(privacy: ClassPrivacy): Promise<void> {
  await api.installation.saveClassPrivacy.mutate(privacy);
  await revalidate(loadClassPrivacy.key);
}
