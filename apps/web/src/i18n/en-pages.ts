export const enPages = {} as const;
