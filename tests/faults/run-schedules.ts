import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { root } from "../../scripts/start/root.ts";
import { printLine, type Result } from "./print-result.ts";
import type { SeedReport } from "./run-seed.ts";

/** Two processes, for the two cores of a small machine. */
const AT_ONCE = 2;

/** The seeded runs of `schedules.test.ts`, as many as asked for. */
export async function benchSchedules(asked: { from: number; runs: number }): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "learnlab-schedules-"));
  const share = Math.ceil(asked.runs / AT_ONCE);
  const reports = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, part) => {
      const from = asked.from + part * share;
      const runs = Math.min(share, asked.from + asked.runs - from);
      return runShare({ from, runs, file: join(folder, `${part}.json`) });
    }),
  );
  rmSync(folder, { recursive: true, force: true });
  return summarize(asked, reports.flat());
}

async function runShare(part: { from: number; runs: number; file: string }): Promise<SeedReport[]> {
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const child = spawn(
    process.execPath,
    [vitest, "run", "--project", "faults", "--reporter", "dot", "--silent"],
    {
      cwd: root,
      stdio: ["ignore", "ignore", "pipe"],
      env: {
        ...process.env,
        FAULT_FROM: String(part.from),
        FAULT_RUNS: String(part.runs),
        FAULT_REPORT: part.file,
      },
    },
  );
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  await new Promise((resolve) => child.once("close", resolve));
  const reports = existsSync(part.file) ? trustOwnReport(readFileSync(part.file, "utf8")) : [];
  // Whatever a run found is in its report; only what kept a run from reporting is not.
  if (reports.length < part.runs) process.stderr.write(said);
  return reports;
}

// `start-fault-server.ts` writes what `schedules.test.ts` has sent it.
function trustOwnReport(text: string): SeedReport[] {
  return JSON.parse(text) as SeedReport[];
}

function summarize({ from, runs }: { from: number; runs: number }, reports: SeedReport[]): Result {
  const unwell = reports.filter(({ problems }) => problems.length > 0);
  for (const { seed, problems, schedule, errors } of unwell) {
    printLine({ seed, problems, schedule, errors });
  }
  const sum = (count: (report: SeedReport) => number) =>
    reports.reduce((total, report) => total + count(report), 0);
  const problems = [
    ...unwell.map(({ seed, problems: list }) => `seed ${seed}: ${list.join("; ")}`),
    ...(reports.length === runs ? [] : [`${runs - reports.length} runs did not report`]),
  ];
  return {
    name: "schedules",
    runs: reports.length,
    seeds: `${from} to ${from + runs - 1}`,
    completed: sum(({ completed }) => completed),
    failed: sum(({ failed }) => failed.length),
    reasons: countEach(reports.flatMap(({ failed }) => failed)),
    calls: sum(({ calls }) => calls),
    modelCalls: sum(({ modelCalls }) => modelCalls),
    pieces: sumEach(reports.map(({ pieces }) => pieces)),
    struck: {
      speech: sum(({ struck }) => struck.speech),
      models: sum(({ struck }) => struck.models),
      database: sum(({ struck }) => struck.database),
      media: sum(({ struck }) => struck.media),
      sends: sum(({ struck }) => struck.sends),
    },
    copies: sum(({ copies }) => copies),
    boughtSideBySide: sum(({ boughtAgain }) => boughtAgain.sideBySide),
    begunAgain: sum(({ tries }) => tries - 1),
    problems,
    met: problems.length === 0,
  };
}

function sumEach(counts: Record<string, number>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const [name, count] of counts.flatMap((one) => Object.entries(one))) {
    total[name] = (total[name] ?? 0) + count;
  }
  return total;
}

function countEach(words: string[]): Record<string, number> {
  const groups = Map.groupBy(words, (word) => word);
  return Object.fromEntries([...groups].map(([word, all]) => [word, all.length]));
}
