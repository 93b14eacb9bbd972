export const jaPages = {} as const;
