import type { JSX } from "solid-js";

import { EpisodeSettings } from "../parts/episode-settings.tsx";
import { useSettings } from "../settings-context.tsx";

export function ListeningPage(): JSX.Element {
  const form = useSettings();
  return <EpisodeSettings form={form} />;
}
