import { createD1SearchStore, type Database } from "@learnlab/adapters/d1";
import type { SearchedEpisode, SearchStore } from "@learnlab/domain";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import type { OpenWorld } from "../world.ts";

const OWNER = "ada";

function describeEpisode(some: Partial<SearchedEpisode> & { said?: string[] }): SearchedEpisode {
  const { said = [], ...rest } = some;
  const lines = said.map((text, at) => ({ startMs: at * 1000, text }));
  return {
    episodeId: nextId(),
    ownerIds: [OWNER],
    scriptKey: "first",
    passages: [{ language: "en", lines }],
    ...rest,
  };
}

async function find(store: SearchStore, words: string[], some: { ownerId?: string } = {}) {
  const owners = [{ id: some.ownerId ?? OWNER, limit: 10 }];
  return (await store.find({ owners, words, lines: 2 })).flatMap(({ passages }) => passages);
}

const texts = async (store: SearchStore, ...words: string[]) =>
  (await find(store, words)).flatMap(({ lines }) => lines.map(({ text }) => text));

async function countRows(db: Database) {
  const [row] = await db.all<Record<string, number>>(sql`select
    (select count(*) from owners) as owners, (select count(*) from passages) as passages,
    (select count(*) from passage_signs('"lig"')) as signs`);
  return row;
}

