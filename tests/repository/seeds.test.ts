import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { EpisodeLanguages, LANGUAGES, OutputFormat, pickVoice } from "@learnlab/domain";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url).pathname;
const page = readFileSync(join(root, "docs/seeds.md"), "utf8");

interface Row {
  part: string;
  item: string;
  here: string;
  proof: string;
}

type State = "done" | "decided otherwise" | "not yet";

const HEADER = "| the design's item | here | proof |";

/** The lines of every table, each with the heading above it. */
function readRows(markdown: string): Row[] {
  let part = "";
  return markdown.split("\n").flatMap((line) => {
    if (line.startsWith("#")) part = line.replace(/^#+ /, "");
    if (!line.startsWith("|") || line === HEADER || line.startsWith("| ---")) return [];
    const cells = line.slice(1, -1).split(" | ");
    const [item = "", here = "", proof = ""] = cells.map((cell) => cell.trim());
    return [{ part, item: cells.length === 3 ? item : "", here, proof }];
  });
}

const rows = readRows(page);

function stateOf({ proof }: Row): State {
  if (proof.startsWith("not yet")) return "not yet";
  return proof.startsWith("decided") ? "decided otherwise" : "done";
}

/** What stands in backticks beside an item is a path from the root, alone or as `path#name`. */
function referencesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, quoted = ""]) => quoted);
}

const isTest = (path: string) => path.startsWith("tests/") || /\.test\.tsx?$/.test(path);

/** What is wrong with a path, or with the name behind its `#`; null when it is there. */
function findFault(reference: string): string | null {
  const [path = "", name] = reference.split("#");
  const file = join(root, path);
  if (path === "" || !existsSync(file)) return `${reference}: there is no such path`;
  if (name === undefined) return null;
  if (!statSync(file).isFile()) return `${reference}: a folder exports nothing`;
  const text = readFileSync(file, "utf8");
  const isThere = isTest(path) ? hasTest(text, name) : hasExport(text, name);
  return isThere ? null : `${reference}: there is no such name`;
}

/** Titles are long, so their first words are enough. */
function hasTest(text: string, title: string): boolean {
  const titles = [...text.matchAll(/(?:\btest|\))\(\s*(["`])(.*?)\1/g)].map(
    ([, , all = ""]) => all,
  );
  return title !== "" && titles.some((all) => all.startsWith(title));
}

/** An exported name, or `table.column` of an exported table. */
function hasExport(text: string, name: string): boolean {
  const [exported = "", column] = name.split(".");
  const declared = new RegExp(
    `^export (?:async )?(?:const|function|interface|type) ${exported}\\b`,
    "m",
  );
  const at = text.search(declared);
  if (at === -1) return false;
  const [block = ""] = text.slice(at + 1).split("\nexport ");
  return column === undefined || block.includes(`"${column}"`);
}

test("every path of the page exists, and every name behind it", () => {
  const references = rows.flatMap(({ here, proof }) => [here, proof].flatMap(referencesIn));
  const beside = page.split("\n").filter((line) => !line.startsWith("|"));
  const all = [...references, ...beside.flatMap(referencesIn)];
  expect(references.length).toBeGreaterThan(rows.length);
  expect(all.flatMap((reference) => findFault(reference) ?? [])).toEqual([]);
});

test("a path or a name that is gone is noticed", () => {
  const gone = [
    "packages/domain/src/no-such-file.ts",
    "packages/domain/src/languages/languages.ts#NO_SUCH_NAME",
    "packages/adapters/src/d1/episodes/schema.ts#tracks.no_such_column",
    "packages/adapters/src/d1/episodes/schema.ts#tracks.total_plays",
    "tests/repository/migrations.test.ts#no such test",
    "tests/repository/migrations.test.ts#",
    "packages/domain/src#LANGUAGES",
  ];
  expect(gone.filter((reference) => findFault(reference) === null)).toEqual([]);
});

test("every row has files and a test, or a decision with its reason, or says what is not yet", () => {
  const empty = rows.filter((row) => {
    if (row.item === "" || row.here === "") return true;
    switch (stateOf(row)) {
      case "done":
        return (
          referencesIn(row.here).length === 0 ||
          !referencesIn(row.proof).some((reference) => isTest(reference.split("#")[0] ?? ""))
        );
      case "decided otherwise":
        return !/^decided: .{30,}/.test(row.proof) || referencesIn(row.here).length === 0;
      case "not yet":
        return !/^not yet: .{12,}/.test(row.proof);
    }
  });
  expect(empty).toEqual([]);
});

test("no part lists an item twice", () => {
  const names = rows.map(({ part, item }) => `${part}: ${item}`);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test("the counts at the top are those of the rows", () => {
  const count = (state: State) => rows.filter((row) => stateOf(row) === state).length;
  const [, ...counts] =
    /\*\*(\d+) items: (\d+) done, (\d+) decided otherwise, (\d+) not yet\.\*\*/.exec(page) ?? [];
  expect(counts.map(Number)).toEqual([
    rows.length,
    count("done"),
    count("decided otherwise"),
    count("not yet"),
  ]);
});

test("the designs' languages and voices, and their formats, are the ones to choose from", () => {
  expect(LANGUAGES).toEqual(["en", "ja", "es", "fr", "de", "it", "pt", "ru", "ko"]);
  expect(EpisodeLanguages.safeParse(["en"]).success).toBe(true);
  expect(EpisodeLanguages.safeParse(["en", "ja"]).success).toBe(true);
  expect(EpisodeLanguages.safeParse(["en", "ja", "es"]).success).toBe(false);
  expect(OutputFormat.options).toEqual(["text", "audio", "both"]);
  const plan = { sampleRate: 44_100, wordMarks: true, isStandIn: false, voices: {} };
  const voicesOf = (engine: "standard" | "neural") =>
    (["en", "ja"] as const).map((language) => pickVoice({ ...plan, engine }, language).id);
  expect(voicesOf("standard")).toEqual(["Joanna", "Mizuki"]);
  expect(voicesOf("neural")).toEqual(["Joanna", "Takumi"]);
});

test("the designs' models and numbers are the ones that an installation begins with", () => {
  const config = readFileSync(join(root, "wrangler.toml"), "utf8");
  expect(config).toMatch(/^OPENAI_MODELS = "gpt-4o-mini[",]/m);
  expect(config).toMatch(/^GEMINI_MODELS = "gemini-2\.5-flash-lite[",]/m);
  expect(config).toContain('\nMODEL_TIMEOUT_MS = "25000"\n');
  expect(config).toContain('\nSPEECH_SAMPLE_RATE = "44100"\n');
});

test("the suppliers' own clients that were asked for are the ones that ask the models", () => {
  const read = (path: string) => readFileSync(join(root, "packages/adapters", path), "utf8");
  const { dependencies } = JSON.parse(read("package.json"));
  expect(dependencies).toMatchObject({
    openai: expect.any(String),
    "@google/generative-ai": expect.any(String),
  });
  expect(read("src/openai/model.ts")).toContain('await import("openai")');
  expect(read("src/gemini/model.ts")).toContain('await import("@google/generative-ai")');
});

test("both indexes of the interactive design are in the database", () => {
  const sql = globSync("migrations/*.sql", { cwd: root })
    .map((name) => readFileSync(join(root, name), "utf8"))
    .join("\n");
  expect(sql).toContain("ON `episodes` (`user_id`,`created_at`)");
  expect(sql).toContain("ON `episodes` (`status`,`created_at`)");
});
