import { z } from "zod";

import {
  type Clock,
  DAY_MS,
  type Digest,
  DomainError,
  HOUR_MS,
  type IdSource,
} from "../shared/index.ts";
import { type AuditDeps, recordAction } from "./audit.ts";
import { requirePermission } from "./permissions.ts";
import type { TokenSource } from "./ports.ts";
import { Scope } from "./scopes.ts";
import type { Actor, Role } from "./types.ts";

/** The prefix by which scanners for leaked secrets, and people, recognise our tokens. */
const TOKEN_START = "ll_";

/** `ll_` and 256 bits as base64url. */
const WHOLE_TOKEN = /^ll_[A-Za-z0-9_-]{43}$/;

const SHOWN_CHARACTERS = 8;

const MOST_TOKENS = 50;

export const CreateToken = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, "Give the token a name.")
    .max(60, "A name has at most 60 characters."),
  scopes: z
    .array(Scope)
    .min(1, "Choose what the token may do.")
    .max(Scope.options.length)
    .refine((scopes) => new Set(scopes).size === scopes.length, { error: "Name a scope once." }),
  /** Null for a token that is valid until it is revoked. */
  expiresInDays: z
    .int()
    .min(1, "A token holds for at least a day.")
    .max(366, "A token holds for at most a year.")
    .nullable(),
});

export const TokenRef = z.strictObject({ tokenId: z.uuid() });

interface TokenDeps {
  accessTokens: AccessTokenStore;
  clock: Clock;
}

/** Creates a token. Only this answer contains it; the store keeps its hash. */
export async function createToken(
  deps: TokenDeps & { tokens: TokenSource; digest: Digest; ids: IdSource },
  request: z.infer<typeof CreateToken> & { actor: Actor | null },
): Promise<AccessToken & { token: string }> {
  requirePermission(request.actor, "tokens.create");
  const at = deps.clock.now();
  const token = `${TOKEN_START}${deps.tokens.next()}`;
  const { expiresInDays } = request;
  const made: AccessToken = {
    id: deps.ids.next(),
    userId: request.actor.userId,
    name: request.name,
    prefix: token.slice(0, SHOWN_CHARACTERS),
    scopes: Scope.options.filter((scope) => request.scopes.includes(scope)),
    createdAt: at,
    expiresAt: expiresInDays === null ? null : at + expiresInDays * DAY_MS,
    lastUsedAt: null,
  };
  const tokenHash = await deps.digest.sha256(token);
  const isKept = await deps.accessTokens.create({ ...made, tokenHash }, { most: MOST_TOKENS });
  if (!isKept) {
    throw new DomainError("conflict", "You have 50 access tokens. Revoke one first.", {
      reason: "token.too_many",
      details: { most: MOST_TOKENS },
    });
  }
  return { ...made, token };
}

/** One's own tokens that are not revoked, newest first. */
export async function listTokens(
  deps: Pick<TokenDeps, "accessTokens">,
  request: { actor: Actor | null },
): Promise<AccessToken[]> {
  requirePermission(request.actor, "tokens.list");
  return deps.accessTokens.list(request.actor.userId);
}

/** Revokes a token at once; an admin may revoke anybody's. */
export async function revokeToken(
  deps: TokenDeps & AuditDeps,
  request: z.infer<typeof TokenRef> & { actor: Actor | null },
): Promise<void> {
  const { actor, tokenId } = request;
  const token = await deps.accessTokens.find(tokenId);
  if (token === null) {
    throw new DomainError("not_found", "This access token does not exist.", {
      reason: "token.not_found",
    });
  }
  requirePermission(actor, "tokens.revoke", { ownerId: token.userId });
  await deps.accessTokens.revoke({ tokenId, at: deps.clock.now() });
  const entry = { actor, subjectId: tokenId, personId: token.userId };
  await recordAction(deps, { ...entry, action: "tokens.revoke" });
}

/** Whether a bearer text has the form of our access tokens, valid or not. */
export function isAccessToken(text: string): boolean {
  return text.startsWith(TOKEN_START);
}

/** The person of a token with current data; null if the token is not valid. */
export async function readAccessToken(
  deps: TokenDeps & { digest: Digest },
  token: string,
): Promise<TokenHolder | null> {
  if (!WHOLE_TOKEN.test(token)) return null;
  const at = deps.clock.now();
  const held = await deps.accessTokens.findHolder(await deps.digest.sha256(token), at);
  if (held === null) return null;
  const isNoted = held.lastUsedAt !== null && held.lastUsedAt > at - HOUR_MS;
  if (!isNoted) await deps.accessTokens.noteUse({ tokenId: held.tokenId, at });
  const { userId, role, scopes, contentVersion } = held;
  return { actor: { userId, role, scopes }, contentVersion };
}

export interface TokenHolder {
  actor: Actor;
  /** Counts changes to the person's episodes and progress. */
  contentVersion: number;
}

export interface AccessToken {
  id: string;
  userId: string;
  name: string;
  /** The first characters, by which people recognise their tokens. */
  prefix: string;
  scopes: Scope[];
  createdAt: number;
  /** Null if it is valid until it is revoked. */
  expiresAt: number | null;
  /** Rounded to the hour; null if it was never used. */
  lastUsedAt: number | null;
}

/** Personal access tokens by their hashes, without revoked ones. */
export interface AccessTokenStore {
  /** False if the person already has `most` valid tokens. */
  create(token: AccessToken & { tokenHash: string }, bound: { most: number }): Promise<boolean>;
  find(tokenId: string): Promise<AccessToken | null>;
  /** Newest first. */
  list(userId: string): Promise<AccessToken[]>;
  revoke(change: { tokenId: string; at: number }): Promise<void>;
  /** The person of a valid token; null if the account is disabled. */
  findHolder(
    tokenHash: string,
    at: number,
  ): Promise<{
    tokenId: string;
    userId: string;
    role: Role;
    scopes: Scope[];
    lastUsedAt: number | null;
    /** Counts changes to the person's episodes and progress. */
    contentVersion: number;
  } | null>;
  noteUse(use: { tokenId: string; at: number }): Promise<void>;
}
