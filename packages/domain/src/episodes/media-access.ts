import type { EpisodeStatus } from "./episode-status.ts";

/** What decides whether a track may still be heard and read. */
export interface TrackOwner {
  audioKey: string;
  status: EpisodeStatus;
  removedAt: number | null;
  isDisabled: boolean;
}

export interface MediaOwnerStore {
  /** Of the track, with its episode and its learner; null where there is no such track. */
  findTrackOwner(trackId: string): Promise<TrackOwner | null>;
  /** Whether there is such a person, and their account is not disabled. */
  isInForce(userId: string): Promise<boolean>;
}

/** `missing`: it is nobody's any more; `closed`: its learner may not have it now. */
export type MediaVerdict = "open" | "missing" | "closed";

/**
 * Whether an object may still be handed out to who holds a link to it: a link says that it could be had
 * when it was signed. What is shared by all learners may, and what no link is ever made for may not.
 */
export async function checkMediaAccess(
  deps: { mediaOwners: MediaOwnerStore },
  key: string,
): Promise<MediaVerdict> {
  if (/^(?:samples|parts\/s)\//.test(key)) return "open";
  const [, userId] = /^parts\/u\/([^/]+)\//.exec(key) ?? [];
  if (userId !== undefined) return (await deps.mediaOwners.isInForce(userId)) ? "open" : "closed";
  const [, trackId] = /^ep\/([^/]+)\/[^/]+\.(?:mp3|vtt|txt)$/.exec(key) ?? [];
  const owner = trackId === undefined ? null : await deps.mediaOwners.findTrackOwner(trackId);
  return owner === null ? "missing" : judgeTrack(owner, key);
}

function judgeTrack(owner: TrackOwner, key: string): MediaVerdict {
  const isOfTrack = withoutExtension(key) === withoutExtension(owner.audioKey);
  if (!isOfTrack || owner.removedAt !== null) return "missing";
  if (owner.isDisabled) return "closed";
  // A track that was published is heard while others are made, or after they failed.
  return owner.status === "awaiting_review" ? "closed" : "open";
}

function withoutExtension(key: string): string {
  return key.replace(/\.[a-z0-9]+$/, "");
}
