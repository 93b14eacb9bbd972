export const enEpisode = {} as const;
