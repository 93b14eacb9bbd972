import type { Engine } from "../languages/index.ts";

/** Micro-dollars per million characters, from Polly's price list of July 2026. */
const pricePerMillion: Record<Engine, number> = { standard: 4_000_000, neural: 16_000_000 };

export function speechPrice(characters: number, engine: Engine): number {
  return Math.ceil((characters * pricePerMillion[engine]) / 1_000_000);
}
