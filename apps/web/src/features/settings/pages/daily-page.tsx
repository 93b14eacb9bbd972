import type { JSX } from "solid-js";

import { DailySettings } from "../parts/daily-settings.tsx";
import { useSettings } from "../settings-context.tsx";

export function DailyPage(): JSX.Element {
  const form = useSettings();
  return <DailySettings form={form} />;
}
