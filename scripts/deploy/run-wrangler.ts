import { spawnSync } from "node:child_process";
import { join } from "node:path";

import { root } from "../start/root.ts";
import { CommandError } from "../start/settings.ts";

/** Runs a wrangler command and returns its output; throws with the output if it fails. */
export function runWrangler(command: string[]): string {
  const entry = join(root, "node_modules/wrangler/bin/wrangler.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...command], {
    cwd: root,
    encoding: "utf8",
    // Without a terminal wrangler asks nothing and assumes the default answer.
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, WRANGLER_SEND_METRICS: "false" },
  });
  if (status === 0) return stdout;
  throw new CommandError(`wrangler ${command.slice(0, 3).join(" ")} failed.\n${stdout}${stderr}`);
}
