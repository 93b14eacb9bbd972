import { api, type Settings } from "../api.ts";

/** Saves what changed; answers the settings as they are stored now. */
export function saveSettings(change: Partial<Settings>): Promise<Settings> {
  return api.settings.save.mutate(change);
}
