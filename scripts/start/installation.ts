import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

import { listMigrations } from "./list-migrations.ts";
import { BadSetting, type StartSettings } from "./settings.ts";

const Installation = z.object({
  /** Whether this folder was created with the demo; it never changes. */
  hasDemo: z.boolean(),
  isSeeded: z.boolean(),
  /** The migrations that the database has, so that a start with nothing to do need not open it. */
  migrations: z.array(z.string()),
});

export type Installation = z.infer<typeof Installation>;

/**
 * Describes the data folder. Everybody knows the demo's password, so a folder with the demo is never made
 * public, and a folder without it never gets it.
 */
export function openInstallation({ dataDir, publicUrl }: StartSettings): Installation {
  const found = readInstallation(dataDir);
  const installation = found ?? { hasDemo: publicUrl === "", isSeeded: false, migrations: [] };
  if (installation.hasDemo && publicUrl !== "") {
    throw new BadSetting(
      `PUBLIC_URL is set, but DATA_DIR ${dataDir} holds the demo, whose password everybody knows. Choose a new DATA_DIR.`,
    );
  }
  if (found === null) saveInstallation(dataDir, installation);
  else chmodSync(fileOf(dataDir), 0o600);
  return installation;
}

/** Whether a start has nothing to write into the databases. */
export function hasEverything(dataDir: string, installation: Installation): boolean {
  const isMigrated = installation.migrations.join() === listMigrations().join();
  const isSeeded = installation.isSeeded || !installation.hasDemo;
  return isMigrated && isSeeded && existsSync(join(dataDir, "v3/d1"));
}

export function saveInstallation(dataDir: string, installation: Installation): void {
  const file = fileOf(dataDir);
  writeFileSync(`${file}.new`, `${JSON.stringify(installation, null, 2)}\n`, {
    mode: 0o600,
    flush: true,
  });
  renameSync(`${file}.new`, file);
}

function readInstallation(dataDir: string): Installation | null {
  const file = fileOf(dataDir);
  if (!existsSync(file)) return null;
  const parsed = Installation.safeParse(parseJson(readFileSync(file, "utf8")));
  if (parsed.success) return parsed.data;
  throw new BadSetting(`${file} cannot be read. Restore it, or choose a new DATA_DIR.`);
}

function fileOf(dataDir: string): string {
  return join(dataDir, "installation.json");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
