import type { Actor } from "../accounts/index.ts";
import type { Episode } from "./types.ts";

/** The parts of an episode that are its content, as they are before anything is made. */
const NOTHING = {
  title: "",
  description: "",
  why: null,
  scriptWriter: null,
  scriptKey: null,
  durationMs: null,
  tracks: [],
};

/**
 * The one rule of approval: whether nothing of the episode may be shown to the person. A teacher has yet to
 * approve it, or rejected it. Admins see everybody's but their own, like teachers in the queue of their
 * course.
 */
export function isWithheldFrom(
  actor: Actor | null,
  { isWithheld, userId }: Pick<Episode, "isWithheld" | "userId">,
): boolean {
  return isWithheld && (actor?.role !== "admin" || actor.userId === userId);
}

/** The episode as its learner may see it: without its content while it is withheld. */
export function withhold<TEpisode extends Pick<Episode, "isWithheld">>(
  episode: TEpisode,
): TEpisode {
  if (!episode.isWithheld) return episode;
  const shown = Object.entries(NOTHING).filter(([name]) => name in episode);
  return { ...episode, ...Object.fromEntries(shown) };
}

/** The episode as the person may see it. */
export function showTo<TEpisode extends Pick<Episode, "isWithheld" | "userId">>(
  actor: Actor | null,
  episode: TEpisode,
): TEpisode {
  return isWithheldFrom(actor, episode) ? withhold(episode) : episode;
}
