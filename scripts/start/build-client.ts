import { spawnSync } from "node:child_process";
import { existsSync, globSync, statSync } from "node:fs";
import { join } from "node:path";

import { root } from "./root.ts";

/** Builds the client when a source is newer than the last build. */
export function buildClient(): void {
  const built = join(root, "apps/web/dist/index.html");
  const sources = [
    "apps/web/{src,public}/**/*",
    "apps/web/*.*",
    "packages/domain/src/**/*.ts",
    "pnpm-lock.yaml",
  ];
  const newest = Math.max(
    ...sources
      .flatMap((pattern) => globSync(pattern, { cwd: root }))
      .map((file) => statSync(join(root, file)).mtimeMs),
  );
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  const vite = join(root, "apps/web/node_modules/vite/bin/vite.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, "build"], {
    cwd: join(root, "apps/web"),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The client could not be built.\n${stdout}${stderr}`);
}
