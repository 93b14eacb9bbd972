import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";

import { DEMO_PASSWORD } from "@learnlab/demo";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";

import { readBuiltWorker, readSearchId } from "../../../scripts/start/built-worker.ts";
import { findSearchFiles } from "../../../scripts/start/damaged-search.ts";
import { isHealthy } from "../../../scripts/start/health.ts";
import { askForEpisode, readStatus } from "../../faults/follow-episode.ts";
import { listAlive, listTree } from "../processes.ts";
import { LOOK_EVERY_MS, signIn, startLearnLab, type StartedLearnLab } from "../started-learnlab.ts";

let folder = "";
/** A folder that a LearnLab has used and left. */
let used = "";
/** An episode that the learner has there. */
let episodeId = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "learnlab-bad-start-"));
  used = join(folder, "used");
  const app = await startLearnLab(used);
  await app.isReady;
  episodeId = await makeEpisode(app.origin);
  process.kill(app.pid, "SIGINT");
  await app.ended;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const searchOf = (dataDir: string) => findSearchFiles(dataDir, readSearchId(readBuiltWorker()));

/** The size of a page of SQLite. */
const PAGE = 4_096;

/** Writes over a database without a log of what is not in it yet. */
function overwrite(file: string, from: number, until = Number.POSITIVE_INFINITY): void {
  const database = new DatabaseSync(file);
  database.exec("pragma wal_checkpoint(truncate)");
  database.close();
  const bytes = readFileSync(file);
  expect(bytes.length).toBeGreaterThan(2 * PAGE);
  writeFileSync(file, bytes.fill(7, from, Math.min(until, bytes.length)));
}

const signInAsLearner = (origin: string) => signIn(origin, "learner-a@demo.test", DEMO_PASSWORD);

async function makeEpisode(origin: string): Promise<string> {
  const learner = await signInAsLearner(origin);
  const id = await askForEpisode(learner, { languages: ["en"], outputFormat: "text" });
  const isMade = async () => (await readStatus(learner, id)) === "completed";
  await vi.waitUntil(isMade, { timeout: 60_000, interval: LOOK_EVERY_MS });
  return id;
}

/** The ids of the episodes that the learner finds, once they find any; LearnLab may start again meanwhile. */
async function waitForFound(origin: string): Promise<string[]> {
  const find = async () => {
    const learner = await signInAsLearner(origin);
    const query = learner.query<{ found: { episode: { id: string } }[] }>("episodes.search", {
      query: "the",
    });
    return (await query).found.map(({ episode }) => episode.id);
  };
  return vi.waitUntil(
    async () => {
      const ids = await find().catch(() => []);
      return ids.length > 0 && ids;
    },
    { timeout: 60_000, interval: 1_000 },
  );
}

function copyUsed(name: string): string {
  const dataDir = join(folder, name);
  cpSync(used, dataDir, { recursive: true });
  return dataDir;
}

/** Answers as another LearnLab does, once it gets the port. */
async function squat(origin: string): Promise<Server> {
  const squatter = createServer((_, response) => void response.end('{"status":"ok"}'));
  const { port } = new URL(origin);
  for (;;) {
    const code = await new Promise<string | null>((done) => {
      squatter.once("error", (error: NodeJS.ErrnoException) => done(error.code ?? "unknown"));
      squatter.listen(Number(port), "127.0.0.1", () => done(null));
    });
    squatter.removeAllListeners("error");
    if (code === null) return squatter;
    if (code !== "EADDRINUSE") throw new Error(`The port cannot be taken: ${code}`);
    await pause(5);
  }
}

async function leave(squatter: Server): Promise<void> {
  squatter.closeAllConnections();
  await new Promise((done) => squatter.close(done));
}

/** Its end, and the processes that it has left behind. */
async function watchEnd(app: StartedLearnLab) {
  const seen = new Map<number, ReturnType<typeof listTree>[number]>();
  while (app.process.exitCode === null) {
    for (const one of listTree(app.pid)) seen.set(one.pid, one);
    await pause(100);
  }
  const { code, output } = await app.ended;
  return { code, output, left: listAlive([...seen.values()]), count: seen.size };
}

test("a port that somebody takes during the start is named, and nothing is left behind", async () => {
  const app = await startLearnLab(copyUsed("port"));
  await app.wrote("Starting LearnLab");
  const squatter = await squat(app.origin);
  const { code, output, left, count } = await watchEnd(app);
  await leave(squatter);
  const { port } = new URL(app.origin);
  expect(output).toMatch(
    new RegExp(`^Starting LearnLab …\\nPort ${port} is taken\\. End what uses it, or [^\\n]+\\n$`),
  );
  expect({ code, left }).toEqual({ code: 1, left: [] });
  expect(count).toBeGreaterThan(1);
});

