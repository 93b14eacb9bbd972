/** The address of an episode's own picture; undefined where it is drawn from its id. */
export function pictureOf(episode: { id: string; cover: string | null }): string | undefined {
  return episode.cover === null ? undefined : `/api/covers/${episode.id}/${episode.cover}`;
}
