/**
 * `pnpm bench:faults`: 500 seeded runs with faults everywhere, 20 kills of the worker in the middle of
 * episodes, 50 kills of the whole installation under constant writes, a full disk. `schedules`, `kills`,
 * `machine-kills` or `disk-full` runs that alone, `--times` so many runs or kills, from the seed FAULT_SEED.
 * Prints JSON lines, and ends with 1 when one of them left something behind.
 */
import { parseArgs } from "node:util";

import { benchDiskFull } from "./disk-full.ts";
import { startFaultServer } from "./fault-server.ts";
import { benchKills } from "./kill.ts";
import { benchMachineKills } from "./kill-machine.ts";
import { printLine, type Result } from "./print-result.ts";
import { benchSchedules } from "./run-schedules.ts";

const SEED = Number(process.env["FAULT_SEED"] ?? 1);
const RUNS = 500;
const KILLS = 20;
const MACHINE_KILLS = 50;

const { values, positionals: asked } = parseArgs({
  options: { times: { type: "string" } },
  allowPositionals: true,
});
const times = (usual: number) => Number(values.times ?? usual);

const server = await startFaultServer();
const benches: Record<string, () => Promise<Result>> = {
  schedules: () => benchSchedules({ from: SEED, runs: times(RUNS) }),
  kills: () => benchKills(server, { kills: times(KILLS), seed: SEED }),
  "machine-kills": () => benchMachineKills(server, { kills: times(MACHINE_KILLS), seed: SEED }),
  "disk-full": () => benchDiskFull(server),
};

let isMissed = false;
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const from = performance.now();
  const result = await bench();
  printLine({ ...result, seconds: Math.round((performance.now() - from) / 1000) });
  isMissed ||= result.met === false;
}
await server.close();
process.exit(isMissed ? 1 : 0);
