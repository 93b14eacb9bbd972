import { join } from "node:path";

import { readLastLines } from "./build-client.ts";
import { explainLog, followLog } from "./explain-failure.ts";
import { hasEverything, type Installation, saveInstallation } from "./installation.ts";
import { listMigrations } from "./list-migrations.ts";
import type { Processes } from "./processes.ts";
import { endWithParent, root } from "./root.ts";
import { CommandError } from "./settings.ts";

/** Migrates the databases and fills in the demo if that has not been done. */
export async function fillDataDir(parts: {
  processes: Processes;
  dataDir: string;
  installation: Installation;
  log: string;
}): Promise<void> {
  const { processes, dataDir, installation, log } = parts;
  if (hasEverything(dataDir, installation)) return;
  const hasDemo = installation.hasDemo && !installation.isSeeded;
  const readLogged = followLog(log);
  const child = processes.start({
    command: [...endWithParent, join(root, "scripts/start/prepare-in-child.ts")],
    env: { LEARNLAB_DATA_DIR: dataDir, LEARNLAB_DEMO: String(hasDemo) },
    log,
  });
  if ((await child.exit) !== 0) {
    const why = explainLog(readLogged(), dataDir);
    if (why !== null) throw new CommandError(why.sentence);
    throw new CommandError(`The data could not be prepared:\n${readLastLines(log)}`);
  }
  const done = { isSeeded: installation.hasDemo, migrations: listMigrations() };
  saveInstallation(dataDir, { ...installation, ...done });
}
