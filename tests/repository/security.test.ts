import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url).pathname;
const page = readFileSync(join(root, "docs/security.md"), "utf8");

interface Row {
  number: string;
  what: string;
  holds: string;
  shown: string;
}

const HEADERS = {
  threats: "| no. | threat | the right behaviour | shown by |",
  findings: "| no. | what was found | the right behaviour | shown by |",
};

/** The rows of the table below a header, up to the first line that is none. */
function readTable(markdown: string, header: string): Row[] {
  const [, after = ""] = markdown.split(`${header}\n`);
  const lines = after.split("\n").slice(1);
  const end = lines.findIndex((line) => !line.startsWith("|"));
  return lines.slice(0, end === -1 ? lines.length : end).map((line) => {
    const cells = line.replace(/^\| | \|$/g, "").split(" | ");
    const [number = "", what = "", holds = "", shown = ""] = cells.map((cell) => cell.trim());
    return cells.length === 4 ? { number, what, holds, shown } : { number, what, holds, shown: "" };
  });
}

const threats = readTable(page, HEADERS.threats);
const findings = readTable(page, HEADERS.findings);
const rows = [...threats, ...findings];

/** What stands in backticks with a `›` is a test: the path of its file and the first words of its title. */
function readProofs(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+ › [^`]+)`/g)].map(([, proof = ""]) => proof);
}

/** What is wrong with a test that the page names; null when it is there. */
function findFault(proof: string): string | null {
  const [path = "", title = ""] = proof.split(" › ");
  const file = join(root, path);
  if (!/\.test\.tsx?$/.test(path) || !existsSync(file)) return `${proof}: there is no such file`;
  const text = readFileSync(file, "utf8");
  const titles = [...text.matchAll(/(?:\btest|\))\(\s*(["`])(.*?)\1/g)].map(
    ([, , all = ""]) => all,
  );
  const isThere = title !== "" && titles.some((all) => all.startsWith(title));
  return isThere ? null : `${proof}: there is no such test`;
}

type State = "shown" | "not applicable" | "left";

function stateOf({ shown }: Row): State {
  if (shown.startsWith("not applicable: ")) return "not applicable";
  return shown.startsWith("left: ") ? "left" : "shown";
}

/** Whether a row says too little: no words, or neither a test nor a reason. */
function isEmpty(row: Row): boolean {
  if (row.what.length < 10 || row.holds.length < 20) return true;
  if (stateOf(row) === "shown") return readProofs(row.shown).length === 0;
  return row.shown.replace(/^[^:]+: /, "").length < 30;
}

const numbersUpTo = (last: number, prefix = "") =>
  Array.from({ length: last }, (_, index) => `${prefix}${index + 1}`);

test("every threat and every finding has its row, once and in order", () => {
  expect(threats.map(({ number }) => number)).toEqual(numbersUpTo(43));
  expect(findings.map(({ number }) => number)).toEqual([
    ...numbersUpTo(16),
    ...numbersUpTo(13, "L"),
  ]);
});

test("every row says what holds, and names a test or the reason why there is none", () => {
  expect(rows.filter(isEmpty)).toEqual([]);
});

test("a row that says too little is noticed", () => {
  const row = { number: "1", what: "a link leaks", holds: "it lives for half an hour", shown: "" };
  const shown = [
    "",
    "open",
    "`tests/repository/security.test.ts`",
    "left: later",
    "not applicable: no",
    "see the tests",
  ];
  expect(shown.filter((cell) => !isEmpty({ ...row, shown: cell }))).toEqual([]);
  expect(isEmpty({ ...row, shown: "`tests/a.test.ts › a title`" })).toBe(false);
  expect(isEmpty({ ...row, holds: "", shown: "`tests/a.test.ts › a title`" })).toBe(true);
});

test("every test that the page names is there", () => {
  const proofs = readProofs(page);
  expect(proofs.length).toBeGreaterThan(60);
  expect(proofs.flatMap((proof) => findFault(proof) ?? [])).toEqual([]);
});

test("a test that is gone is noticed", () => {
  const gone = [
    "tests/repository/no-such.test.ts › every threat",
    "tests/repository/security.test.ts › no such title",
    "tests/repository/security.test.ts › ",
    "docs/security.md › every threat",
  ];
  expect(gone.filter((proof) => findFault(proof) === null)).toEqual([]);
});

test("every other path that the page names exists", () => {
  const paths = [
    ...page.matchAll(/`((?:apps|packages|scripts|tests|docs|migrations)\/[\w./-]+)`/g),
  ].map(([, path = ""]) => path);
  expect(paths.length).toBeGreaterThan(3);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("the counts at the top are those of the tables", () => {
  const count = (state: State) => threats.filter((row) => stateOf(row) === state).length;
  const [, ...counts] =
    /\*\*(\d+) threats: (\d+) shown by tests, (\d+) not applicable, (\d+) left\.\*\*/.exec(page) ??
    [];
  expect(counts.map(Number)).toEqual([
    threats.length,
    count("shown"),
    count("not applicable"),
    count("left"),
  ]);
});
