import { api, type Settings } from "../api.ts";

/** Saves what changed and returns the stored settings. */
export function saveSettings(change: Partial<Settings>): Promise<Settings> {
  return api.settings.save.mutate(change);
}
