/** `npm run deploy`: makes what is missing, migrates, builds and deploys; `--dry-run` only builds. */
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { LIFECYCLE, listMissing, type Provisioned } from "./deploy/provision.ts";
import { deployedConfigPath, fillConfig } from "./deploy/state.ts";
import { buildClient } from "./start/build-client.ts";
import { root } from "./start/root.ts";

const GENERATED = ["AUTH_SECRET", "MEDIA_ACCESS_KEY_ID", "MEDIA_SECRET_ACCESS_KEY"];
const GIVEN = ["POLLY_ACCESS_KEY_ID", "POLLY_SECRET_ACCESS_KEY"];

buildClient();
if (process.argv.includes("--dry-run")) {
  console.log(wrangler(["deploy", "--dry-run", "--outdir", join(root, ".wrangler/dry-run")]));
} else {
  deploy();
}

function deploy(): void {
  const publicUrl = requireSetting("PUBLIC_URL", "the https address that people will use");
  requireSetting("CLOUDFLARE_API_TOKEN", "a token that may edit Workers, D1, R2 and Queues");
  const config = readFileSync(join(root, "wrangler.toml"), "utf8");
  for (const command of listMissing(config, readProvisioned())) {
    console.log(`Making ${command.join(" ")}`);
    wrangler(command);
  }
  const databases = Object.fromEntries(listDatabases().map(({ name, uuid }) => [name, uuid]));
  writeFileSync(
    deployedConfigPath,
    fillConfig(config, { databases, publicUrl: publicUrl.replace(/\/$/, "") }),
  );
  for (const { name, prefix, days } of LIFECYCLE) setLifecycle(name, { prefix, days });
  const own = ["--config", deployedConfigPath];
  wrangler(["d1", "migrations", "apply", "DB", "--remote", ...own]);
  console.log(wrangler(["deploy", ...own]));
  setSecrets(own);
  console.log("Invite the first admin: npm run admin:invite -- <mail> --remote");
}

function requireSetting(name: string, what: string): string {
  const value = process.env[name];
  if (value !== undefined && value !== "") return value;
  console.error(`Set ${name} first: ${what}.`);
  process.exit(2);
}

function wrangler(command: string[], input?: string): string {
  const entry = join(root, "node_modules/wrangler/bin/wrangler.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...command], {
    cwd: root,
    encoding: "utf8",
    ...(input === undefined ? {} : { input }),
  });
  if (status !== 0) {
    console.error(`wrangler ${command.join(" ")} failed.\n${stdout}${stderr}`);
    process.exit(1);
  }
  return stdout;
}

function listDatabases(): { name: string; uuid: string }[] {
  return JSON.parse(wrangler(["d1", "list", "--json"]));
}

function readProvisioned(): Provisioned {
  const words = (text: string) => text.match(/[a-z0-9][a-z0-9-]+/g) ?? [];
  return {
    databases: listDatabases().map(({ name }) => name),
    buckets: words(wrangler(["r2", "bucket", "list"])),
    queues: words(wrangler(["queues", "list"])),
  };
}

function setLifecycle(name: string, { prefix, days }: { prefix: string; days: number }): void {
  const bucket = ["learnlab-media", name, prefix];
  wrangler([
    "r2",
    "bucket",
    "lifecycle",
    "add",
    ...bucket,
    "--expire-days",
    String(days),
    "--force",
  ]);
}

/** Secrets that exist are left alone: a new AUTH_SECRET would sign everybody out. */
function setSecrets(own: string[]): void {
  const existing: { name: string }[] = JSON.parse(wrangler(["secret", "list", ...own]));
  const isSet = (name: string) => existing.some((secret) => secret.name === name);
  for (const name of GENERATED.filter((one) => !isSet(one))) {
    wrangler(["secret", "put", name, ...own], randomBytes(24).toString("hex"));
  }
  for (const name of GIVEN.filter((one) => !isSet(one))) {
    wrangler(["secret", "put", name, ...own], requireSetting(name, "Amazon Polly's access key"));
  }
}
