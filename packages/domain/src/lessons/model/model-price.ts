export interface TokenPrice {
  /** Dollars per million tokens, which is micro-dollars per token. */
  input: number;
  output: number;
}

/**
 * List prices of November 2026: developers.openai.com/api/docs/pricing (gpt-4o-mini is announced to end on
 * 2027-01-14) and ai.google.dev/gemini-api/docs/pricing.
 */
const prices = new Map<string, TokenPrice>([
  ["gpt-4o-mini", { input: 0.15, output: 0.6 }],
  ["gpt-6-luna", { input: 0.1, output: 0.5 }],
  ["gemini-2.5-flash-lite", { input: 0.1, output: 0.4 }],
  ["gemini-3.5-flash-lite", { input: 0.3, output: 2.5 }],
]);

// Suppliers answer with the exact version: gpt-4o-mini-2024-07-18, …-001, …-preview-09-2025.
const version = /-(?:\d{4}-\d{2}-\d{2}|\d{3}|(?:preview-)?\d{2}-\d{4}|latest)$/;

/**
 * The cost of a call in micro-dollars, rounded up, by the given price or else the list; a model that is not
 * on the list costs as much as the most expensive one.
 */
export function modelPrice(
  model: string,
  { inputTokens, outputTokens }: { inputTokens: number; outputTokens: number },
  price: TokenPrice = findPrice(model) ?? findDearest(),
): number {
  const cost = price.input * inputTokens + price.output * outputTokens;
  // 0.1 * 3 is 0.30000000000000004, which must not round up.
  return Math.ceil(Number(cost.toFixed(6)));
}

/** Whether a model is on the list; otherwise the highest price is assumed. */
export function isPriceKnown(model: string): boolean {
  return findPrice(model) !== undefined;
}

function findPrice(model: string): TokenPrice | undefined {
  return prices.get(model.replace(version, ""));
}

function findDearest(): TokenPrice {
  const known = [...prices.values()];
  return {
    input: Math.max(...known.map(({ input }) => input)),
    output: Math.max(...known.map(({ output }) => output)),
  };
}
