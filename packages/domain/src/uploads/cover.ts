import { inspectPicture, type PictureType } from "@learnlab/audio";

import type { Digest } from "../shared/index.ts";
import { LONGEST_COVER_SIDE, MOST_COVER_BYTES } from "./cover-limits.ts";

/** A picture that may be shown. */
export interface Cover {
  /** Of its object in the episode's folder: another picture has another name. */
  name: string;
  mediaType: PictureType;
  bytes: Uint8Array;
}

export type CoverFault = "no_picture" | "too_large" | "too_many_pixels";

const ENDINGS = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
} satisfies Record<PictureType, string>;

/** A picture by what is in it, within the limits; or what is wrong with it. */
export async function makeCover(digest: Digest, bytes: Uint8Array): Promise<Cover | CoverFault> {
  if (bytes.length > MOST_COVER_BYTES) return "too_large";
  const picture = inspectPicture(bytes);
  if (picture === null) return "no_picture";
  const { mediaType, width, height } = picture;
  if (Math.max(width, height) > LONGEST_COVER_SIDE) return "too_many_pixels";
  const hash = await digest.sha256(bytes);
  return { name: `cover-${hash.slice(0, 16)}.${ENDINGS[mediaType]}`, mediaType, bytes };
}

/** The cover that a recording brings; null for none, and for one that cannot be shown. */
export async function findCover(
  digest: Digest,
  { cover }: { cover: Uint8Array | null },
): Promise<Cover | null> {
  const made = cover === null ? null : await makeCover(digest, cover);
  return typeof made === "string" ? null : made;
}
