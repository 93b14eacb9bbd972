import { DEMO_PASSWORD } from "@learnlab/demo";

import type { Classmate } from "../../support/fill-class.ts";
import type { SeededRandom } from "../seeded-random.ts";
import { type Asked, askUntilAnswered } from "./ask-until-answered.ts";
import type { Ledger, PersonLedger } from "./ledger.ts";

const STATUS_MS = 5_000;

/** One who writes, one thing at a time, with a session and an access token. */
export interface Writer {
  ledger: Ledger;
  own: PersonLedger;
  random: SeededRandom;
  /** Join codes of courses that nobody else changes their place in. */
  codes: readonly string[];
  /** How often they did each kind of thing, for doing it otherwise the next time. */
  turns: Record<"heard" | "said" | "minute" | "token", number>;
  /** Tokens in force, oldest first. */
  held: { name: string; id: string }[];
  /** By join code. */
  courseIds: Map<string, string>;
  /** Null where it was refused, or never answered. */
  call: <TAnswer>(path: string, input: unknown, asked: CallKind) => Promise<TAnswer | null>;
  post: <TAnswer>(path: string, init: RequestInit, kind: string) => Promise<TAnswer | null>;
  /** Throws while nobody answers. */
  readStatus(episodeId: string): Promise<EpisodeStatus>;
}

type CallKind = Pick<Asked, "kind" | "isOnce">;

export interface EpisodeStatus {
  status: string;
  steps: unknown[];
}

interface Parts {
  origin: string;
  person: Classmate;
  codes: readonly string[];
  ledger: Ledger;
  own: PersonLedger;
  random: SeededRandom;
}

export async function openWriter(parts: Parts): Promise<Writer> {
  const { origin, person, ...rest } = parts;
  const { ledger, own } = parts;
  const cookie = await signIn(origin, person.email);
  const call = async <TAnswer>(path: string, input: unknown, asked: CallKind) => {
    const headers = { origin, cookie, "content-type": "application/json" };
    const init = { method: "POST", headers, body: JSON.stringify(input) };
    const answer = await askUntilAnswered(ledger, {
      ...asked,
      init,
      address: `${origin}/trpc/${path}`,
    });
    return answer === null ? null : readData<TAnswer>(answer);
  };
  const wanted = { name: "REST", scopes: ["podcasts:read", "podcasts:write"], expiresInDays: null };
  const made = await call<{ token: string }>("tokens.create", wanted, { kind: "token" });
  if (made === null) throw new Error(`${person.email} got no access token.`);
  own.tokens.set(wanted.name, { isRevoked: false });
  return {
    ...rest,
    turns: { heard: 0, said: 0, minute: 0, token: 0 },
    held: [],
    courseIds: new Map(),
    call,
    async post<TAnswer>(path: string, init: RequestInit, kind: string) {
      const headers = { ...asPlain(init.headers), authorization: `Bearer ${made.token}` };
      const asked = { kind, address: `${origin}${path}`, init: { ...init, headers } };
      return trustAnswer<TAnswer | null>(await askUntilAnswered(ledger, asked));
    },
    async readStatus(episodeId) {
      const input = encodeURIComponent(JSON.stringify({ episodeId }));
      const signal = AbortSignal.timeout(STATUS_MS);
      const address = `${origin}/trpc/episodes.status?input=${input}`;
      const response = await fetch(address, { headers: { cookie }, signal });
      if (!response.ok) throw new Error(`The status is answered with ${response.status}.`);
      return readData<EpisodeStatus>(await response.json());
    },
  };
}

async function signIn(origin: string, email: string): Promise<string> {
  const response = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { origin, "content-type": "application/json" },
    body: JSON.stringify({ email, password: DEMO_PASSWORD }),
  });
  if (!response.ok) throw new Error(`${email}: ${response.status} ${await response.text()}`);
  const cookies = response.headers.getSetCookie().map((one) => one.split(";")[0]);
  return cookies.join("; ");
}

function asPlain(headers: RequestInit["headers"]): Record<string, string> {
  return Object.fromEntries(new Headers(headers));
}

// The router's own types say what each procedure answers; the caller names them.
function readData<TData>(answer: unknown): TData {
  return trustAnswer<{ result: { data: TData } }>(answer).result.data;
}

function trustAnswer<TAnswer>(answer: unknown): TAnswer {
  return answer as TAnswer;
}
