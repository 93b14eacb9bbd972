import { createD1AuditLog } from "@learnlab/adapters/d1";
import type { AuditedAction, AuditFilter } from "@learnlab/domain";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld, World } from "../world.ts";

const all = { actorId: null, aboutId: null, action: null, since: null, until: null };

interface Entry {
  actorId?: string | null;
  action?: AuditedAction;
  subjectId?: string;
  personId?: string | null;
  at?: number;
}

function newEntry(entry: Entry = {}) {
  const known = {
    actorId: null,
    action: "people.setRole",
    subjectId: "s",
    personId: null,
  } as const;
  return { id: nextId(), ...known, details: {}, at: SINCE, ...entry };
}

export function testAuditLog(open: OpenWorld): void {
  test("an entry is read with the names as they are now, and the request that it was written in", async () => {
    const { db } = await open();
    const actorId = await addUser(db, { name: "Grace" });
    const entry = newEntry({ actorId, personId: "gone", subjectId: "gone" });
    await createD1AuditLog(db, "request-1").record(entry);
    const { rows, nextCursor } = await createD1AuditLog(db).list({
      ...all,
      limit: 5,
      cursor: null,
    });
    const names = { actorName: "Grace", personName: null };
    expect(rows).toEqual([{ ...entry, ...names, requestId: "request-1" }]);
    expect(nextCursor).toBeNull();
  });

  test.each([
    "delete from audit_log",
    "update audit_log set details = '{}'",
    "update audit_log set actor_id = null",
    "update audit_log set created_at = 1",
    "update or replace audit_log set action = 'people.setDisabled'",
  ])("it is append-only for every writer: %s is refused", async (statement) => {
    const { db } = await open();
    const details = { role: { before: "learner", after: "admin" } } as const;
    const entry = { ...newEntry({ actorId: await addUser(db) }), details };
    const log = createD1AuditLog(db);
    await log.record(entry);
    await expect(db.$client.prepare(statement).run()).rejects.toThrow("append-only");
    const { rows } = await log.list({ ...all, limit: 5, cursor: null });
    expect(rows).toMatchObject([entry]);
  });

  test("a deletion may put its id in the place of a person's, and change nothing else", async () => {
    const { db } = await open();
    await createD1AuditLog(db).record(newEntry({ actorId: "person", subjectId: "person" }));
    await db.$client
      .prepare(
        "insert into account_deletions (id, prefixes, created_at, updated_at) values ('gone', '[]', 1, 1)",
      )
      .run();
    const write = (changes: string) => db.$client.prepare(`update audit_log set ${changes}`).run();
    await expect(write("actor_id = 'gone', action = 'people.setDisabled'")).rejects.toThrow(
      "append-only",
    );
    await expect(write("actor_id = 'somebody'")).rejects.toThrow("append-only");
    await write("actor_id = 'gone', subject_id = 'gone'");
    const { rows } = await createD1AuditLog(db).list({ ...all, limit: 5, cursor: null });
    expect(rows).toMatchObject([{ actorId: "gone", subjectId: "gone" }]);
  });

  test("entries come newest first, a page after the other, also those of one moment", async () => {
    const { db } = await open();
    const log = createD1AuditLog(db);
    const entries = [SINCE, SINCE + 1, SINCE, SINCE].map((at) => newEntry({ at }));
    for (const entry of entries) await log.record(entry);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await log.list({ ...all, limit: 1, cursor });
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual([1, 3, 2, 0].map((index) => entries[index]?.id));
  });

  test.each<[string, Partial<AuditFilter>, number[]]>([
    ["who did it", { actorId: "staff" }, [1]],
    ["whom or what it was about", { aboutId: "p" }, [2, 0]],
    ["what was done", { action: "lessons.withdraw" }, [2]],
    ["the first moment", { since: SINCE + 1 }, [2, 1]],
    ["the last moment", { until: SINCE + 1 }, [1, 0]],
    ["several at once", { aboutId: "p", until: SINCE }, [0]],
  ])("they are found by %s", async (_, filter, expected) => {
    const world = await open();
    const ids = await writeThree(world);
    const { rows } = await createD1AuditLog(world.db).list({
      ...all,
      ...filter,
      limit: 9,
      cursor: null,
    });
    expect(rows.map(({ id }) => ids.indexOf(id))).toEqual(expected);
  });
}

async function writeThree({ db }: World): Promise<string[]> {
  const log = createD1AuditLog(db);
  const entries = [
    newEntry({ personId: "p" }),
    newEntry({ actorId: "staff", at: SINCE + 1 }),
    newEntry({ action: "lessons.withdraw", subjectId: "p", at: SINCE + 2 }),
  ];
  for (const entry of entries) await log.record(entry);
  return entries.map(({ id }) => id);
}
