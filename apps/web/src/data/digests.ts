import { query, revalidate } from "@solidjs/router";

import { api } from "../api.ts";

export type DigestKind = "week" | "class" | "review";

/** Which regular mails one gets. */
export const loadDigests = query(() => api.settings.digests.query(), "digests");

export async function chooseDigest(kind: DigestKind, isOn: boolean): Promise<void> {
  await api.settings.chooseDigest.mutate({ kind, isOn });
  await revalidate(loadDigests.key);
}
