import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";
import { compose } from "@learnlab/worker/compose";

import { call, ORIGIN } from "./people.ts";

export const CLASS_PASSWORD = "the-class-password";

let hashed: string | null = null;

/** Accounts with the same password, which is hashed once for all of them. */
export async function makeAccounts(names: string[]): Promise<{ id: string; email: string }[]> {
  hashed ??= await compose(env, ORIGIN).passwords.hash(CLASS_PASSWORD);
  const people = names.map((name) => ({
    id: uuidSource.next(),
    email: `${name}@class.test`,
    name,
  }));
  const user = env.DB.prepare(
    `insert into users (id, name, email, role, created_at, updated_at) values (?, ?, ?, 'learner', 1, 1)`,
  );
  const account = env.DB.prepare(
    `insert into accounts (id, account_id, provider_id, user_id, password, created_at, updated_at)
     values (?1, ?1, 'credential', ?1, ?2, 1, 1)`,
  );
  await env.DB.batch([
    ...people.map(({ id, name, email }) => user.bind(id, name, email)),
    ...people.map(({ id }) => account.bind(id, hashed)),
  ]);
  return people.map(({ id, email }) => ({ id, email }));
}

/** Tries to sign in, from an address where one is given. */
export function tryToSignIn(
  email: string,
  password: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return call("/api/auth/sign-in/email", { body: { email, password }, headers });
}

/** Wrong passwords as they stand in the table, so that no test hashes for them. */
export async function closeAccount(email: string): Promise<void> {
  const { tries, clock } = compose(env, ORIGIN);
  for (let wrong = 0; wrong < 10; wrong += 1) {
    await tries.take({ id: uuidSource.next(), email, address: null, at: clock.now() });
  }
}
