import { createD1AllEpisodesStore } from "@learnlab/adapters/d1";
import type { AllEpisodesStore, EpisodeFilter } from "@learnlab/domain";
import { expect, test } from "vitest";

import { addEpisode, addTrack } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld, World } from "../world.ts";

const everything: EpisodeFilter = {
  search: "",
  ownerId: null,
  orderId: null,
  status: null,
  kind: null,
  language: null,
  since: null,
  until: null,
  order: "newest",
};

async function readPages(
  store: AllEpisodesStore,
  { limit, ...filter }: Partial<EpisodeFilter> & { limit: number },
): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | null = null;
  do {
    const page = await store.list({ ...everything, ...filter, limit, cursor });
    pages.push(page.episodes.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return pages;
}

export function testAllEpisodesStore(open: OpenWorld): void {
  test("an episode comes with its owner and the length in its first language", async () => {
    const { db } = await open();
    const userId = await addUser(db, { name: "Ada" });
    const id = await addEpisode(db, { userId, status: "completed", languages: ["ja", "en"] });
    await addTrack(db, { episodeId: id, language: "en", durationMs: 9_000 });
    await addTrack(db, { episodeId: id, language: "ja", durationMs: 8_000 });
    const { episodes, nextCursor } = await createD1AllEpisodesStore(db).list({
      ...everything,
      limit: 5,
      cursor: null,
    });
    expect(nextCursor).toBeNull();
    expect(episodes).toEqual([
      {
        id,
        kind: "requested",
        title: "Light",
        languages: ["ja", "en"],
        outputFormat: "both",
        status: "completed",
        error: null,
        errorReason: null,
        includedCourses: [],
        createdAt: SINCE,
        durationMs: 8_000,
        owner: { id: userId, name: "Ada" },
      },
    ]);
  });

  test("everybody's come a page after the other in either order, without deleted ones", async () => {
    const { db } = await open();
    const [ada, ben] = [await addUser(db), await addUser(db)];
    const ids: string[] = [];
    for (const [userId, createdAt] of [
      [ada, SINCE],
      [ben, SINCE + 1],
      [ada, SINCE + 1],
      [ben, SINCE + 2],
    ] as const) {
      ids.push(await addEpisode(db, { userId, createdAt }));
    }
    await addEpisode(db, { userId: ada, deletedAt: SINCE });
    const store = createD1AllEpisodesStore(db);
    const [first, second, third, last] = ids;
    expect(await readPages(store, { limit: 2 })).toEqual([
      [last, third],
      [second, first],
    ]);
    expect(await readPages(store, { limit: 3, order: "oldest" })).toEqual([
      [first, second, third],
      [last],
    ]);
  });

  test.each<[string, Partial<EpisodeFilter>, string[]]>([
    ["part of the title, in any case", { search: "OPTIC" }, ["optics"]],
    ["part of a course's name", { search: "brewing" }, ["tea"]],
    ["part of the learner's name", { search: "hopper" }, ["tea"]],
    ["part of the learner's address", { search: "ada@" }, ["failed", "optics"]],
    ["the state", { status: "failed" }, ["failed"]],
    ["the kind", { kind: "daily" }, ["tea"]],
    ["any of its languages", { language: "fr" }, ["optics"]],
    ["the first moment", { since: SINCE + 1 }, ["failed", "tea"]],
    ["the last moment, which is left out", { until: SINCE + 1 }, ["optics"]],
    ["several at once", { search: "ada", status: "completed" }, ["optics"]],
    ["signs that mean something in patterns", { search: "%" }, []],
  ])("they are found by %s", async (_, filter, expected) => {
    const world = await open();
    const names = await writeThree(world);
    const [page = []] = await readPages(createD1AllEpisodesStore(world.db), {
      ...filter,
      limit: 9,
    });
    expect(page.map((id) => names.get(id))).toEqual(expected);
  });

  test("one person's are found by their id", async () => {
    const world = await open();
    const names = await writeThree(world);
    const store = createD1AllEpisodesStore(world.db);
    const { episodes } = await store.list({ ...everything, limit: 9, cursor: null });
    const owner = episodes.find(({ id }) => names.get(id) === "tea")?.owner.id ?? null;
    const [page = []] = await readPages(store, { ownerId: owner, limit: 9 });
    expect(page.map((id) => names.get(id))).toEqual(["tea"]);
  });
}

async function writeThree({ db }: World): Promise<Map<string, string>> {
  const ada = await addUser(db, { name: "Ada", email: "ada@b.c" });
  const grace = await addUser(db, { name: "Grace Hopper", email: "grace@b.c" });
  const optics = await addEpisode(db, {
    userId: ada,
    title: "Waves and Optics",
    status: "completed",
    languages: ["en", "fr"],
  });
  const tea = await addEpisode(db, {
    userId: grace,
    kind: "daily",
    includedCourses: ["Brewing Tea"],
    createdAt: SINCE + 1,
  });
  const failed = await addEpisode(db, {
    userId: ada,
    status: "failed",
    createdAt: SINCE + 2,
  });
  return new Map([
    [optics, "optics"],
    [tea, "tea"],
    [failed, "failed"],
  ]);
}
