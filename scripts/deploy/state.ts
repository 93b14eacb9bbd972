import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "../start/root.ts";

/** The configuration of the deployed installation: wrangler.toml with its own ids and address. */
export const deployedConfigPath = join(root, "wrangler.deployed.toml");

export function readDeployedConfig(): { path: string; publicUrl: string } {
  if (!existsSync(deployedConfigPath)) {
    throw new Error("There is no deployed installation yet: run npm run deploy first.");
  }
  const [, publicUrl = ""] =
    /^PUBLIC_URL = "(.*)"$/m.exec(readFileSync(deployedConfigPath, "utf8")) ?? [];
  return { path: deployedConfigPath, publicUrl };
}

/** wrangler.toml with the ids of real databases and the address that people use. */
export function fillConfig(
  config: string,
  values: { databases: Record<string, string>; publicUrl: string },
): string {
  const withIds = Object.entries(values.databases).reduce(
    (text, [name, id]) =>
      text.replace(
        new RegExp(`(database_name = "${name}", database_id = ")[^"]*`),
        (_, before: string) => `${before}${id}`,
      ),
    config,
  );
  return withIds.replace(/^PUBLIC_URL = ".*"$/m, `PUBLIC_URL = "${values.publicUrl}"`);
}
