import { expect, test } from "vitest";

import { tableOfSpend } from "./table-of-spend.ts";

test("a row says what was paid, estimated and reserved in dollars", () => {
  const line = { provider: "openai", model: "gpt", calls: 2, units: 900 };
  const amounts = {
    settledMicroDollars: 1_500_000,
    estimatedMicroDollars: 0,
    reservedMicroDollars: 20_000,
  };
  const { columns, rows } = tableOfSpend([{ ...line, ...amounts, period: "2026-11-30" }]);
  expect(rows).toEqual([
    {
      period: "2026-11-30",
      supplier: "openai",
      model: "gpt",
      calls: 2,
      units: 900,
      paidDollars: 1.5,
      estimatedDollars: 0,
      reservedDollars: 0.02,
    },
  ]);
  expect(Object.keys(rows[0] ?? {})).toEqual(columns);
});
