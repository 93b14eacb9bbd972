import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "../start/root.ts";
import { CommandError } from "../start/settings.ts";

/** The configuration of the deployed installation: wrangler.toml with the account's ids and settings. */
export const deployedConfigPath = join(root, "wrangler.deployed.toml");

export function readDeployedConfig(): { path: string; publicUrl: string } {
  if (!existsSync(deployedConfigPath)) {
    throw new CommandError("There is no deployed installation yet: run npm run deploy first.");
  }
  const [, publicUrl = ""] =
    /^PUBLIC_URL = "(.*)"$/m.exec(readFileSync(deployedConfigPath, "utf8")) ?? [];
  return { path: deployedConfigPath, publicUrl };
}

/** Returns wrangler.toml with the ids of the real databases and the settings that are given. */
export function fillConfig(
  config: string,
  values: { databases: Record<string, string>; vars: Record<string, string | undefined> },
): string {
  const withIds = config.replaceAll(
    /(database_name = "([^"]+)", database_id = ")[^"]*/g,
    (whole, before: string, name: string) => {
      const id = values.databases[name];
      return id === undefined ? whole : `${before}${id}`;
    },
  );
  const at = withIds.indexOf("[vars]");
  const vars = withIds.slice(at).replaceAll(/^([A-Z_]+) = ".*"$/gm, (line, name: string) => {
    const value = values.vars[name];
    // A JSON string is also a TOML string.
    return value === undefined ? line : `${name} = ${JSON.stringify(value)}`;
  });
  return withIds.slice(0, at) + vars;
}
