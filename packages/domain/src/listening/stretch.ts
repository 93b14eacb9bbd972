/** A piece of playing on one device: without a pause, without a seek, at one speed. */
export interface Stretch {
  /** Made by the device when it begins: reports of it name the same one while it goes on. */
  id: string;
  /** Where in the track it began, and how far it came, in ms. */
  fromMs: number;
  toMs: number;
  speed: number;
  /** By the clock of the device. */
  startedAt: number;
  endedAt: number;
}

/**
 * Reports of stretches as one list, each stretch as far as any report of it reaches. The order of the
 * reports, how often one came and how they are grouped make no difference.
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
    // The higher speed makes the shorter time of what was heard.
    speed: Math.max(one.speed, other.speed),
    startedAt: Math.min(one.startedAt, other.startedAt),
    endedAt: Math.max(one.endedAt, other.endedAt),
  };
}
