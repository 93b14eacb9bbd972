import { createSignal } from "solid-js";

import type { EpisodeSummary } from "../../api.ts";
import type { MenuItem } from "../../ui/menu.tsx";

interface RowExtras {
  actions: (episode: { id: string; title: string }) => MenuItem[];
  fact: (episodeId: string) => string | null;
}

const [extras, setExtras] = createSignal<RowExtras | null>(null);

/** Adds to every row what loads after the first look. */
export { setExtras as setRowExtras };

export function listExtraActions(episode: { id: string; title: string }): MenuItem[] {
  return extras()?.actions(episode) ?? [];
}

export function listExtraFacts({ id }: EpisodeSummary): string[] {
  return [extras()?.fact(id) ?? []].flat();
}
