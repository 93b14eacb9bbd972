import type { TokenPrice } from "./model-price.ts";

/** A model that answers in JSON; throws `ModelFailure`. */
export interface LanguageModel {
  provider: "openai" | "gemini";
  /** The one of its models that is asked first, as its supplier names it. */
  model: string;
  /** What its tokens cost where the installation says so; else its supplier's list price holds. */
  price?: TokenPrice;
  /** One answer, never asked for twice; the value still has to be checked against the schema. */
  complete(request: ModelRequest): Promise<ModelAnswer>;
}

export interface ModelRequest {
  /** What to do, in our own words. */
  system: string;
  /** JSON data for the user message; what people wrote stands only in here. */
  user: string;
  /** JSON schema of the answer, an object; the name in letters, digits, `_` and `-`, at most 64. */
  schema: { name: string; schema: Record<string, unknown> };
  maxOutputTokens: number;
  /** For the whole call, whichever model of the list answers in the end. */
  timeoutMs: number;
  /** Gives the call up earlier, such as at the deadline of a whole script. */
  signal?: GiveUpSignal | undefined;
}

/** What an `AbortSignal` is made of, as far as a call needs it. */
export interface GiveUpSignal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
}

export interface ModelAnswer {
  value: unknown;
  /** The model that answered, as its supplier names it. */
  model: string;
  inputTokens: number;
  /** With the tokens of its reasoning, which are billed too. */
  outputTokens: number;
  /** False where the supplier did not say how many tokens; both counts are 0 then. */
  isCostKnown: boolean;
}
