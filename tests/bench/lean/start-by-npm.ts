import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

import { root } from "../../../scripts/start/root.ts";
import { findFreePort } from "../../../scripts/start/settings.ts";
import { withoutForeign } from "../../machine/started-learnlab.ts";

const PATIENCE_MS = 120_000;

/** `npm start` as a person types it, and how long it took until the first answer. */
export async function startByNpm(
  dataDir: string,
): Promise<{ pid: number; origin: string; readyMs: number }> {
  const port = String(await findFreePort());
  const origin = `http://127.0.0.1:${port}`;
  const from = performance.now();
  const child = spawn("npm", ["start"], {
    cwd: root,
    detached: true,
    stdio: "ignore",
    env: {
      ...process.env,
      ...withoutForeign(),
      DATA_DIR: dataDir,
      PORT: port,
      // Without the project's own tools in front, which a terminal has not.
      PATH: withoutProject(process.env["PATH"] ?? ""),
    },
  });
  const { pid } = child;
  if (pid === undefined) throw new Error("npm could not be run.");
  while (!(await isUp(origin))) {
    if (child.exitCode !== null || performance.now() - from > PATIENCE_MS) {
      throw new Error(`npm start did not come up (${child.exitCode}).`);
    }
    await pause(20);
  }
  return { pid, origin, readyMs: performance.now() - from };
}

async function isUp(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/healthz`)).status === 200;
  } catch {
    return false;
  }
}

function withoutProject(path: string): string {
  return path
    .split(":")
    .filter((folder) => !folder.includes("node_modules"))
    .join(":");
}
