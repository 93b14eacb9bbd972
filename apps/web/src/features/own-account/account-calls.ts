import * as account from "../../data/account.ts";

/** What the section asks for: the API, or what a test gives in its place. */
export type AccountCalls = Pick<
  typeof account,
  "renameAccount" | "changePassword" | "requestEmailChange" | "signOutDevice" | "signOutOthers"
>;

export const accountCalls: AccountCalls = account;
