import { createD1CleanupStore, type Database, schema } from "@learnlab/adapters/d1";
import type { DueEpisodes, RowKind } from "@learnlab/domain";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import {
  addEpisode,
  addFailedMessage,
  addNotification,
  addStep,
} from "../../../support/rows/episodes.ts";
import {
  addInvitation,
  addLink,
  addSession,
  addToken,
  addUser,
  SINCE,
} from "../../../support/rows/people.ts";
import { addListen } from "../../../support/rows/listens.ts";
import type { OpenWorld } from "../world.ts";

const DAY = 86_400_000;
const before = SINCE - DAY;
const due: DueEpisodes[] = [{ why: "removed", before }];

/** A row of the kind that is over at the moment, and what it is called. */
type AddRow = (db: Database, place: { userId: string; over: number }) => Promise<string>;

const stamp = (at: number) => ({ createdAt: at, updatedAt: at });

/** A finished episode that such rows belong to. */
function addFinished(db: Database, userId: string, completedAt: number): Promise<string> {
  return addEpisode(db, { userId, status: "completed", completedAt });
}

const rows: Record<RowKind, AddRow> = {
  sessions: async (db, { userId, over }) => {
    await addSession(db, { userId, expiresAt: new Date(over) });
    return "Ada";
  },
  verifications: async (db, { over }) => {
    const at = new Date(SINCE);
    const row = { id: nextId(), identifier: "reset:secret", value: "secret" };
    await db
      .insert(schema.verifications)
      .values({ ...row, expiresAt: new Date(over), createdAt: at, updatedAt: at });
    return "reset";
  },
  invitations: async (db, { over }) => {
    await addInvitation(db, { email: "a@b.c", acceptedAt: over, expiresAt: SINCE + DAY });
    return "a@b.c";
  },
  attempts: async (db, { over }) => {
    const row = { id: nextId(), kind: "sign_up", subjectHash: "secret", expiresAt: over };
    await db.insert(schema.attempts).values({ ...row, ...stamp(SINCE) });
    return "sign_up";
  },
  accountLinks: async (db, { over }) => {
    const userId = await addUser(db);
    await addLink(db, { userId, expiresAt: over });
    return "Ada";
  },
  failedMessages: async (db, { over }) => {
    await addFailedMessage(db, { createdAt: over });
    return "internal";
  },
  cronRuns: async (db, { over }) => {
    const run = { id: nextId(), cron: "* * * * *", scheduledAt: over, report: {} };
    const done = { ...run, outcome: "completed" } as const;
    await db.insert(schema.cronRuns).values({ ...done, ...stamp(over) });
    return "* * * * *";
  },
  idempotencyKeys: async (db, { userId, over }) => {
    const row = { userId, key: nextId(), requestHash: "secret" };
    await db.insert(schema.idempotencyKeys).values({ ...row, ...stamp(over) });
    return "Ada";
  },
  generationSteps: async (db, { userId, over }) => {
    const episodeId = await addFinished(db, userId, over);
    await addStep(db, { episodeId, step: "brief", state: "done", updatedAt: over });
    return "Light";
  },
  notifications: async (db, { userId, over }) => {
    const episodeId = await addFinished(db, userId, SINCE);
    await addNotification(db, { userId, episodeId, updatedAt: over });
    return "Light";
  },
  dailyRuns: async (db, { userId, over }) => {
    const day = { userId, localDate: String(over) };
    const run = { id: nextId(), ...day, outcome: "skipped" } as const;
    await db.insert(schema.dailyRuns).values({ ...run, ...stamp(over) });
    return "Ada";
  },
  scheduledOrders: async (db, { userId, over }) => {
    const what = { languages: ["en" as const], outputFormat: "text" as const };
    const order = { id: nextId(), userId, ...what, timeZone: "UTC", orderedBy: "secret" };
    const stamps = stamp(over);
    await db
      .insert(schema.scheduledOrders)
      .values({ ...order, dueAt: over, state: "done", ...stamps });
    const waiting = { ...order, id: nextId(), dueAt: over, state: "waiting" as const };
    await db.insert(schema.scheduledOrders).values({ ...waiting, ...stamps });
    return "Ada";
  },
  classRefusals: async (db, { userId, over }) => {
    const refusal = { reason: "episode.none_made", details: {} } as const;
    const row = { orderId: nextId(), userId, refusal };
    await db.insert(schema.classRefusals).values({ ...row, ...stamp(over) });
    return "Ada";
  },
  accessTokens: async (db, { userId, over }) => {
    await addToken(db, { userId, revokedAt: over, expiresAt: SINCE + DAY });
    return "Ada";
  },
  listens: async (db, { userId, over }) => {
    await addListen(db, { userId, startedAt: over, version: 1, rolledVersion: 1 });
    await addListen(db, {
      userId: await addUser(db),
      startedAt: over,
      version: 2,
      rolledVersion: 1,
    });
    return "Ada";
  },
  spend: async (db, { over }) => {
    const day = new Date(over).toISOString().slice(0, 10);
    const cost = { episodeId: nextId(), provider: "polly", day, calls: 1, units: 2 };
    const paid = { microDollars: 3, estimatedMicroDollars: 1 };
    await db.insert(schema.spend).values({ ...cost, ...paid, ...stamp(over) });
    return "polly";
  },
};

