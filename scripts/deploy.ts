/** `npm run deploy` creates what is missing, migrates, builds and deploys; `--dry-run` only builds. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { LIFECYCLE, listMissing, type Provisioned } from "./deploy/provision.ts";
import { runWrangler } from "./deploy/run-wrangler.ts";
import { chooseSecrets } from "./deploy/secrets.ts";
import { deployedConfigPath, fillConfig } from "./deploy/state.ts";
import { buildClient } from "./start/build-client.ts";
import { listMigrations } from "./start/list-migrations.ts";
import { placeClient } from "./start/place-client.ts";
import { createProcesses } from "./start/processes.ts";
import { root } from "./start/root.ts";
import { makeSecret } from "./start/secrets.ts";
import {
  BadSetting,
  CommandError,
  dropEmpty,
  type Environment,
  readPublicUrl,
} from "./start/settings.ts";

const scratch = join(root, ".wrangler");
const client = join(scratch, "client");
const DEPLOY = ["deploy", "--assets", client];
// Ignores .dev.vars: settings for one machine, such as open sign-up, do not suit a public server.
const env = dropEmpty(process.env);
mkdirSync(scratch, { recursive: true });

try {
  if (process.argv.includes("--dry-run")) await deployDryly();
  else await deploy();
} catch (error) {
  console.error(error instanceof CommandError ? error.message : error);
  process.exitCode = 1;
}

async function deployDryly(): Promise<void> {
  await build();
  console.log(runWrangler([...DEPLOY, "--dry-run", "--outdir", join(scratch, "dry-run")]));
}

async function deploy(): Promise<void> {
  requireSetting("CLOUDFLARE_API_TOKEN", "a token that may edit Workers, D1, R2 and Queues");
  const publicUrl = readPublicUrl(
    requireSetting("PUBLIC_URL", "the https address that people will use"),
  );
  const config = readFileSync(join(root, "wrangler.toml"), "utf8");
  const account = readProvisioned();
  const secrets = chooseSecrets(listSecrets(), { env, makeSecret });
  for (const command of listMissing(config, account)) {
    console.log(`Running wrangler ${command.join(" ")}`);
    runWrangler(command);
  }
  const databases = Object.fromEntries(listDatabases().map(({ name, uuid }) => [name, uuid]));
  const vars: Environment = { ...env, PUBLIC_URL: publicUrl };
  writeFileSync(deployedConfigPath, fillConfig(config, { databases, vars }));
  setLifecycle();
  migrate();
  await build();
  console.log(uploadWith(secrets));
  console.log("Invite the first admin: npm run admin:invite -- <mail> --remote");
}

function requireSetting(name: string, what: string): string {
  const value = env[name];
  if (value !== undefined) return value;
  throw new BadSetting(`Set ${name} first: ${what}.`);
}

async function build(): Promise<void> {
  const mediaEndpoint = env["MEDIA_ENDPOINT"] ?? "";
  const log = join(scratch, "build.log");
  await buildClient({ processes: createProcesses(), log });
  placeClient(client, { mediaEndpoint, isHttps: true });
}

function listDatabases(): { name: string; uuid: string }[] {
  return JSON.parse(runWrangler(["d1", "list", "--json"]));
}

function readProvisioned(): Provisioned {
  const words = (text: string) => text.match(/[a-z0-9][a-z0-9-]+/g) ?? [];
  return {
    databases: listDatabases().map(({ name }) => name),
    buckets: words(runWrangler(["r2", "bucket", "list"])),
    queues: words(runWrangler(["queues", "list"])),
  };
}

/** Empty before the first deploy, when there is no worker to ask. */
function listSecrets(): string[] {
  try {
    const secrets: { name: string }[] = JSON.parse(runWrangler(["secret", "list"]));
    return secrets.map(({ name }) => name);
  } catch (error) {
    if (/Worker ".*" not found/.test(String(error))) return [];
    throw error;
  }
}

function setLifecycle(): void {
  const file = join(scratch, "lifecycle.json");
  writeFileSync(file, JSON.stringify(LIFECYCLE));
  runWrangler(["r2", "bucket", "lifecycle", "set", "learnlab-media", "--file", file, "--force"]);
}

function migrate(): void {
  const hasSearch = listMigrations().some((file) => file.startsWith("migrations/search/"));
  for (const name of hasSearch ? ["DB", "SEARCH"] : ["DB"]) {
    runWrangler(["d1", "migrations", "apply", name, "--remote", "--config", deployedConfigPath]);
  }
}

/** The secrets go up with the code, so that no version ever runs without them. */
function uploadWith(secrets: Record<string, string>): string {
  const command = [...DEPLOY, "--config", deployedConfigPath];
  if (Object.keys(secrets).length === 0) return runWrangler(command);
  const file = join(scratch, "secrets.json");
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  try {
    return runWrangler([...command, "--secrets-file", file]);
  } finally {
    rmSync(file);
  }
}
