export const jaPeople = {} as const;
