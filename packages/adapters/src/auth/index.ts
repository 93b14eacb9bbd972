/** Accounts and sessions through better-auth. */
export { type Auth, createAuth, sessionCookieName } from "./auth.ts";
export { createRegistrar } from "./registrar.ts";
export { createSessionReader, type SessionPerson } from "./session-reader.ts";
export { createSignInGuard, type SignInGuard } from "./sign-in-guard.ts";
