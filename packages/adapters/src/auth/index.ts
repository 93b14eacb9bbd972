/** Accounts, their passwords, and sessions through better-auth. */
export { createAccountLinks } from "./account-links.ts";
export { createAllowances, createSignInTries } from "./attempts.ts";
export { type Auth, createAuth, sessionCookieName } from "./auth.ts";
export { createDeviceSessions } from "./device-sessions.ts";
export { createLookSessions } from "./look-sessions.ts";
export { createPasswords } from "./passwords.ts";
export { createSessionReader, type SessionPerson } from "./session-reader.ts";
export { createTurnLine } from "./turn-line.ts";