export function testSearchStore(open: OpenWorld): void {
  test("a word is found in its line, with the line's time and the script that it is from", async () => {
    const store = createD1SearchStore((await open()).searchDb);
    const { episodeId, ...rest } = describeEpisode({
      said: ["Light is fast.", "In glass it is slower.", "So light bends."],
    });
    await store.put({ episodeId, ...rest });
    expect(await find(store, ["light"])).toEqual([
      {
        episodeId,
        scriptKey: "first",
        language: "en",
        count: 2,
        lines: [
          { startMs: 0, text: "Light is fast." },
          { startMs: 2000, text: "So light bends." },
        ],
      },
    ]);
    expect(await find(store, ["lights"])).toEqual([]);
  });

  test("all words have to be in one line, whatever their order and their length", async () => {
    const store = createD1SearchStore((await open()).searchDb);
    await store.put(describeEpisode({ said: ["Light is fast.", "Glass is not."] }));
    expect(await texts(store, "fast", "light")).toEqual(["Light is fast."]);
    expect(await texts(store, "light", "glass")).toEqual([]);
    expect(await texts(store, "no")).toEqual(["Glass is not."]);
    expect(await texts(store, "light", "is")).toEqual(["Light is fast."]);
    expect(await texts(store, "slow", "is")).toEqual([]);
    expect(await texts(store, "x")).toEqual([]);
  });

  test("signs that are operators elsewhere are signs here", async () => {
    const store = createD1SearchStore((await open()).searchDb);
    const said = ['Call it "OR": a* AND b.', "{near} (NOT) ^x: y's 100%_", "C:\\temp, 😀😀😀"];
    await store.put(describeEpisode({ said }));
    expect(await texts(store, "'or':")).toEqual([said[0]]);
    expect(await texts(store, "a*", "and")).toEqual([said[0]]);
    expect(await texts(store, "(not)")).toEqual([said[1]]);
    expect(await texts(store, "100%_")).toEqual([said[1]]);
    expect(await texts(store, "c:/temp")).toEqual([said[2]]);
    expect(await texts(store, "😀😀😀")).toEqual([said[2]]);
    expect(await texts(store, "😀")).toEqual([said[2]]);
    for (const words of [["**"], ["%%%"], ["'''"], ["or or or"], ["near("], ['"""']]) {
      expect(await texts(store, ...words), words.join(" ")).toEqual([]);
    }
  });

  test("the headings come first, then what is said, the newest before the older ones", async () => {
    const store = createD1SearchStore((await open()).searchDb);
    const heading = {
      language: null,
      lines: ["Light", "Told of light."].map((text) => ({ startMs: null, text })),
    };
    const titled = describeEpisode({ passages: [heading] });
    const [old, young] = [
      describeEpisode({ said: ["Old light."] }),
      describeEpisode({ said: ["New light."] }),
    ];
    for (const one of [titled, old, young]) await store.put(one);
    expect(await texts(store, "light")).toEqual([
      "Light",
      "Told of light.",
      "New light.",
      "Old light.",
    ]);
    const owners = [{ id: OWNER, limit: 1 }];
    const [one] = await store.find({ owners, words: ["light"], lines: 1 });
    expect(one?.isCut).toBe(true);
    expect(one?.passages.map(({ count, lines }) => [count, lines[0]?.text])).toEqual([
      [2, "Light"],
      [1, "New light."],
    ]);
  });

  test.each([
    ["words that the index has", "alpha", "omega"],
    ["words of few signs", "al", "om"],
  ])("where %s are in every episode and in no line together, reading ends", async (_, ...words) => {
    const { searchDb } = await open();
    const store = createD1SearchStore(searchDb);
    const say = (said: string[]) => store.put(describeEpisode({ said }));
    await say(["Alpha and omega, long ago."]);
    const [first] = await find(store, words);
    expect(first?.count).toBe(1);
    const [one, other] = words;
    for (let at = 0; at < 249; at += 1) await say([`${one} one`, `${other} two`]);
    expect(await find(store, words)).toHaveLength(1);
    const ask = () =>
      store.find({ owners: [{ id: OWNER, limit: 10 }], words, lines: 1 }).then(([all]) => all);
    expect(await ask()).toMatchObject({ isCut: false });
    await say([`${one} one`, `${other} two`]);
    expect(await ask()).toEqual({ passages: [], isCut: true });
    await say(["Alpha and omega, today."]);
    expect(await ask()).toMatchObject({ passages: [{ count: 1 }], isCut: true });
  });

  test("nobody finds what is another's", async () => {
    const store = createD1SearchStore((await open()).searchDb);
    await store.put(describeEpisode({ ownerIds: ["grace"], said: ["Her light is dim."] }));
    await store.put(describeEpisode({ said: ["My light."] }));
    await store.put(describeEpisode({ ownerIds: ["linus"], said: ["His light is dim."] }));
    for (const word of ["light", "li"]) {
      expect(await texts(store, word)).toEqual(["My light."]);
      expect(await find(store, [word], { ownerId: "nobody" })).toEqual([]);
    }
    expect(await find(store, ["dim"], { ownerId: "grace" })).toHaveLength(1);
  });

  test("what several own is found by each of them, and no longer by whom it left", async () => {
    const { searchDb } = await open();
    const store = createD1SearchStore(searchDb);
    const shared = describeEpisode({ ownerIds: [OWNER, "class"], said: ["Our light."] });
    await store.put(shared);
    await store.put(describeEpisode({ said: ["My light."] }));
    const ask = async (...ids: string[]) => {
      const owners = ids.map((id) => ({ id, limit: 10 }));
      const found = await store.find({ owners, words: ["light"], lines: 1 });
      return found.map(({ passages }) => passages.map(({ lines }) => lines[0]?.text));
    };
    const both = ["My light.", "Our light."];
    expect(await ask("class", "nobody", OWNER)).toEqual([["Our light."], [], both]);
    expect(await countRows(searchDb)).toEqual({ owners: 2, passages: 3, signs: 3 });
    await store.put({ ...shared, ownerIds: ["grace", "class"] });
    expect(await ask("class", OWNER, "grace")).toEqual([
      ["Our light."],
      ["My light."],
      ["Our light."],
    ]);
    await store.put({ ...shared, ownerIds: ["grace"] });
    expect(await countRows(searchDb)).toEqual({ owners: 2, passages: 2, signs: 2 });
    await store.remove(shared.episodeId);
    expect(await ask("class", OWNER, "grace")).toEqual([[], ["My light."], []]);
    expect(await countRows(searchDb)).toEqual({ owners: 1, passages: 1, signs: 1 });
  });

  test("an episode's lines take the place of those it had, and are gone with it and its owner", async () => {
    const { searchDb } = await open();
    const store = createD1SearchStore(searchDb);
    const episode = describeEpisode({ said: ["Light is fast."] });
    await store.put(episode);
    const lines = [{ startMs: 0, text: "Sound is slow." }];
    await store.put({ ...episode, scriptKey: "second", passages: [{ language: "en", lines }] });
    expect(await texts(store, "light")).toEqual([]);
    expect(await find(store, ["sound"])).toMatchObject([{ scriptKey: "second" }]);
    const other = describeEpisode({ said: ["Other light."] });
    await store.put(other);
    await store.remove(episode.episodeId);
    await store.remove(episode.episodeId);
    expect(await countRows(searchDb)).toEqual({ owners: 1, passages: 1, signs: 1 });
    await store.remove(other.episodeId);
    expect(await countRows(searchDb)).toEqual({ owners: 0, passages: 0, signs: 0 });
  });

  test("what is cleared has no version, until it is kept again", async () => {
    const { searchDb } = await open();
    const store = createD1SearchStore(searchDb);
    expect(await store.readVersion()).toBeNull();
    await store.keepVersion(1);
    await store.keepVersion(2);
    expect(await store.readVersion()).toBe(2);
    await store.put(describeEpisode({ said: ["Light is fast."] }));
    await store.clear();
    expect(await countRows(searchDb)).toEqual({ owners: 0, passages: 0, signs: 0 });
    expect(await store.readVersion()).toBeNull();
    await store.put(describeEpisode({ said: ["Light again."] }));
    expect(await texts(store, "light")).toEqual(["Light again."]);
  });
}
