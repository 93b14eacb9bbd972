/** Every static check of the project, each named and timed: `pnpm check`. */
import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { dirname } from "node:path";

interface Step {
  name: string;
  command: string[];
}

const projects = globSync("{packages,apps}/*/tsconfig.json").concat(
  "scripts/tsconfig.json",
  "tests/tsconfig.json",
);

/** Longest first, so that both processors finish at about the same time. */
const steps: Step[] = [
  { name: "lint", command: ["oxlint", "--deny-warnings"] },
  ...projects.map((file) => ({ name: `types ${dirname(file)}`, command: ["tsc", "-p", file] })),
  { name: "unused", command: ["knip"] },
  {
    // Ignores uses in tests and re-exports of an index: code that nothing else calls is dead.
    name: "unused in production",
    command: ["knip", "--production", "--include-entry-exports", "--include", "files,exports"],
  },
  {
    name: "worker types",
    command: ["wrangler", "types", "apps/worker/worker-configuration.d.ts", "--check"],
  },
  { name: "format", command: ["oxfmt", "--check"] },
  { name: "manifests", command: ["sherif", "-r", "root-package-manager-field"] },
];

const started = performance.now();
const failed = (await Promise.all([runSteps(), runSteps()])).flat();
console.log(`check: ${seconds(started)} in all, ${failed.length} failed ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Runs the steps one after the other; two of these loops keep two processors busy. */
async function runSteps(): Promise<string[]> {
  const names: string[] = [];
  for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
    if (!(await passes(step))) names.push(step.name);
  }
  return names;
}

function passes({ name, command }: Step): Promise<boolean> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn("pnpm", ["exec", ...command], { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => {
      console.log(`${code === 0 ? "ok  " : "FAIL"} ${name} ${seconds(from)}`);
      if (code !== 0) console.log(output.trimEnd());
      resolve(code === 0);
    });
  });
}

function seconds(from: number): string {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`;
}
