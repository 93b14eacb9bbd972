import { type Actor, requirePermission } from "../accounts/index.ts";
import type { Episode, StepProgress } from "../episodes/index.ts";
import { type Clock, MINUTE_MS } from "../shared/index.ts";

/** What waits for the background, in the order in which people wait for it. */
export const QUEUES = [
  "requested",
  "dailies",
  "materials",
  "proposals",
  "uploads",
  "mails",
  "lessons",
] as const;
export type QueueName = (typeof QUEUES)[number];

/** How much waits, by the rows that the queue's messages are about: the queue itself cannot be asked. */
export interface QueueDepth {
  name: QueueName;
  waiting: number;
  /** Since when the first one waits; null if nothing does. */
  since: number | null;
}

/** An episode on which work has begun and is not over. */
export interface EpisodeAtWork extends Pick<Episode, "id" | "title" | "kind"> {
  ownerName: string;
  /** When it was requested. */
  createdAt: number;
  /** How often the sweep took it up again since work on it began. */
  sweeps: number;
  /** The step that was begun last; null before the first one. */
  step: {
    kind: StepProgress["kind"];
    language: StepProgress["language"];
    attempt: number;
    doneParts: number;
    totalParts: number;
    /** When this attempt began. */
    since: number;
    /** Until when a run holds it. */
    leaseUntil: number;
  } | null;
}

export interface WorkStore {
  countQueues(at: number): Promise<QueueDepth[]>;
  /** The longest waiting first. */
  listAtWork(limit: number): Promise<EpisodeAtWork[]>;
}

/** The episodes that are shown; at most three of a learner are made at once. */
const SHOWN = 30;
/** Nobody works on it, though two sweeps could have taken it up. */
const STUCK_AFTER_MS = 10 * MINUTE_MS;

export interface Work {
  queues: QueueDepth[];
  episodes: (EpisodeAtWork & {
    /** Nobody works on it: it waits for the sweep, or for an admin. */
    isStuck: boolean;
  })[];
  hasMore: boolean;
}

/** What waits and what is being made, for admins. */
export async function describeWork(
  deps: { work: WorkStore; clock: Clock },
  request: { actor: Actor | null },
): Promise<Work> {
  requirePermission(request.actor, "jobs.work");
  const now = deps.clock.now();
  const [queues, episodes] = await Promise.all([
    deps.work.countQueues(now),
    deps.work.listAtWork(SHOWN + 1),
  ]);
  return {
    queues,
    episodes: episodes
      .slice(0, SHOWN)
      .map((episode) => ({ ...episode, isStuck: isStuck(episode, now) })),
    hasMore: episodes.length > SHOWN,
  };
}

function isStuck({ step, createdAt }: EpisodeAtWork, now: number): boolean {
  const lastSign = step === null ? createdAt : Math.max(step.since, step.leaseUntil);
  return now - lastSign > STUCK_AFTER_MS;
}
