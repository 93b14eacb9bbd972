import { z } from "zod";

import { type Actor, requirePermission } from "../accounts/index.ts";
import { Language } from "../languages/index.ts";
import { TIME_CURSOR } from "../shared/index.ts";
import { EPISODE_STATUSES } from "./episode-status.ts";
import type { Episode, EpisodeKind } from "./types.ts";

const KINDS = ["daily", "requested", "uploaded"] as const satisfies readonly EpisodeKind[];
const moment = z.int().min(0).nullable().default(null);

export const ListAllEpisodes = z.strictObject({
  limit: z.int().min(1).max(100).default(12),
  cursor: TIME_CURSOR.text.nullable().default(null),
  /** Part of a title, of a course's name, or of the learner's name or email address. */
  search: z.string().trim().max(80).default(""),
  ownerId: z.uuid().nullable().default(null),
  /** Of what was ordered for a class. */
  orderId: z.uuid().nullable().default(null),
  status: z.enum(EPISODE_STATUSES).nullable().default(null),
  kind: z.enum(KINDS).nullable().default(null),
  language: Language.nullable().default(null),
  since: moment,
  until: moment,
  order: z.enum(["newest", "oldest"]).default("newest"),
});

export type EpisodeFilter = Omit<z.output<typeof ListAllEpisodes>, "limit" | "cursor">;

/** An episode in the list of everybody's, with the person whose it is. */
export interface OwnedEpisode extends Pick<
  Episode,
  | "id"
  | "kind"
  | "title"
  | "languages"
  | "outputFormat"
  | "status"
  | "error"
  | "errorReason"
  | "includedCourses"
  | "createdAt"
> {
  /** Of the primary track; null if there is no audio. */
  durationMs: number | null;
  owner: { id: string; name: string };
}

export interface AllEpisodesStore {
  /** In order of their creation, without deleted ones; a page without a search or filter reads only its rows. */
  list(
    page: EpisodeFilter & { limit: number; cursor: string | null },
  ): Promise<{ episodes: OwnedEpisode[]; nextCursor: string | null }>;
}

/** Everybody's episodes, for admins. */
export async function listAllEpisodes(
  deps: { allEpisodes: AllEpisodesStore },
  request: z.output<typeof ListAllEpisodes> & { actor: Actor | null },
): Promise<{ episodes: OwnedEpisode[]; nextCursor: string | null }> {
  const { actor, ...page } = request;
  requirePermission(actor, "episodes.listAll");
  return deps.allEpisodes.list(page);
}
