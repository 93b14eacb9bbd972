export type RecentValues<T> = {
  find: (key: string) => T | null;
  keep: (key: string, value: T) => void;
};

/** Keeps the values used last, as many as fit into `limitBytes`. */
export function createRecentValues<T>(
  limitBytes: number,
  measureBytes: (value: T) => number,
): RecentValues<T> {
  const values = new Map<string, T>();
  let bytes = 0;
  const drop = (key: string) => {
    const value = values.get(key);
    if (value !== undefined && values.delete(key)) bytes -= measureBytes(value);
  };
  return {
    find(key) {
      const value = values.get(key);
      if (value === undefined) return null;
      values.delete(key);
      values.set(key, value);
      return value;
    },
    keep(key, value) {
      drop(key);
      values.set(key, value);
      bytes += measureBytes(value);
      for (const oldest of values.keys()) {
        if (bytes <= limitBytes) break;
        drop(oldest);
      }
    },
  };
}
