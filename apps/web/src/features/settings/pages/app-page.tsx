import type { JSX } from "solid-js";

import { AppSettings } from "../parts/app-settings.tsx";
import { useSettings } from "../settings-context.tsx";

export function AppPage(): JSX.Element {
  const form = useSettings();
  return <AppSettings form={form} />;
}
