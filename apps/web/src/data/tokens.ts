import type { AppRouter } from "@learnlab/api";
import { query, revalidate } from "@solidjs/router";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

import { api } from "../api.ts";

export type AccessToken = inferRouterOutputs<AppRouter>["tokens"]["list"][number];
type NewToken = inferRouterInputs<AppRouter>["tokens"]["create"];
export type Scope = NewToken["scopes"][number];

/** In the order in which they are offered. */
export const SCOPES: readonly Scope[] = [
  "podcasts:read",
  "podcasts:write",
  "listening:read",
  "listening:write",
];

export const loadTokens = query(() => api.tokens.list.query(), "tokens");

/** Creates a token and returns it; nobody can read it again. */
export async function createToken(request: NewToken): Promise<string> {
  const { token } = await api.tokens.create.mutate(request);
  await revalidate(loadTokens.key);
  return token;
}

export async function revokeToken(tokenId: string): Promise<void> {
  await api.tokens.revoke.mutate({ tokenId });
  await revalidate(loadTokens.key);
}
