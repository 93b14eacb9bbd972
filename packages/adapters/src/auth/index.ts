/** Accounts and sessions through better-auth. */
export { type Auth, createAuth } from "./auth.ts";
export { createRegistrar } from "./registrar.ts";
export { createSignInGuard, type SignInGuard } from "./sign-in-guard.ts";
