import { createD1RecordStore, schema } from "@learnlab/adapters/d1";
import type { RecordKind } from "@learnlab/domain";
import { RECORD_KINDS } from "@learnlab/domain/testing";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addEpisode, addTrack } from "../../../support/rows/episodes.ts";
import { addSettings, addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const HOUR = 3_600_000;
const isKind = (name: string): name is RecordKind => name in RECORD_KINDS;

export function testRecordStore(open: OpenWorld): void {
  testExports(open);
  testRows(open);
}

function testExports(open: OpenWorld): void {
  const newExport = (userId: string, at = SINCE) => ({
    id: nextId(),
    userId,
    at,
    lostBefore: at - HOUR,
    since: at - 24 * HOUR,
    most: 2,
  });

  test("of two who begin at once one does; one that was lost holds nobody up", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    const store = createD1RecordStore(db);
    const begin = (at: number) => store.begin(newExport(userId, at));
    const answers = await Promise.all([begin(SINCE), begin(SINCE)]);
    expect(new Set(answers)).toEqual(new Set(["begun", "running"]));
    expect(await begin(SINCE + HOUR - 1)).toBe("running");
    expect(await begin(SINCE + HOUR)).toBe("begun");
  });

  test("a person has so many within a while, sliding, and another person their own", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    const store = createD1RecordStore(db);
    const take = async (at: number) => {
      const wanted = newExport(userId, at);
      const answer = await store.begin(wanted);
      await store.end({ id: wanted.id, at });
      return answer;
    };
    expect([await take(SINCE), await take(SINCE + HOUR)]).toEqual(["begun", "begun"]);
    expect(await take(SINCE + 2 * HOUR)).toBe("too_many");
    expect(await store.begin(newExport(other))).toBe("begun");
    expect(await take(SINCE + 24 * HOUR)).toBe("begun");
  });
}

function testRows(open: OpenWorld): void {
  const whole = { email: "ada@b.c", subjectHash: "h", after: 0, limit: 9 };

  test.each(Object.keys(RECORD_KINDS).filter(isKind))(
    "rows of %s have the fields that are explained, and are none for nobody",
    async (kind) => {
      const { db } = await open();
      const page = await createD1RecordStore(db).read({ ...whole, kind, userId: "nobody" });
      expect(page).toEqual({ rows: [], next: null });
    },
  );

  test("a person's own rows come in the order in which they were written, a page after the other", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    const ids = [await addEpisode(db, { userId, createdAt: SINCE + 9 })];
    await addEpisode(db, { userId: other });
    ids.push(await addEpisode(db, { userId, includedCourses: ["Optics"] }));
    const store = createD1RecordStore(db);
    const read = (after: number) =>
      store.read({ ...whole, userId, kind: "episodes", after, limit: 1 });
    const first = await read(0);
    const second = await read(first.next ?? 0);
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids);
    expect(second.rows[0]).toMatchObject({ includedCourses: ["Optics"] });
    expect(Object.keys(first.rows[0] ?? {})).toEqual(Object.keys(RECORD_KINDS.episodes.fields));
    expect(await read(second.next ?? 0)).toEqual({ rows: [], next: null });
  });

  test("settings come as they were chosen, and profiles without what opens the account", async () => {
    const { db } = await open();
    const userId = await addUser(db, { email: "ada@b.c" });
    await addSettings(db, { userId, languages: ["ja"], voices: { ja: "Takumi" } });
    const store = createD1RecordStore(db);
    const settings = await store.read({ ...whole, userId, kind: "settings" });
    expect(settings.rows).toMatchObject([{ languages: ["ja"], voices: { ja: "Takumi" } }]);
    const profile = await store.read({ ...whole, userId, kind: "profile" });
    expect(profile.rows).toMatchObject([{ id: userId, email: "ada@b.c", disabled: 0 }]);
  });

  test("JSON that is none is handed over as it is", async () => {
    const { db, d1 } = await open();
    const userId = await addUser(db);
    await addSettings(db, { userId });
    await d1.prepare("update learner_settings set voices = 'broken'").run();
    const { rows } = await createD1RecordStore(db).read({ ...whole, userId, kind: "settings" });
    expect(rows).toMatchObject([{ voices: "broken" }]);
  });

  test("the folders are those of the person's episodes, tracks, uploads and own parts", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    const episodeId = await addEpisode(db, { userId });
    const trackId = await addTrack(db, { episodeId });
    await addEpisode(db, { userId: other });
    const upload = { id: "u", trackId: "t", userId, requestKey: "k", sizeBytes: 1 };
    const times = { localDate: "2026-11-21", createdAt: 1, updatedAt: 1 };
    await db.insert(schema.uploadReservations).values({ ...upload, ...times });
    const folders = await createD1RecordStore(db).listFolders(userId);
    expect(new Map(folders.map(({ prefix, folder }) => [prefix, folder]))).toEqual(
      new Map([
        [`ep/${episodeId}/`, `episodes/${episodeId}`],
        [`work/${episodeId}/`, `episodes/${episodeId}/work`],
        [`ep/${trackId}/`, `episodes/${episodeId}/en`],
        ["ep/u/", "uploads/u"],
        ["ep/t/", "uploads/u/audio"],
        [`parts/u/${userId}/`, "parts"],
      ]),
    );
  });
}
