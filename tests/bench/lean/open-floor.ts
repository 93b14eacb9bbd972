import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SERVER = fileURLToPath(new URL("./floor-server.ts", import.meta.url));

/** A worker with nothing of ours in it, on the runtime and the bindings that `npm start` has. */
export async function openFloor(bodyOf: (operation: string) => Promise<string>) {
  const folder = mkdtempSync(join(tmpdir(), "learnlab-floor-"));
  const bodies = JSON.stringify({ list: await bodyOf("list"), one: await bodyOf("one episode") });
  const child = spawn(process.execPath, [SERVER, folder], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(bodies);
  const port = await new Promise<string>((resolve) => {
    createInterface(child.stdout).once("line", resolve);
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    [Symbol.dispose]() {
      child.kill("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
