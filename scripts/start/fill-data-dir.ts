import { join } from "node:path";

import { readLastLines } from "./build-client.ts";
import { isBuilt, readBuiltWorker, readSearchId } from "./built-worker.ts";
import { findSearchFiles, setAsideDamaged, unmark } from "./damaged-search.ts";
import { explainLog, followLog } from "./explain-failure.ts";
import { hasEverything, type Installation, saveInstallation } from "./installation.ts";
import { listMigrations, MIGRATIONS } from "./list-migrations.ts";
import type { Processes } from "./processes.ts";
import { endWithParent, root } from "./root.ts";
import { CommandError } from "./settings.ts";

/** Migrates the databases and fills in the demo if that has not been done. Nothing may have the databases open. */
export async function fillDataDir(parts: FillParts): Promise<void> {
  if (await remakeDamagedSearch(parts)) return;
  if (!hasEverything(parts.dataDir, parts.installation)) await prepare(parts);
}

/**
 * Sets the database of the search aside and makes it anew if it is damaged, and reports that; whether it did. A
 * database that no start has made yet is not damaged.
 */
export async function remakeDamagedSearch(parts: FillParts): Promise<boolean> {
  const isMade = parts.installation.migrations.some(isOfSearch);
  if (!isMade || !isBuilt()) return false;
  const search = findSearchFiles(parts.dataDir, readSearchId(readBuiltWorker()));
  const said = setAsideDamaged(search);
  if (said === null) return false;
  parts.report(said);
  await prepare(parts);
  unmark(search);
  return true;
}

interface FillParts {
  processes: Processes;
  dataDir: string;
  installation: Installation;
  log: string;
  report: (sentence: string) => void;
}

const isOfSearch = (migration: string) => migration.startsWith(`${MIGRATIONS.SEARCH}/`);

async function prepare({ processes, dataDir, installation, log }: FillParts): Promise<void> {
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
