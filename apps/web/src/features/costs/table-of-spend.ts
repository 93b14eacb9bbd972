import type { CsvTable } from "@learnlab/domain/client";

import type { SpentLine } from "../../data/spend.ts";

/** A period of costs to take away, a row for each supplier and model; in dollars. */
export function tableOfSpend(lines: readonly (SpentLine & { period: string })[]): CsvTable {
  return {
    columns: [
      "period",
      "supplier",
      "model",
      "calls",
      "units",
      "paidDollars",
      "estimatedDollars",
      "reservedDollars",
    ],
    rows: lines.map(({ period, provider, model, calls, units, ...line }) => ({
      period,
      supplier: provider,
      model,
      calls,
      units,
      paidDollars: toDollars(line.settledMicroDollars),
      estimatedDollars: toDollars(line.estimatedMicroDollars),
      reservedDollars: toDollars(line.reservedMicroDollars),
    })),
  };
}

export function toDollars(microDollars: number): number {
  return microDollars / 1_000_000;
}
