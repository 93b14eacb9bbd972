export const enPeople = {} as const;
