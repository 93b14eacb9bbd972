import type { CredentialStore, Digest, Role } from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { enrollInvited } from "./enroll-invited.ts";

interface CredentialRow {
  userId: string;
  name: string;
  email: string;
  role: Role;
  disabled: number;
  passwordHash: string | null;
}

interface LinkOwner {
  userId: string;
  /** The current address of the account. */
  email: string;
  /** The new address. */
  wanted: string | null;
}

/** The parts of better-auth's tables with passwords, and everything that changes together with them. */
export function createD1CredentialStore(parts: { db: Database; digest: Digest }): CredentialStore {
  const { db, digest } = parts;

  async function findOwner(link: SQL): Promise<LinkOwner | null> {
    const [row] = await db.all<LinkOwner>(sql`
      select users.id as userId, users.email, link.email as wanted
      from ${link} as link join users on users.id = link.user_id`);
    return row ?? null;
  }

  return {
    async findByEmail(email) {
      const [row] = await db.all<CredentialRow>(sql`
        select users.id as userId, users.name, users.email, users.role, users.banned as disabled,
          accounts.password as passwordHash
        from users left join accounts
          on accounts.user_id = users.id and accounts.provider_id = 'credential'
        where users.email = ${email}`);
      return row === undefined ? null : { ...row, disabled: row.disabled === 1 };
    },

    async create(account) {
      const [made = []] = await runBatch(db, [
        insertUser(account),
        sql`insert into accounts
            (id, account_id, provider_id, user_id, password, created_at, updated_at)
          select id, id, 'credential', id, ${account.passwordHash}, created_at, updated_at
          from users where id = ${account.userId}`,
        sql`update invitations set accepted_at = ${account.at}, updated_at = ${account.at}
          where id = ${account.invitationId}
            and exists (select 1 from users where id = ${account.userId})`,
        enrollInvited(account),
      ]);
      return made.length === 1;
    },

    async changePassword({ userId, passwordHash, at }) {
      const owner = sql`(select ${userId})`;
      await runBatch(db, [
        ...setPassword({ owner, passwordHash, at }),
        sql`delete from account_links where user_id = ${userId}`,
      ]);
    },

    async resetPassword({ tokenHash, passwordHash, at }) {
      const link = openLink({ tokenHash, kind: "reset", at });
      const found = await findOwner(link);
      if (found === null) return false;
      const accountHash = await digest.sha256(found.email);
      const owner = sql`(select user_id from ${link})`;
      const [, changed = []] = await runBatch(db, [
        ...setPassword({ owner, passwordHash, at }),
        sql`update api_tokens set revoked_at = ${at}, updated_at = ${at}
          where user_id = ${owner} and revoked_at is null`,
        sql`delete from attempts where kind = 'wrong_password' and subject_hash = ${accountHash}
          and exists ${owner}`,
        // Last, because the statements before it check that the link exists.
        sql`delete from account_links where user_id = ${owner}`,
      ]);
      return changed.length === 1;
    },

    async changeEmail({ tokenHash, at }) {
      const link = openLink({ tokenHash, kind: "email", at });
      const found = await findOwner(link);
      if (found === null || found.wanted === null) return false;
      const [changed = []] = await runBatch(db, [
        sql`update or ignore users
          set email = ${found.wanted}, email_verified = 1, updated_at = ${at}
          where id = (select user_id from ${link}) returning id`,
        sql`delete from account_links where user_id = ${found.userId} and exists ${link}`,
      ]);
      return changed.length === 1;
    },
  };
}

type NewAccount = Parameters<CredentialStore["create"]>[0];

/** The unique address decides between two at once; the invitation must be open at the same moment. */
function insertUser({ userId, name, email, role, invitationId, at }: NewAccount): SQL {
  const isInvited =
    invitationId === null
      ? sql`true`
      : sql`exists (select 1 from invitations
          where id = ${invitationId} and accepted_at is null and expires_at > ${at})`;
  return sql`insert into users
      (id, name, email, email_verified, role, banned, created_at, updated_at)
    select ${userId}, ${name}, ${email}, 0, ${role}, 0, ${at}, ${at}
    where ${isInvited} on conflict (email) do nothing returning id`;
}

interface OpenLink {
  tokenHash: string;
  kind: string;
  at: number;
}

function openLink({ tokenHash, kind, at }: OpenLink): SQL {
  return sql`(select user_id, email from account_links
    where token_hash = ${tokenHash} and kind = ${kind} and expires_at > ${at})`;
}

/** A new password ends every session, so that anybody who knew the old one is signed out. */
function setPassword(change: { owner: SQL; passwordHash: string; at: number }): SQL[] {
  const { owner, passwordHash, at } = change;
  return [
    // An account created without a password has no such row yet.
    sql`insert into accounts (id, account_id, provider_id, user_id, created_at, updated_at)
      select users.id, users.id, 'credential', users.id, ${at}, ${at} from users
      where users.id = ${owner} and not exists (select 1 from accounts
        where provider_id = 'credential' and user_id = users.id)`,
    sql`update accounts set password = ${passwordHash}, updated_at = ${at}
      where provider_id = 'credential' and user_id = ${owner} returning id`,
    sql`delete from sessions where user_id = ${owner}`,
  ];
}
