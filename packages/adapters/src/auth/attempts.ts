import type { Allowances, Digest, SignInTries, SignInTry } from "@learnlab/domain";
import { type SQL, sql } from "drizzle-orm";

import { runBatch } from "../d1/database.ts";
import type { Database } from "../d1/index.ts";

const QUARTER_HOUR_MS = 15 * 60_000;
const KNOWN_FOR_MS = 30 * 86_400_000;
/** The number of wrong passwords within a quarter of an hour that locks an account. */
const MOST_WRONG = 10;
/**
 * The number of accounts tried in vain from one address within a quarter of an hour that counts as
 * guessing. Even a school of two thousand has fewer people who fail and do not sign in afterwards.
 */
const MOST_ACCOUNTS = 300;
/** The tries left at such an address for an account that never signed in from it. */
const MOST_WRONG_THERE = 3;

interface AttemptParts {
  db: Database;
  digest: Digest;
}

interface HashedTry {
  account: string;
  address: string | null;
  at: number;
}

/** `docs/decisions/0008-sign-in-limits.md` explains what is counted and why. */
export function createSignInTries({ db, digest }: AttemptParts): SignInTries {
  async function hash({ email, address, at }: SignInTry): Promise<HashedTry> {
    return {
      account: await digest.sha256(email),
      address: address === null ? null : await digest.sha256(address),
      at,
    };
  }

  return {
    async findClosed(attempt) {
      const [row] = await db.all<{ until: number }>(selectClosed(await hash(attempt)));
      return row?.until ?? null;
    },

    async take({ id, ...attempt }) {
      const hashed = await hash(attempt);
      const { account, address, at } = hashed;
      const [taken = [], closed = []] = await runBatch(db, [
        sql`insert into attempts
            (id, kind, subject_hash, address_hash, expires_at, created_at, updated_at)
          select ${id}, 'wrong_password', ${account}, ${address}, ${at + QUARTER_HOUR_MS}, ${at}, ${at}
          where ${countWrong(hashed)} < ${allowed(hashed)} returning id`,
        selectClosed(hashed),
      ]);
      return taken.length === 1 ? null : Number(closed[0]?.["until"] ?? at);
    },

    async forgive({ id, ...attempt }) {
      const { account, address, at } = await hash(attempt);
      const forgotten = sql`delete from attempts
        where kind = 'wrong_password' and subject_hash = ${account}`;
      const remembered = [
        sql`delete from attempts where kind = 'signed_in' and subject_hash = ${account}
          and address_hash = ${address}`,
        sql`insert into attempts
            (id, kind, subject_hash, address_hash, expires_at, created_at, updated_at)
          values (${id}, 'signed_in', ${account}, ${address}, ${at + KNOWN_FOR_MS}, ${at}, ${at})`,
      ];
      await runBatch(db, address === null ? [forgotten] : [forgotten, ...remembered]);
    },
  };
}

export function createAllowances({ db, digest }: AttemptParts): Allowances {
  return {
    async take({ id, kind, subject, most, windowMs, at }) {
      const hashed = await digest.sha256(subject);
      const rows = await db.all(sql`insert into attempts
          (id, kind, subject_hash, expires_at, created_at, updated_at)
        select ${id}, ${kind}, ${hashed}, ${at + windowMs}, ${at}, ${at}
        where (select count(*) from attempts
          where kind = ${kind} and subject_hash = ${hashed} and expires_at > ${at}) < ${most}
        returning id`);
      return rows.length === 1;
    },
  };
}

function countWrong({ account, at }: HashedTry): SQL {
  return sql`(select count(*) from attempts
    where kind = 'wrong_password' and subject_hash = ${account} and expires_at > ${at})`;
}

/** How many wrong passwords this account may have from this address. */
function allowed({ account, address, at }: HashedTry): SQL {
  if (address === null) return sql`${MOST_WRONG}`;
  return sql`(case when
      (select count(distinct subject_hash) from attempts where kind = 'wrong_password'
        and address_hash = ${address} and expires_at > ${at}) >= ${MOST_ACCOUNTS}
      and not exists (select 1 from attempts where kind = 'signed_in' and subject_hash = ${account}
        and address_hash = ${address} and expires_at > ${at})
    then ${MOST_WRONG_THERE} else ${MOST_WRONG} end)`;
}

/** Selects the time of the next try if the account is locked; no row otherwise. */
function selectClosed(hashed: HashedTry): SQL {
  const { account, at } = hashed;
  return sql`select expires_at as until from (
      select expires_at, row_number() over (order by expires_at desc, id desc) as place
      from attempts
      where kind = 'wrong_password' and subject_hash = ${account} and expires_at > ${at})
    where place = ${allowed(hashed)}`;
}
