/** `npm run admin:invite <mail>`: a link for the first admin, valid for a week; `--remote` where it is deployed. */
import { existsSync } from "node:fs";
import { join } from "node:path";

import { createD1AuditLog, createD1InvitationStore, openDatabase } from "@learnlab/adapters/d1";
import { systemClock, tokenSource, uuidSource, webDigest } from "@learnlab/adapters/runtime";
import { Email, inviteFirstAdmin } from "@learnlab/domain";

import { createStatementStores } from "./deploy/invitation-statements.ts";
import { runWrangler } from "./deploy/run-wrangler.ts";
import { readDeployedConfig } from "./deploy/state.ts";
import { CommandError, findDataDir, readEnvironment, readPublicUrl } from "./start/settings.ts";

const runtime = { clock: systemClock, ids: uuidSource, tokens: tokenSource, digest: webDigest };

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
  process.env["WRANGLER_LOG"] = "error";
  process.env["WRANGLER_WRITE_LOGS"] = "false";
  process.env["CLOUDFLARE_CF_FETCH_ENABLED"] = "false";
  const { withBindings } = await import("./start/open-bindings.ts");
  const { token } = await withBindings(dataDir, ({ DB }) => {
    const db = openDatabase(DB);
    const stores = { invitations: createD1InvitationStore(db), audit: createD1AuditLog(db) };
    return inviteFirstAdmin({ ...runtime, ...stores }, { email });
  });
  const publicUrl = readPublicUrl(env["PUBLIC_URL"] ?? "");
  const origin = publicUrl === "" ? `http://127.0.0.1:${env["PORT"] ?? "8787"}` : publicUrl;
  return `${origin}/invitation/${token}`;
}

async function inviteRemotely(email: string): Promise<string> {
  const config = readDeployedConfig();
  const { statements, ...stores } = createStatementStores();
  const { token } = await inviteFirstAdmin({ ...runtime, ...stores }, { email });
  const where = ["DB", "--remote", "--config", config.path];
  runWrangler(["d1", "execute", ...where, "--yes", "--command", statements.join("; ")]);
  return `${config.publicUrl}/invitation/${token}`;
}
