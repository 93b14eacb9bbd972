import { expect, inject, test } from "vitest";

import { runSeed } from "./run-seed.ts";

const { origin, from, runs } = inject("faults");
const seeds = Array.from({ length: runs }, (_, index) => from + index);

test.for(seeds)(
  "seed %i: whatever fails on the way, each request ends in one whole episode or one honest failure",
  async (seed) => {
    const report = await runSeed(seed, origin);
    await fetch(`${origin}/${seed}/result`, { method: "PUT", body: JSON.stringify(report) });
    expect(report.problems, JSON.stringify(report, null, 1)).toEqual([]);
  },
);
