/** What the two stand-ins for a supplier of models have in common. */

/** What a call was asked for, after it was found to be in order. */
export interface Asked {
  /** Counted from 0, over all calls that were in order. */
  number: number;
  model: string;
  system: string;
  user: string;
  schema: Record<string, unknown>;
  maxOutputTokens: number;
  /** Spent before the first word is written. */
  reasoningTokens: number;
}

/** What happens to a call. Whatever is written is cut where the token limit is reached. */
export type Behaviour =
  | { kind: "answer"; latencyMs?: number }
  /** 429: too many calls; or, with `isOverdrawn`, no money left. */
  | { kind: "busy"; isOverdrawn?: boolean }
  | { kind: "broken"; status?: 500 | 503 }
  /** Not a byte. */
  | { kind: "hang" }
  /** The first half of the answer, then not a byte more. */
  | { kind: "stall" }
  /** The first half of the answer, then the end of the connection. */
  | { kind: "drop" }
  /** JSON that ends in the middle, and says it is whole. */
  | { kind: "truncated" }
  /** Prose where JSON was asked for. */
  | { kind: "prose" }
  /** The whole JSON between marks of code. */
  | { kind: "fenced" }
  /** As many tokens as were allowed, and it is not done. */
  | { kind: "length" }
  /** OpenAI: a refusal; Gemini: the prompt is blocked. */
  | { kind: "refusal" }
  /** What it began to write is blocked. */
  | { kind: "filtered" }
  /** 404: there is no such model. */
  | { kind: "gone" }
  /** A whole answer of this many characters, over every limit. */
  | { kind: "oversized"; characters: number }
  /** A page of some proxy, with the status 200. */
  | { kind: "page" };

export interface FakeOptions {
  apiKey: string;
  /** The JSON to answer with. */
  answer(asked: Asked): unknown;
  /** Answers where nothing is said. */
  behave?(asked: Asked): Behaviour;
  /** A free one where nothing is said. */
  port?: number;
}

/** One call, as the supplier saw it. */
export interface ModelCall {
  path: string;
  status: number;
  /** What was wrong with the call; empty where nothing was. */
  complaint: string;
  /** Null where the call was not in order. */
  asked: Asked | null;
  kind: Behaviour["kind"] | null;
  /** What is billed, also for answers that never arrived. */
  inputTokens: number;
  outputTokens: number;
}

export interface FakeSupplier {
  /** Scheme, host and port. */
  origin: string;
  /** In the order of their arrival. */
  calls: ModelCall[];
  close(): Promise<void>;
}

export interface Reply {
  status: number;
  body: unknown;
}

/** What the model wrote, or why it did not. */
export interface Written {
  text: string;
  end: "stop" | "length" | "refusal" | "filtered";
  inputTokens: number;
  /** With those of its reasoning. */
  outputTokens: number;
}

/** How one supplier reads calls and writes answers. */
export interface Dialect {
  /** Throws `WireError` where the supplier would refuse the call. */
  read(call: WireCall, apiKey: string): Omit<Asked, "number">;
  write(asked: Asked, written: Written): unknown;
  refuse(asked: Asked, kind: "busy" | "broken" | "gone" | "overdrawn"): Reply;
}

export interface WireCall {
  method: string;
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A call that is refused, with the answer the supplier gives. */
export class WireError extends Error {
  readonly reply: Reply;

  constructor(complaint: string, reply: Reply) {
    super(complaint);
    this.reply = reply;
  }
}

// About four characters a token, as both suppliers say of English.
const CHARACTERS_PER_TOKEN = 4;

export function countTokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN);
}

export function cutToTokens(text: string, tokens: number): string {
  return text.slice(0, tokens * CHARACTERS_PER_TOKEN);
}
