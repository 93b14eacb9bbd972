export const jaAccounts = {} as const;
