import { writeFileSync } from "node:fs";

import type { TestProject } from "vitest/node";

import { startFaultServer } from "./fault-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    faults: { origin: string; from: number; runs: number };
  }
}

/** What `npm test` runs each time. */
const FIXED_RUNS = 10;

/** Starts the fault server around the runs, and hands over what they reported. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startFaultServer();
  project.provide("faults", {
    origin: server.origin,
    from: Number(process.env["FAULT_FROM"] ?? 1),
    runs: Number(process.env["FAULT_RUNS"] ?? FIXED_RUNS),
  });
  return async () => {
    const file = process.env["FAULT_REPORT"];
    if (file !== undefined) writeFileSync(file, JSON.stringify(server.results));
    await server.close();
  };
}
