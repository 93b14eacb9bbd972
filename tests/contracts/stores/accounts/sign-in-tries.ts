import { createSignInTries } from "@learnlab/adapters/auth";
import { webDigest } from "@learnlab/adapters/runtime";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld, World } from "../world.ts";

const QUARTER = 15 * 60_000;
const MOST = 10;
const ada = { email: "ada@b.c", address: "203.0.113.1" };

const openTries = ({ db }: World) => createSignInTries({ db, digest: webDigest });

export function testSignInTries(open: OpenWorld): void {
  test("of many wrong ones at once as many are taken as may be, and the last says until when", async () => {
    const tries = openTries(await open());
    const attempts = Array.from({ length: MOST + 3 }, () =>
      tries.take({ ...ada, id: nextId(), at: SINCE }),
    );
    const taken = await Promise.all(attempts);
    expect(taken.filter((until) => until === null)).toHaveLength(MOST);
    expect(new Set(taken)).toEqual(new Set([null, SINCE + QUARTER]));
    expect(await tries.findClosed({ ...ada, at: SINCE })).toBe(SINCE + QUARTER);
  });

  test("an account opens as its wrong ones end, and another was never closed", async () => {
    const tries = openTries(await open());
    for (let wrong = 0; wrong < MOST; wrong += 1) {
      await tries.take({ ...ada, id: nextId(), at: SINCE + wrong });
    }
    const at = SINCE + QUARTER - 1;
    expect(await tries.findClosed({ ...ada, at })).toBe(SINCE + QUARTER);
    expect(await tries.findClosed({ ...ada, at: at + 1 })).toBeNull();
    expect(await tries.findClosed({ ...ada, email: "bob@b.c", at })).toBeNull();
  });

  test("a right password forgets the wrong ones of its account", async () => {
    const tries = openTries(await open());
    for (let wrong = 0; wrong < MOST; wrong += 1) {
      await tries.take({ ...ada, id: nextId(), at: SINCE });
    }
    await tries.forgive({ ...ada, id: nextId(), at: SINCE });
    expect(await tries.findClosed({ ...ada, at: SINCE })).toBeNull();
    expect(await tries.take({ ...ada, id: nextId(), at: SINCE })).toBeNull();
  });

  test("an address that guesses has three tries for each account that never signed in there", async () => {
    const world = await open();
    const tries = openTries(world);
    await tries.forgive({ ...ada, id: nextId(), at: SINCE });
    await guess(world, 300);
    const take = (email: string, address: string | null) =>
      tries.take({ email, address, id: nextId(), at: SINCE });
    const taken: (number | null)[] = [];
    for (let wrong = 0; wrong < 5; wrong += 1) taken.push(await take("new@b.c", ada.address));
    expect(taken.map((until) => until === null)).toEqual([true, true, true, false, false]);
    expect(await take("new@b.c", "203.0.113.2")).toBeNull();
    expect(await take("new@b.c", null)).toBeNull();
    for (let wrong = 0; wrong < 5; wrong += 1) {
      expect(await take(ada.email, ada.address)).toBeNull();
    }
  });

  test("an address is not taken for guessing any longer than its wrong tries count", async () => {
    const world = await open();
    const tries = openTries(world);
    await guess(world, 300);
    const at = SINCE + QUARTER;
    for (let wrong = 0; wrong < 10; wrong += 1) {
      const late = { email: "late@b.c", address: ada.address, id: nextId(), at };
      expect(await tries.take(late)).toBeNull();
    }
  });
}

/** So many accounts were tried in vain from the address. */
async function guess({ d1 }: World, accounts: number): Promise<void> {
  const addressHash = await webDigest.sha256(ada.address);
  await d1
    .prepare(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)
       insert into attempts (id, kind, subject_hash, address_hash, expires_at, created_at, updated_at)
       select 'guess ' || i, 'wrong_password', 'account ' || i, ?, ?, 1, 1 from n`,
    )
    .bind(accounts, addressHash, SINCE + QUARTER)
    .run();
}
