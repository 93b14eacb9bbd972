import * as account from "../../data/account.ts";

/** The section's API calls, or a test's replacement. */
export type AccountCalls = Pick<
  typeof account,
  "renameAccount" | "changePassword" | "requestEmailChange" | "signOutDevice" | "signOutOthers"
>;

export const accountCalls: AccountCalls = account;