test("a port that somebody takes while the runtime is started again is named until it is free", async () => {
  const dataDir = copyUsed("again");
  const app = await startLearnLab(dataDir);
  await app.isReady;
  const runtime = listTree(app.pid).find(({ command }) => /workerd serve/.test(command));
  process.kill(runtime?.pid ?? 0, "SIGKILL");
  const squatter = await squat(app.origin);
  await app.wrote(`Port ${new URL(app.origin).port} is taken. End what uses it`);
  await leave(squatter);
  const until = performance.now() + 60_000;
  while (!(await isHealthy(app.origin, 1_000)) && performance.now() < until) await pause(100);
  expect(await isHealthy(app.origin)).toBe(true);
  expect(app.process.exitCode).toBeNull();
  process.kill(app.pid, "SIGINT");
  expect((await watchEnd(app)).left).toEqual([]);
});

test.each([
  ["runtime", /\/metadata\.sqlite$/],
  ["worker", /\/[0-9a-f]{64}\.sqlite$/],
])("a damaged database of the %s is told within seconds", async (name, kind) => {
  const dataDir = copyUsed(`damaged-${name}`);
  const { file: search } = searchOf(dataDir);
  const databases = globSync("v3/d1/**/*.sqlite", { cwd: dataDir })
    .filter((file) => kind.test(file))
    .map((file) => join(dataDir, file));
  const damaged = databases.filter((file) => file !== search);
  expect(damaged.length).toBeGreaterThan(0);
  for (const file of damaged) {
    for (const beside of ["-wal", "-shm"]) rmSync(`${file}${beside}`, { force: true });
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(7, 0, 4_096));
  }
  const app = await startLearnLab(dataDir);
  const { code, output, left } = await watchEnd(app);
  expect(output).toBe(
    `Starting LearnLab …\nA database in ${join(dataDir, "v3")} is damaged. Restore DATA_DIR from a backup, or choose a new one.\n`,
  );
  expect({ code, left }).toEqual({ code: 1, left: [] });
});

test.each<[how: string, damage: (file: string) => void, isLate: boolean]>([
  [
    "at its beginning, which is seen before it is opened",
    (file) => overwrite(file, 0, PAGE),
    false,
  ],
  ["behind that, which is seen when it is read", (file) => overwrite(file, PAGE), true],
  ["and has lost its tables, which is seen then, too", (file) => rmSync(`${file}-wal`), true],
])("a database of the search that is damaged %s is made anew", async (_, damage, isLate) => {
  const dataDir = copyUsed(`search-${crypto.randomUUID()}`);
  const { file, mark, aside } = searchOf(dataDir);
  damage(file);
  const app = await startLearnLab(dataDir);
  onTestFinished(() => void app.process.kill("SIGKILL"));
  const said = `The database of the search is damaged. It was set aside (${aside}) and is made anew; nothing else is lost.`;
  await app.isReady;
  await app.wrote(said);
  expect(await waitForFound(app.origin)).toContain(episodeId);
  process.kill(app.pid, "SIGINT");
  const { code, output } = await app.ended;
  expect(code).toBe(0);
  expect(output.split(said).length).toBe(2);
  expect(output.includes("LearnLab has ended and is started again.")).toBe(isLate);
  expect([existsSync(mark), existsSync(aside)]).toEqual([false, true]);
});

test("a database of the search that somebody removed is made anew", async () => {
  const dataDir = copyUsed("search-removed");
  for (const end of ["", "-wal", "-shm"])
    rmSync(`${searchOf(dataDir).file}${end}`, { force: true });
  const app = await startLearnLab(dataDir);
  await app.isReady;
  expect(await waitForFound(app.origin)).toContain(episodeId);
  process.kill(app.pid, "SIGINT");
  expect(await app.ended).toMatchObject({ code: 0 });
});

test("of two starts in the same moment on one folder one runs, and the other names it", async () => {
  const dataDir = copyUsed("twice");
  const apps = await Promise.all([startLearnLab(dataDir), startLearnLab(dataDir)]);
  const runs = await Promise.race(
    apps.map((app) =>
      app.isReady.then(
        () => app,
        () => null,
      ),
    ),
  );
  const winner = runs ?? apps.find((app) => app.process.exitCode === null);
  const loser = apps.find((app) => app !== winner);
  if (winner === undefined || loser === undefined) throw new Error("Both have ended.");
  await winner.isReady;
  expect(await loser.ended).toEqual({
    code: 1,
    output: `DATA_DIR ${dataDir} is in use by the LearnLab of process ${winner.pid}. End that one, or choose another DATA_DIR.\n`,
  });
  expect(await isHealthy(winner.origin)).toBe(true);
  process.kill(winner.pid, "SIGINT");
  expect(await winner.ended).toMatchObject({ code: 0 });
});

test("Ctrl-C leaves neither lock nor socket in the folder", () => {
  expect(globSync("*", { cwd: used }).toSorted()).toEqual(
    ["client", "installation.json", "logs", "reserve", "secrets.json", "v3"].toSorted(),
  );
});
