import { env } from "#bindings";
import {
  type Language,
  LANGUAGES,
  rebuildSearch,
  searchEpisodes,
  sweepSearch,
} from "@learnlab/domain";
import { readDemoCourses } from "@learnlab/demo";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { openMachine, type TestMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";
import { addSpokenEpisode, sayAnew } from "../../support/spoken-episode.ts";

let machine: TestMachine;
let ada: string;
let ben: string;

beforeAll(async () => {
  [ada, ben] = [(await signUp("Ada")).id, (await signUp("Ben")).id];
});

beforeEach(async () => {
  machine = openMachine();
  await env.DB.batch(["tracks", "episodes"].map((name) => env.DB.prepare(`delete from ${name}`)));
  await sweepSearch(machine);
});

const ask = (query: string, userId = ada) =>
  searchEpisodes(machine, { actor: { userId, role: "learner" }, query });
/** The lines that a query finds, with what it finds set off. */
async function find(query: string, userId = ada) {
  const { found } = await ask(query, userId);
  return found.flatMap(({ lines }) => lines.map(setOff));
}

function setOff({ text, marks }: { text: string; marks: [number, number][] }): string {
  return marks
    .toReversed()
    .reduce(
      (line, [from, to]) => `${line.slice(0, from)}[${line.slice(from, to)}]${line.slice(to)}`,
      text,
    );
}

async function add(
  told: Omit<Parameters<typeof addSpokenEpisode>[0], "userId"> & { userId?: string },
) {
  const id = await addSpokenEpisode({ userId: ada, ...told });
  await sweepSearch(machine);
  return id;
}

test("a line of the demo is found by a word within it, in each of the nine languages", async () => {
  const [course] = readDemoCourses();
  const concept = course?.concepts[0];
  const textIn = (language: Language) =>
    course?.texts.find((text) => text.language === language && text.key === concept?.key)
      ?.sentences[0];
  for (const language of LANGUAGES) {
    const text = textIn(language) ?? concept?.sentences[0]?.text ?? "";
    const id = await add({ said: { [language]: [text] } });
    const word = Array.from(text).slice(5, 11).join("").trim();
    const { found } = await ask(word);
    const mine = found.filter(({ episode }) => episode.id === id);
    expect(
      mine.map(({ lines }) => lines[0]?.text),
      `${language}: ${word}`,
    ).toEqual([text]);
    expect(setOff(mine[0]?.lines[0] ?? { text: "", marks: [] })).toContain("[");
  }
});

test("one or two signs are enough, as Japanese and Korean have words of them", async () => {
  await add({
    said: { ja: ["関数は値を返します。", "変数は名前です。"], ko: ["함수는 값을 돌려줘요."] },
  });
  expect(await find("関数")).toEqual(["[関数]は値を返します。"]);
  expect(await find("値")).toEqual(["関数は[値]を返します。"]);
  expect(await find("값")).toEqual(["함수는 [값]을 돌려줘요."]);
  expect(await find("関数 値を返")).toEqual(["[関数]は[値を返]します。"]);
  expect(await find("字")).toEqual([]);
});

test("accents, capitals, widths and the kind of quotation marks make no difference", async () => {
  const said = [
    "Voilà l’idée d’un générateur.",
    "ＡＢＣ の ｶﾞｲﾄﾞ と が",
    "Die STRASSE heißt Größe.",
    "Ёлка и зелёный.",
    "e\u0301te\u0301 ﬁn",
    "각",
  ];
  await add({ said: { fr: said } });
  expect(await find("GENERATEUR")).toEqual(["Voilà l’idée d’un [générateur]."]);
  expect(await find("l'idée")).toEqual(["Voilà [l’idée] d’un générateur."]);
  expect(await find("abc")).toEqual(["[ＡＢＣ] の ｶﾞｲﾄﾞ と が"]);
  expect(await find("ガイド")).toEqual(["ＡＢＣ の [ｶﾞｲﾄﾞ] と が"]);
  expect(await find("か")).toEqual([]);
  expect(await find("straße groesse")).toEqual([]);
  expect(await find("straße grösse")).toEqual(["Die [STRASSE] heißt [Größe]."]);
  expect(await find("зеленый")).toEqual(["Ёлка и [зелёный]."]);
  expect(await find("été fin")).toEqual(["[e\u0301te\u0301] [ﬁn]"]);
  expect(await find("\u1100\u1161\u11a8")).toEqual(["[각]"]);
});

test("nothing in a query is an operator", async () => {
  await add({ said: { en: ['She said "NOT now" AND left.', "a* (b) OR c: 50% off_"] } });
  expect(await find('"not now"')).toEqual(['She said ["NOT] [now"] AND left.']);
  expect(await find("NOT AND")).toEqual(['She said "[NOT] now" [AND] left.']);
  expect(await find("left NOT off")).toEqual([]);
  expect(await find("lines:left")).toEqual([]);
  expect(await find("a*")).toEqual(["[a*] (b) OR c: 50% off_"]);
  expect(await find("50% off_")).toEqual(["a* (b) OR c: [50%] [off_]"]);
  for (const query of [
    '"',
    '""',
    "(",
    "*",
    "NEAR(",
    "a AND",
    "\u0000\u0007",
    "%",
    "___",
    "\\",
    "'; drop",
    "-x",
  ]) {
    await expect(ask(query), query).resolves.toHaveProperty("isCut", false);
  }
  expect(await ask(" \u3000\t ")).toEqual({ found: [], isCut: false });
  expect(await ask("x".repeat(100))).toEqual({ found: [], isCut: false });
  expect(await ask("abc def ghi jkl mno pqr stu vwx yz0 123")).toEqual({ found: [], isCut: false });
});

test("nobody finds what is another's", async () => {
  await add({ userId: ben, title: "Of photons", said: { en: ["Photons of Ben."] } });
  expect((await ask("photons")).found).toEqual([]);
  expect((await ask("ph")).found).toEqual([]);
  expect(await find("photons", ben)).toEqual(["[Photons] of Ben."]);
  const nobody = searchEpisodes(machine, { actor: null, query: "photons" });
  expect(await refusal(nobody)).toMatchObject({ code: "unauthenticated" });
});

test("a title comes first, then where most is said of it, then the newer one", async () => {
  const base = { description: "It is about waves.", said: { en: ["Light.", "Light again."] } };
  await add({ title: "Much of it", ...base, createdAt: 5 });
  await add({ title: "Old", said: { en: ["Light."] }, createdAt: 3 });
  await add({ title: "New", said: { en: ["Light."] }, createdAt: 4 });
  await add({ title: "Of light", said: { en: ["Dark."] }, createdAt: 1 });
  const { found } = await ask("light");
  expect(found.map(({ episode, count }) => [episode.title, count])).toEqual([
    ["Of light", 0],
    ["Much of it", 2],
    ["New", 1],
    ["Old", 1],
  ]);
  expect(found[0]).toMatchObject({ titleMarks: [[3, 8]], description: null, lines: [] });
  const [told] = (await ask("waves")).found;
  expect(told).toMatchObject({ titleMarks: [], count: 0 });
  expect(setOff(told?.description ?? { text: "", marks: [] })).toBe("It is about [waves].");
});

test("a line is answered with its time, three at most, and a long one around the word", async () => {
  const long = `${"So it goes on. ".repeat(30)}Here is a prism. ${"And on it goes. ".repeat(30)}`;
  await add({ said: { en: ["A prism.", long, "A prism.", "A prism."] } });
  const [found] = (await ask("prism")).found;
  expect(found?.count).toBe(4);
  expect(found?.lines.map(({ startMs }) => startMs)).toEqual([0, 10_000, 20_000]);
  const line = found?.lines[1];
  expect(line?.text.length).toBeLessThan(250);
  expect(line?.text).toMatch(/^… .* …$/);
  expect(setOff(line ?? { text: "", marks: [] })).toContain("Here is a [prism].");
});

test("a text that nobody speaks is found too, without times", async () => {
  await add({ said: { en: ["A silent prism."] }, sound: null });
  const [found] = (await ask("prism")).found;
  expect(found?.lines).toMatchObject([{ language: "en", startMs: null, text: "A silent prism." }]);
});

test("of very many the newest are answered, and it says that there are more", async () => {
  for (let at = 0; at < 21; at += 1) {
    await addSpokenEpisode({ userId: ada, said: { en: [`Prism ${at}.`] }, createdAt: at });
  }
  await sweepSearch(machine);
  const { found, isCut } = await ask("prism");
  expect([found.length, isCut]).toEqual([20, true]);
  expect(found[0]?.lines[0]?.text).toBe("Prism 20.");
});

test("what was said before is not found, not even before the sweep; what is said now is, after it", async () => {
  const id = await add({ said: { en: ["The old prism."] } });
  await sayAnew(id, { en: ["The new lens."] });
  expect(await find("prism")).toEqual([]);
  await sweepSearch(machine);
  expect(await find("prism")).toEqual([]);
  expect(await find("lens")).toEqual(["The new [lens]."]);
});

test("what is removed is not found at once, and again when it is restored", async () => {
  const id = await add({ said: { en: ["A prism."] } });
  const set = (sql: string) =>
    env.DB.prepare(`update episodes set ${sql} where id = ?`).bind(id).run();
  for (const [gone, back] of [
    ["deleted_at = 1", "deleted_at = null"],
    ["withheld = 1", "withheld = 0"],
    ["status = 'speaking'", "status = 'completed'"],
  ] as const) {
    await set(gone);
    expect(await find("prism"), gone).toEqual([]);
    await sweepSearch(machine);
    const { results } = await env.SEARCH.prepare("select * from passages").all();
    expect(results, gone).toEqual([]);
    await set(back);
    await sweepSearch(machine);
    expect(await find("prism"), back).toEqual(["A [prism]."]);
  }
});

test("a script that cannot be read holds up no other, and is taken up again", async () => {
  const id = await addSpokenEpisode({ userId: ada, said: { en: ["A prism."] } });
  await addSpokenEpisode({ userId: ada, said: { en: ["A lens."] } });
  const { media } = machine;
  const failing = {
    ...machine,
    media: {
      ...media,
      getText: (key: string) =>
        key.includes(id) ? Promise.reject(new Error("Away.")) : media.getText(key),
    },
  };
  expect(await sweepSearch(failing)).toEqual({ indexed: 1, notIndexed: 1 });
  const askFailing = async (query: string) =>
    (await searchEpisodes(failing, { actor: { userId: ada, role: "learner" }, query })).found;
  expect([(await askFailing("prism")).length, (await askFailing("lens")).length]).toEqual([0, 1]);
  expect(await sweepSearch(machine)).toEqual({ indexed: 1, notIndexed: 0 });
  expect(await find("prism")).toEqual(["A [prism]."]);
});

test("what somebody has just changed they find at once, before any sweep", async () => {
  const id = await addSpokenEpisode({ userId: ada, said: { en: ["A prism."] } });
  await addSpokenEpisode({ userId: ben, said: { en: ["A prism of Ben."] } });
  expect(await find("prism")).toEqual(["A [prism]."]);
  const rename = (title: string) =>
    env.DB.prepare("update episodes set title = ? where id = ?").bind(title, id).run();
  await rename("Rainbows");
  const [found] = (await ask("rainbows")).found;
  expect([found?.episode.id, found?.titleMarks.length]).toEqual([id, 1]);
  await rename("Halos");
  expect((await ask("rainbows")).found).toEqual([]);
  // Those of others wait for the sweep, or until they search themselves.
  expect(await sweepSearch(machine)).toEqual({ indexed: 1, notIndexed: 0 });
  const broken = { ...machine.searchChanges, listOf: () => Promise.reject(new Error("Away.")) };
  const log = { info: () => {}, error: () => {} };
  const asked = { actor: { userId: ada, role: "learner" } as const, query: "halos" };
  expect(
    (await searchEpisodes({ ...machine, log, searchChanges: broken }, asked)).found,
  ).toHaveLength(1);
});

test("a search that was lost, or is made anew, has everything again", async () => {
  await add({ said: { en: ["A prism."] } });
  await machine.search.clear();
  expect(await find("prism")).toEqual([]);
  expect(await sweepSearch(machine)).toEqual({ indexed: 1, notIndexed: 0 });
  expect(await find("prism")).toEqual(["A [prism]."]);
  expect(await rebuildSearch(machine)).toEqual({ indexed: 1, notIndexed: 0 });
  expect(await find("prism")).toEqual(["A [prism]."]);
  expect(await sweepSearch(machine)).toEqual({ indexed: 0, notIndexed: 0 });
});