const isKind = (name: string): name is RowKind => name in rows;

export function testCleanupOfRows(open: OpenWorld): void {
  const ask = { before, examples: 9, due, at: SINCE };

  test.each(Object.keys(rows).filter(isKind))(
    "rows of %s that are over are found and go, as many as are asked for",
    async (kind) => {
      const { db } = await open();
      const userId = await addUser(db);
      const store = createD1CleanupStore(db);
      const label = await rows[kind](db, { userId, over: before - 2 * DAY });
      await rows[kind](db, { userId, over: before - DAY });
      await rows[kind](db, { userId, over: SINCE });
      const found = await store.findRows({ ...ask, kind, examples: 1 });
      expect(found).toMatchObject({ count: 2, sizeBytes: 0, examples: [{ label }] });
      expect(JSON.stringify(found)).not.toContain("secret");
      expect(await store.deleteRows({ kind, before, limit: 1, at: SINCE })).toBe(1);
      expect(await store.deleteRows({ kind, before, limit: 9, at: SINCE })).toBe(1);
      expect(await store.findRows({ ...ask, kind })).toMatchObject({ count: 0 });
    },
  );

  test("what was played stays while new listens may still change its days, and goes afterwards", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    const rolled = { version: 1, rolledVersion: 1 };
    for (const id of [userId, other]) await addListen(db, { userId: id, startedAt: 0, ...rolled });
    const store = createD1CleanupStore(db);
    await addListen(db, { userId, id: "late", startedAt: 6 * DAY });
    const gone = { kind: "listens" as const, before, limit: 9, at: SINCE };
    expect(await store.deleteRows(gone)).toBe(1);
    await db.update(schema.listens).set({ startedAt: 6 * DAY + 1 });
    await addListen(db, { userId, startedAt: 0, ...rolled });
    expect(await store.deleteRows(gone)).toBe(1);
    await db.update(schema.listens).set(rolled);
    expect(await store.deleteRows(gone)).toBe(2);
  });

  test("a row that goes with a due episode is not told twice", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    const over = before - 1;
    const gone = { userId, status: "completed", completedAt: over, deletedAt: over } as const;
    const episodeId = await addEpisode(db, gone);
    await addStep(db, { episodeId, state: "done" });
    await addNotification(db, { userId, episodeId, updatedAt: over });
    const store = createD1CleanupStore(db);
    for (const kind of ["generationSteps", "notifications"] as const) {
      expect(await store.findRows({ ...ask, kind })).toMatchObject({ count: 0 });
    }
  });

  test("what says that a mail was sent stays while its episode may still end, or it waits", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    const unfinished = await addEpisode(db, { userId, status: "failed" });
    await addNotification(db, { userId, episodeId: unfinished, updatedAt: 1 });
    const finished = await addFinished(db, userId, 1);
    await addNotification(db, { userId, episodeId: finished, state: "waiting", updatedAt: 1 });
    expect(
      await createD1CleanupStore(db).deleteRows({
        kind: "notifications",
        before,
        limit: 9,
        at: SINCE,
      }),
    ).toBe(0);
  });

  test("costs of episodes become the sums of their days, however many runs it takes", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    for (let index = 0; index < 3; index += 1) await rows.spend(db, { userId, over: before });
    const store = createD1CleanupStore(db);
    for (const limit of [1, 9]) await store.deleteRows({ kind: "spend", before, limit, at: SINCE });
    expect(await db.select().from(schema.spend)).toMatchObject([
      {
        episodeId: "",
        provider: "polly",
        calls: 3,
        units: 6,
        microDollars: 9,
        estimatedMicroDollars: 3,
        userId: null,
      },
    ]);
    expect(await store.deleteRows({ kind: "spend", before, limit: 9, at: SINCE })).toBe(0);
  });
}
