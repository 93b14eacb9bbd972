import type { TokenPrice } from "./model-price.ts";

/** A model that answers in JSON; throws `ModelFailure`. */
export interface LanguageModel {
  provider: "openai" | "gemini";
  /** The supplier's name of the model that is asked first. */
  model: string;
  /** The price of its tokens, if the installation sets one; by default the supplier's list price. */
  price?: TokenPrice;
  /** One answer without retries; the caller validates the value against the schema. */
  complete(request: ModelRequest): Promise<ModelAnswer>;
}

export interface ModelRequest {
  /** The task, in our own words. */
  system: string;
  /** JSON data for the user message, the only place for text by people. */
  user: string;
  /** The JSON schema of the answer, an object; the name has at most 64 letters, digits, `_` and `-`. */
  schema: { name: string; schema: Record<string, unknown> };
  maxOutputTokens: number;
  /** For the whole call, whichever model of the list answers. */
  timeoutMs: number;
  /** Aborts the call earlier, for example at a script's deadline. */
  signal?: GiveUpSignal | undefined;
}

/** The parts of an `AbortSignal` that a call needs. */
export interface GiveUpSignal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
}

export interface ModelAnswer {
  value: unknown;
  /** The supplier's name of the model that answered. */
  model: string;
  inputTokens: number;
  /** Includes reasoning tokens, which are billed too. */
  outputTokens: number;
  /** False if the supplier did not count the tokens; both counts are 0 then. */
  isCostKnown: boolean;
}
