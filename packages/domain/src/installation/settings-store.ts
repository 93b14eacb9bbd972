/** What admins set for the whole installation, by name; whoever reads a value checks its shape. */
export interface SettingsStore {
  find(name: string): Promise<unknown>;
  save(change: { name: string; value: unknown; at: number }): Promise<void>;
}
