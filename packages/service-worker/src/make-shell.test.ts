import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { makeShell } from "./make-shell.ts";

/** Caches in memory, each a list of paths with their texts. */
function openCaches() {
  const shelves = new Map<string, Map<string, string>>();
  const answerOf = (text: string | undefined) =>
    text === undefined ? undefined : new Response(text);
  const open = async (name: string) => {
    const shelf = shelves.get(name) ?? new Map<string, string>();
    shelves.set(name, shelf);
    return {
      match: async (path: string) => answerOf(shelf.get(path)),
      put: async (path: string, answer: Response) => void shelf.set(path, await answer.text()),
    } as unknown as Cache;
  };
  const caches = {
    open,
    keys: async () => [...shelves.keys()],
    delete: async (name: string) => shelves.delete(name),
    match: async (path: RequestInfo | URL) =>
      answerOf([...shelves.values()].flatMap((one) => one.get(path as string) ?? [])[0]),
  };
  return { caches, names: () => [...shelves.keys()] };
}

let served: Record<string, string | Response> = {};
let requested: string[] = [];

beforeEach(() => {
  requested = [];
  vi.stubGlobal("fetch", async (asked: string | Request) => {
    const path = typeof asked === "string" ? asked : new URL(asked.url).pathname;
    requested.push(path);
    const found = served[path];
    return found instanceof Response ? found : new Response(found, { status: found ? 200 : 404 });
  });
});

afterEach(() => void vi.unstubAllGlobals());

const one = { version: "1", list: "/assets/shell-1.json", page: "a-1.js" };
const two = { version: "2", list: "/assets/shell-2.json", page: "a-2.js" };

function serve({ list, page }: typeof one, text: string, more: string[] = []): void {
  const files = ["/theme.js", `/assets/${page}`, ...more];
  served = Object.fromEntries(["/", ...files].map((path) => [path, `${text} of ${page}`]));
  served[list] = JSON.stringify({ page, files });
}

const ask = (path: string) => new Request(`https://lab.test${path}`);

test("an open page of an earlier version finds its files until it is gone", async () => {
  const { caches, names } = openCaches();
  serve(one, "old");
  await makeShell(one, caches).fill();
  serve(two, "new");
  const shell = makeShell(two, caches);
  await shell.fill();
  served = {};
  const read = async (path: string) => (await shell.answer(ask(path), path)).text();
  expect(await read("/assets/a-1.js")).toBe("old of a-1.js");
  expect(await read("/")).toBe("new of a-2.js");
  expect(await read("/theme.js")).toBe("new of a-2.js");
  await shell.tidy();
  expect(names()).toEqual(["shell-2"]);
  expect((await shell.answer(ask("/assets/a-1.js"), "/assets/a-1.js")).status).toBe(404);
});

test("a file that both versions have is not loaded again", async () => {
  const { caches } = openCaches();
  serve(one, "old", ["/assets/same.js"]);
  await makeShell(one, caches).fill();
  serve(two, "new", ["/assets/same.js"]);
  requested = [];
  await makeShell(two, caches).fill();
  expect(requested.toSorted()).toEqual(["/", "/assets/a-2.js", two.list, "/theme.js"]);
});

test.each([
  ["a file is missing", { "/theme.js": new Response(null, { status: 404 }) }],
  ["the page is of another version", { "/": "new of a-3.js" }],
])("a version is not installed if %s", async (_, changed) => {
  serve(two, "new");
  served = { ...served, ...changed };
  await expect(makeShell(two, openCaches().caches).fill()).rejects.toThrow(
    /was answered|another one/,
  );
});

test("fonts are kept once they are used, and nothing else that is not of this version", async () => {
  const { caches, names } = openCaches();
  serve(two, "new");
  const shell = makeShell(two, caches);
  await shell.fill();
  served = { ...served, "/assets/kana.woff2": "font", "/assets/b.js": "script" };
  for (const path of ["/assets/kana.woff2", "/assets/b.js"]) await shell.answer(ask(path), path);
  served = {};
  const after = ["/assets/kana.woff2", "/assets/b.js"].map((path) => shell.answer(ask(path), path));
  expect((await Promise.all(after)).map(({ status }) => status)).toEqual([200, 404]);
  await shell.tidy();
  expect(names().toSorted()).toEqual(["shell-2", "shell-later"]);
});

test("calls of the API, media and the page itself are not the shell's to answer", () => {
  const shell = makeShell(two, openCaches().caches);
  const paths = ["/", "/trpc/session.current", "/api/auth/session", "/s3/m/e.mp3", "/healthz"];
  expect(paths.filter(shell.has)).toEqual([]);
  expect(["/theme.js", "/assets/a-1.js"].filter(shell.has)).toHaveLength(2);
});
