/**
 * `npm run admin:invite <mail>` prints a link for the first admin, valid for a week; `--remote` does so for
 * a deployed LearnLab.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";

import { Email } from "@learnlab/domain";

import { runWrangler } from "./deploy/run-wrangler.ts";
import { readDeployedConfig } from "./deploy/state.ts";
import { writeInvitation } from "./deploy/write-invitation.ts";
import { inviteThrough } from "./start/control-socket.ts";
import { findOwner, lockDataDir } from "./start/lock-data-dir.ts";
import {
  CommandError,
  type Environment,
  findDataDir,
  readEnvironment,
  readPublicUrl,
} from "./start/settings.ts";

try {
  const words = process.argv.slice(2).filter((word) => word !== "--");
  // npm keeps an option for itself unless `--` stands before it.
  const isRemote = words.includes("--remote") || process.env["npm_config_remote"] === "true";
  const email = readEmail(words.find((word) => word !== "--remote"));
  console.log(isRemote ? await inviteRemotely(email) : await inviteLocally(email));
} catch (error) {
  console.error(error instanceof CommandError ? error.message : error);
  process.exitCode = 1;
}

function readEmail(word: string | undefined): string {
  const email = Email.safeParse(word);
  if (email.success) return email.data;
  throw new CommandError("Say whom to invite: npm run admin:invite ada@example.org");
}

async function inviteLocally(email: string): Promise<string> {
  const env = readEnvironment(process.env);
  const dataDir = findDataDir(env);
  if (!existsSync(join(dataDir, "v3/d1"))) {
    throw new CommandError(
      `There is no installation in ${dataDir} yet: run npm start first, or set DATA_DIR.`,
    );
  }
  return findOwner(dataDir) === null ? inviteOnFiles(dataDir, { env, email }) : ask(dataDir, email);
}

/** Asks the process that has the database open: two processes at once would lock each other out. */
async function ask(dataDir: string, email: string): Promise<string> {
  try {
    return await inviteThrough(dataDir, email);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `LearnLab is running in ${dataDir} but did not invite: ${why} Nothing was written; try again in a moment.`,
    );
  }
}

async function inviteOnFiles(
  dataDir: string,
  { env, email }: { env: Environment; email: string },
): Promise<string> {
  lockDataDir(dataDir);
  process.env["WRANGLER_LOG"] = "error";
  process.env["WRANGLER_WRITE_LOGS"] = "false";
  process.env["CLOUDFLARE_CF_FETCH_ENABLED"] = "false";
  const { withBindings } = await import("./start/open-bindings.ts");
  const { path, statements } = await writeInvitation(email);
  await withBindings(dataDir, ({ DB }) => DB.batch(statements.map((sql) => DB.prepare(sql))));
  const publicUrl = readPublicUrl(env["PUBLIC_URL"] ?? "");
  const origin = publicUrl === "" ? `http://127.0.0.1:${env["PORT"] ?? "8787"}` : publicUrl;
  return `${origin}${path}`;
}

async function inviteRemotely(email: string): Promise<string> {
  const config = readDeployedConfig();
  const { path, statements } = await writeInvitation(email);
  const where = ["DB", "--remote", "--config", config.path];
  runWrangler(["d1", "execute", ...where, "--yes", "--command", statements.join("; ")]);
  return `${config.publicUrl}${path}`;
}
