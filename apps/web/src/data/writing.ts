import { query, revalidate } from "@solidjs/router";

import { api } from "../api.ts";

export const loadWriting = query(() => api.installation.writing.query(), "writing");

export async function saveWriting(choice: { hasTwoDrafts: boolean }): Promise<void> {
  await api.installation.saveWriting.mutate(choice);
  await revalidate(loadWriting.key);
}
