export const jaEpisode = {} as const;
