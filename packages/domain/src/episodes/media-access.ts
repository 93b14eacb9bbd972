import { HOUR_MS } from "../shared/index.ts";
import type { MediaReader } from "../shared/media/index.ts";

/** Audio that a newer version replaced, and since when. */
export interface ReplacedAudio {
  audioKey: string;
  at: number;
}

/** Longer than any link to it lives. */
export const REPLACED_KEPT_MS = HOUR_MS;

/** What decides whether a track may still be accessed. */
export interface TrackOwner {
  audioKey: string;
  replaced: ReplacedAudio[];
  isWithheld: boolean;
  removedAt: number | null;
  isDisabled: boolean;
}

export interface MediaOwnerStore {
  /** The track's episode and learner; null if there is no such track. */
  findTrackOwner(trackId: string): Promise<TrackOwner | null>;
  /** Whether the class that hears the track has this person, whose account is not disabled. */
  isInClass(of: { trackId: string; userId: string }): Promise<boolean>;
  /** Whether the person exists and their account is not disabled. */
  isInForce(userId: string): Promise<boolean>;
}

/** `missing`: it belongs to nobody any more; `closed`: its learner may not have it now. */
export type MediaVerdict = "open" | "missing" | "closed";

/** What a track is made of: its audio, which people may have uploaded, and its transcripts. */
const TRACK_OBJECT =
  /^ep\/([^/]+)\/[^/]+\.(?:mp3|m4a|m4b|mp4|aac|ogg|oga|opus|flac|wav|webm|weba|vtt|txt)$/;

/**
 * Whether the holder of a link may still have its object: the link only proves that this was so when it was
 * signed. Objects that all learners share may be had; objects that never get links may not.
 */
export async function checkMediaAccess(
  deps: { mediaOwners: MediaOwnerStore },
  key: string,
  reader: MediaReader = "learner",
): Promise<MediaVerdict> {
  if (/^(?:samples|parts\/s)\//.test(key)) return "open";
  const [, userId] = /^parts\/u\/([^/]+)\//.exec(key) ?? [];
  if (userId !== undefined) return (await deps.mediaOwners.isInForce(userId)) ? "open" : "closed";
  const [, trackId] = TRACK_OBJECT.exec(key) ?? [];
  if (trackId === undefined) return "missing";
  const [owner, isInClass] = await Promise.all([
    deps.mediaOwners.findTrackOwner(trackId),
    typeof reader === "string"
      ? null
      : deps.mediaOwners.isInClass({ trackId, userId: reader.listenerId }),
  ]);
  return owner === null ? "missing" : judgeTrack(owner, { key, reader, isInClass });
}

function judgeTrack(
  owner: TrackOwner,
  { key, reader, isInClass }: { key: string; reader: MediaReader; isInClass: boolean | null },
): MediaVerdict {
  // Whoever is in the middle of replaced audio hears it to its end.
  const isOfTrack = [owner, ...owner.replaced].some(
    ({ audioKey }) => withoutExtension(key) === withoutExtension(audioKey),
  );
  if (!isOfTrack || owner.removedAt !== null) return "missing";
  // A recording is its class's, whatever becomes of its owner.
  if (isInClass !== null) return isInClass ? "open" : "closed";
  if (owner.isDisabled) return "closed";
  // A published track can be heard while others are being made, or after they failed.
  return owner.isWithheld && reader !== "staff" ? "closed" : "open";
}

function withoutExtension(key: string): string {
  return key.replace(/\.[a-z0-9]+$/, "");
}
