import { type ModelAnswer, ModelFailure, type ModelRequest } from "@learnlab/domain";

export interface Written {
  text: string;
  model: string;
  /** Null if the supplier did not say. */
  usage: Usage | null;
}

export interface Usage {
  inputTokens: number;
  outputTokens: number;
}

// The longest tokens are runs of spaces and dashes; prose has three to five characters per token.
const LONGEST_TOKEN = 32;

/** Parses a model's JSON; throws `ModelFailure` if it is none. */
export function readJson(written: Written, request: ModelRequest): ModelAnswer {
  if (written.text.length > request.maxOutputTokens * LONGEST_TOKEN) {
    const cause = new Error(`The answer has ${written.text.length} characters.`);
    throw new ModelFailure("model.invalid", { ...costOf(written), cause });
  }
  return { value: parseJson(written), ...costOf(written) };
}

/** The cost of a received answer, whether it is usable or not. */
export function costOf({ model, usage }: Omit<Written, "text">) {
  const { inputTokens, outputTokens } = usage ?? { inputTokens: 0, outputTokens: 0 };
  return { model, inputTokens, outputTokens, isCostKnown: usage !== null };
}

function parseJson(written: Written): unknown {
  try {
    return JSON.parse(takeOutOfFences(written.text));
  } catch (cause) {
    throw new ModelFailure("model.invalid", { ...costOf(written), cause });
  }
}

/** Some models wrap their answer in a code fence, with or without a language. */
function takeOutOfFences(text: string): string {
  const [, inner = text] = /^\s*`{3,}[a-z]*\s*(\{[\s\S]*\})\s*`{3,}\s*$/i.exec(text) ?? [];
  return inner;
}
