import type { JSX } from "solid-js";

import { EpisodeSettings } from "../parts/episode-settings.tsx";
import { useSettings } from "../settings-context.tsx";

export function ListeningPage(): JSX.Element {
  return <EpisodeSettings form={useSettings()} />;
}
