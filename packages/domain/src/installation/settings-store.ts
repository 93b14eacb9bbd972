/** The admins' settings for the whole installation, by name; readers validate the values. */
export interface SettingsStore {
  find(name: string): Promise<unknown>;
  save(change: { name: string; value: unknown; at: number }): Promise<void>;
}
