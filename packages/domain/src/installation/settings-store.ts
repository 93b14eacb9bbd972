/** The admins' settings for the whole installation, by name; readers validate the values. */
export interface SettingsStore {
  find(name: string): Promise<unknown>;
  /** The values of those names that were saved. */
  findSome(names: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  save(change: { name: string; value: unknown; at: number }): Promise<void>;
  /** Forgets what was saved under a name, if anything was. */
  remove(name: string): Promise<void>;
}

/** What readers of settings need. */
export interface ReadSettings {
  settings: Pick<SettingsStore, "find">;
}
