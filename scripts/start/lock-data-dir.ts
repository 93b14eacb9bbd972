import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { readCommand } from "./launchers.ts";
import { BadSetting } from "./settings.ts";

/** Two databases on the same files destroy each other, so a folder serves one start at a time. */
export function lockDataDir(dataDir: string): void {
  const file = join(dataDir, "start.pid");
  const owner = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  if (isStart(owner)) {
    throw new BadSetting(
      `DATA_DIR ${dataDir} is in use by the LearnLab of process ${owner}. End that one, or choose another DATA_DIR.`,
    );
  }
  writeFileSync(file, String(process.pid), { mode: 0o600 });
  process.once("exit", () => rmSync(file, { force: true }));
}

function isStart(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // After a reboot the number may be somebody else's.
  return readCommand(pid)?.includes("scripts/start.ts") ?? true;
}
