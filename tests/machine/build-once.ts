import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Before the tests that start LearnLab: otherwise several of them would build it at once, in one folder. */
export function setup(): void {
  const script = join(import.meta.dirname, "../../scripts/build.ts");
  execFileSync(process.execPath, [script], { stdio: "inherit" });
}
