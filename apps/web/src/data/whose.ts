import type { EpisodeSummary } from "../api.ts";

type Whose = Pick<EpisodeSummary, "userId" | "standing">;

/** Whether a person hears an episode as their own: it is theirs, or for a class that they are of. */
export function hearsAsOwn(episode: Whose | undefined, personId: string | undefined): boolean {
  return episode !== undefined && (episode.userId === personId || episode.standing !== null);
}

/** Whether a person may change an uploaded episode: it is theirs, or for a class that they teach. */
export function mayChange(episode: Whose | undefined, personId: string | undefined): boolean {
  return episode !== undefined && (episode.userId === personId || episode.standing === "teacher");
}
