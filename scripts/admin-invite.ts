/** `npm run admin:invite <mail> [--remote]`: a link for the first admin, valid for a week. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

import { createD1AuditLog, createD1InvitationStore, openDatabase } from "@learnlab/adapters/d1";
import { systemClock, tokenSource, uuidSource, webDigest } from "@learnlab/adapters/runtime";
import { type AuditLog, type InvitationStore, inviteFirstAdmin } from "@learnlab/domain";
import { getPlatformProxy } from "wrangler";

import { readDeployedConfig } from "./deploy/state.ts";
import { root } from "./start/root.ts";

const [email, place] = process.argv.slice(2);
if (email === undefined || !/^[^@\s]+@[^@\s]+$/.test(email)) {
  console.error("Say whom to invite: npm run admin:invite -- ada@example.org [--remote]");
  process.exit(2);
}
const runtime = { clock: systemClock, ids: uuidSource, tokens: tokenSource, digest: webDigest };
console.log(place === "--remote" ? await inviteRemotely(email) : await inviteLocally(email));

async function inviteLocally(address: string): Promise<string> {
  const dataDir = resolve(process.env["DATA_DIR"] ?? ".data");
  if (!existsSync(dataDir)) {
    console.error(
      `There is no installation in ${dataDir} yet: run npm start first, or set DATA_DIR.`,
    );
    process.exit(2);
  }
  const proxy = await getPlatformProxy<{ DB: Parameters<typeof openDatabase>[0] }>({
    configPath: join(root, "wrangler.toml"),
    persist: { path: join(dataDir, "v3") },
    envFiles: [],
  });
  const db = openDatabase(proxy.env.DB);
  const stores = { invitations: createD1InvitationStore(db), audit: createD1AuditLog(db) };
  const { token } = await inviteFirstAdmin({ ...runtime, ...stores }, { email: address });
  await proxy.dispose();
  const origin = process.env["PUBLIC_URL"] ?? `http://127.0.0.1:${process.env["PORT"] ?? "8787"}`;
  return `${origin}/invitation/${token}`;
}

async function inviteRemotely(address: string): Promise<string> {
  const config = readDeployedConfig();
  const statements: string[] = [];
  const invitations: Pick<InvitationStore, "create"> = {
    async create({ id, email: to, role, tokenHash, createdAt, expiresAt }) {
      statements.push(
        `insert into invitations (id, email, role, token_hash, expires_at, created_at, updated_at)
         values (${[id, to, role, tokenHash].map(quote).join(", ")}, ${expiresAt}, ${createdAt}, ${createdAt})`,
      );
    },
  };
  const audit: AuditLog = {
    async record({ id, action, subjectId, detail, at }) {
      statements.push(
        `insert into audit_log (id, action, subject_id, detail, created_at, updated_at)
         values (${[id, action, subjectId, detail].map(quote).join(", ")}, ${at}, ${at})`,
      );
    },
  };
  const deps = { ...runtime, audit, invitations: { ...unusedRemotely, ...invitations } };
  const { token } = await inviteFirstAdmin(deps, { email: address });
  const command = [
    "d1",
    "execute",
    "DB",
    "--remote",
    "--config",
    config.path,
    "--command",
    statements.join(";"),
  ];
  const wrangler = join(root, "node_modules/wrangler/bin/wrangler.js");
  const { status, stderr } = spawnSync(process.execPath, [wrangler, ...command], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The invitation could not be written.\n${stderr}`);
  return `${config.publicUrl}/invitation/${token}`;
}

const refuse = () => Promise.reject(new Error("Only a new invitation is written from here."));
const unusedRemotely = { list: refuse, findByTokenHash: refuse, accept: refuse, revoke: refuse };

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
