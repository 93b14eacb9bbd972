import { query } from "@solidjs/router";

import { api } from "../api.ts";
import { loadDocument } from "./episode.ts";

const askWithdrawn = (conceptIds: string[]) => api.concepts.withdrawn.query({ conceptIds });

/**
 * Concepts of an episode that one is not taught any more. It is told beside what they are about: where it
 * cannot be read, nothing else is held up by it.
 */
export const loadWithdrawn = query(async (episodeId: string): Promise<string[]> => {
  const { receipt, script } = await loadDocument(episodeId);
  const named = [...(receipt?.concepts ?? []), ...script.questions];
  const conceptIds = [...new Set(named.map(({ conceptId }) => conceptId))];
  return conceptIds.length === 0 ? [] : askWithdrawn(conceptIds).catch(() => []);
}, "withdrawn");
