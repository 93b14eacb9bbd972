import { createAccountLinks } from "@learnlab/adapters/auth";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const expiresAt = SINCE + 1000;

export function testAccountLinks(open: OpenWorld): void {
  test("a link is open until it expires, as what it is", async () => {
    const { db } = await open();
    const links = createAccountLinks(db);
    const userId = await addUser(db);
    const link = { id: nextId(), userId, kind: "reset", tokenHash: "h", email: null } as const;
    await links.replace({ ...link, expiresAt, at: SINCE });
    const asked = { tokenHash: "h", kind: "reset", at: SINCE } as const;
    expect(await links.isOpen(asked)).toBe(true);
    expect(await links.isOpen({ ...asked, kind: "email" })).toBe(false);
    expect(await links.isOpen({ ...asked, at: expiresAt })).toBe(false);
    expect(await links.isOpen({ ...asked, tokenHash: "none" })).toBe(false);
  });

  test("an account has one of each kind: the next one voids it", async () => {
    const { db } = await open();
    const links = createAccountLinks(db);
    const [userId, other] = [await addUser(db), await addUser(db)];
    const replace = (owner: string, kind: "reset" | "email", tokenHash: string) =>
      links.replace({
        id: nextId(),
        userId: owner,
        kind,
        tokenHash,
        email: null,
        expiresAt,
        at: SINCE,
      });
    await replace(userId, "reset", "first");
    await replace(userId, "email", "address");
    await replace(other, "reset", "theirs");
    await replace(userId, "reset", "second");
    const isOpen = (tokenHash: string, kind: "reset" | "email" = "reset") =>
      links.isOpen({ tokenHash, kind, at: SINCE });
    expect(await isOpen("first")).toBe(false);
    expect(await isOpen("second")).toBe(true);
    expect(await isOpen("theirs")).toBe(true);
    expect(await isOpen("address", "email")).toBe(true);
  });
}
