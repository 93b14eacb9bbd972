/** A piece of playing on one device: without a pause or a seek, at one speed. */
export interface Stretch {
  /** Created by the device when it begins; all its reports use the same id. */
  id: string;
  /** Where in the track it began, and how far it came, in ms. */
  fromMs: number;
  toMs: number;
  speed: number;
  /** By the device's clock. */
  startedAt: number;
  endedAt: number;
}

/**
 * Merges reports of stretches into one list, each as far as any report reaches. The order, grouping and
 * repetition of reports make no difference.
 */
export function joinStretches(reports: readonly Stretch[]): Stretch[] {
  const joined = new Map<string, Stretch>();
  for (const stretch of reports) {
    const known = joined.get(stretch.id);
    joined.set(stretch.id, known === undefined ? stretch : join(known, stretch));
  }
  return [...joined.values()].toSorted(
    (one, other) => one.startedAt - other.startedAt || (one.id < other.id ? -1 : 1),
  );
}

function join(one: Stretch, other: Stretch): Stretch {
  return {
    id: one.id,
    fromMs: Math.min(one.fromMs, other.fromMs),
    toMs: Math.max(one.toMs, other.toMs),
    // The higher speed gives the shorter listening time.
    speed: Math.max(one.speed, other.speed),
    startedAt: Math.min(one.startedAt, other.startedAt),
    endedAt: Math.max(one.endedAt, other.endedAt),
  };
}
