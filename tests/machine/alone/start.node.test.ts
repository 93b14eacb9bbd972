import {
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { DEMO_PASSWORD } from "@learnlab/demo";
import type {
  EpisodeDocument,
  EpisodeStatus,
  EpisodeSummary,
  StepProgress,
} from "@learnlab/domain";
import { afterAll, beforeAll, expect, test } from "vitest";

import { BUILT_CLIENT } from "../../../scripts/start/build-client.ts";
import { killAll, listAlive, listTree } from "../processes.ts";
import {
  LOOK_EVERY_MS,
  signIn,
  startLearnLab,
  type StartedLearnLab,
  type Visitor,
} from "../started-learnlab.ts";

/** What is promised: read within 5 s, heard within 30 s. A busy machine gets twice the time. */
const PROMISED_MS = { script: 5_000, completed: 30_000, again: 90_000 };
const GENEROUS = 2;

let dataDir = "";
let app: StartedLearnLab;
let firstEpisode = "";

interface Status {
  status: EpisodeStatus;
  error: string | null;
  hasScript: boolean;
  steps: StepProgress[];
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "learnlab-start-"));
  await start();
});

afterAll(() => {
  // Once it has ended, its number may be another process's.
  if (!hasEnded(app)) killAll(listTree(app.pid));
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<void> {
  const from = performance.now();
  app = await startLearnLab(dataDir);
  await app.isReady;
  print("up after", performance.now() - from);
}

function hasEnded({ process: { exitCode, signalCode } }: StartedLearnLab): boolean {
  return exitCode !== null || signalCode !== null;
}

function print(what: string, ms: number): void {
  process.stdout.write(`${what} ${(ms / 1000).toFixed(1)} s\n`);
}

const signInToDemo = () => signIn(app.origin, "learner-a@demo.test", DEMO_PASSWORD);

function request(visitor: Visitor, languages: string[]): Promise<{ id: string }> {
  const requestKey = crypto.randomUUID();
  return visitor.mutate("episodes.request", { languages, outputFormat: "both", requestKey });
}

/** Asks until the status is the one that is waited for. */
async function waitFor(
  visitor: Visitor,
  episodeId: string,
  wanted: { isThere(status: Status): boolean; withinMs: number },
): Promise<Status> {
  const until = performance.now() + wanted.withinMs;
  for (;;) {
    const status = await visitor.query<Status>("episodes.status", { episodeId });
    if (wanted.isThere(status)) return status;
    if (status.status === "failed" || performance.now() > until) {
      throw new Error(`Not there in ${wanted.withinMs} ms: ${JSON.stringify(status)}`);
    }
    await pause(LOOK_EVERY_MS);
  }
}

test("the addresses answer: health, pages of the client, and unknown ones of the worker", async () => {
  const health = await fetch(`${app.origin}/healthz`);
  expect([health.status, await health.json()]).toEqual([200, { status: "ok" }]);

  const page = await fetch(`${app.origin}/deep/route`, { headers: { accept: "text/html" } });
  expect(page.status).toBe(200);
  expect(page.headers.get("content-type")).toContain("text/html");
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(await page.text()).toContain("<!doctype html>");

  const script = await fetch(`${app.origin}/`, { headers: { "accept-encoding": "gzip" } });
  const [, asset = ""] = /src="(\/assets\/[^"]+\.js)"/.exec(await script.text()) ?? [];
  const code = await fetch(`${app.origin}${asset}`, { headers: { "accept-encoding": "gzip" } });
  expect([code.status, code.headers.get("content-encoding")]).toEqual([200, "gzip"]);
  expect(code.headers.get("cache-control")).toContain("immutable");
  expect((await fetch(`${app.origin}/assets/none-12345678.js`)).status).toBe(404);

  for (const path of ["handler/scheduled?cron=*/5+*+*+*+*", "local/scheduled", "local/explorer"]) {
    const answer = await fetch(`${app.origin}/cdn-cgi/${path}`);
    expect([path, answer.status]).toEqual([path, 404]);
  }

  const none = await fetch(`${app.origin}/api/none`);
  expect(none.status).toBe(404);
  expect(none.headers.get("content-type")).toContain("application/problem+json");
  expect(await none.json()).toMatchObject({ status: 404 });
});

test("a request is read within seconds and heard soon after, through links that cannot be forged", async () => {
  const learner = await signInToDemo();
  const from = performance.now();
  const { id } = await request(learner, ["en"]);
  firstEpisode = id;
  await waitFor(learner, id, {
    isThere: ({ hasScript }) => hasScript,
    withinMs: PROMISED_MS.script * GENEROUS,
  });
  const { script } = await learner.query<EpisodeDocument>("episodes.script", { episodeId: id });
  print("script readable after", performance.now() - from);
  expect(script.questions).toHaveLength(3);
  await waitFor(learner, id, {
    isThere: ({ status }) => status === "completed",
    withinMs: PROMISED_MS.completed * GENEROUS,
  });
  print("episode completed after", performance.now() - from);

  const links = await learner.query<{ audioUrl: string }>("episodes.audio", {
    episodeId: id,
    language: "en",
  });
  const whole = await fetch(links.audioUrl);
  const bytes = new Uint8Array(await whole.arrayBuffer());
  expect([whole.status, whole.headers.get("content-type")]).toEqual([200, "audio/mpeg"]);
  expect(bytes.length).toBeGreaterThan(1_000_000);
  const part = await fetch(links.audioUrl, { headers: { range: "bytes=1000-1999" } });
  expect(part.status).toBe(206);
  expect(part.headers.get("content-range")).toBe(`bytes 1000-1999/${bytes.length}`);
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(1000, 2000));

  const forged = await fetch(alterSignature(links.audioUrl));
  expect(forged.status).toBe(403);
  expect(forged.headers.get("content-type")).toContain("xml");
  expect(await forged.text()).toContain("<Code>SignatureDoesNotMatch</Code>");
});

function alterSignature(address: string): string {
  const altered = new URL(address);
  const signature = altered.searchParams.get("X-Amz-Signature") ?? "";
  const last = signature.endsWith("0") ? "1" : "0";
  altered.searchParams.set("X-Amz-Signature", `${signature.slice(0, -1)}${last}`);
  return altered.href;
}

/** When each database last wrote to its log, and how long the log is. */
function describeWrites(): string[] {
  return globSync("v3/**/*.sqlite-wal", { cwd: dataDir }).map((file) => {
    const { mtimeMs, size } = statSync(join(dataDir, file));
    return `${file} ${mtimeMs} ${size}`;
  });
}

test("who reads makes the disk work in nothing", async () => {
  const learner = await signInToDemo();
  const readAll = async () => {
    await learner.query("episodes.list", {});
    await learner.query("episodes.get", { episodeId: firstEpisode });
    await learner.query("courses.list", null);
  };
  await readAll();
  const tries: boolean[] = [];
  // A cron or a sweep may come in between, but not time and again.
  while (tries.length < 5 && !tries.includes(true)) {
    await pause(1_000);
    const before = describeWrites();
    expect(before.length).toBeGreaterThan(1);
    for (let turn = 0; turn < 10; turn += 1) await readAll();
    tries.push(describeWrites().join() === before.join());
  }
  expect(tries).toContain(true);
});

test("no secret of the installation is told in its logs, not even the half of one", () => {
  const kept: Record<string, string> = JSON.parse(
    readFileSync(join(dataDir, "secrets.json"), "utf8"),
  );
  const beginnings = Object.values(kept).map((secret) => secret.slice(0, 12));
  expect(beginnings.length).toBeGreaterThan(3);
  const folder = join(dataDir, "logs");
  const logs = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  expect(logs.join("")).toContain("generation.run");
  for (const beginning of beginnings) {
    expect(logs.filter((log) => log.includes(beginning))).toEqual([]);
  }
});

test("a build beside takes no file away from the pages of a running LearnLab", async () => {
  const page = await (await fetch(app.origin)).text();
  const [, script = ""] = /<script type="module"[^>]* src="([^"]+)"/.exec(page) ?? [];
  const aside = `${BUILT_CLIENT}-aside`;
  renameSync(BUILT_CLIENT, aside);
  try {
    const answer = await fetch(`${app.origin}${script}`);
    expect([script, answer.status]).toEqual([expect.stringMatching(/^\/assets\/.*\.js$/), 200]);
    expect((await answer.text()).length).toBeGreaterThan(10_000);
  } finally {
    renameSync(aside, BUILT_CLIENT);
  }
});

test("Ctrl-C ends all of it within seconds, and the next start has the episode still", async () => {
  const tree = listTree(app.pid);
  expect(tree.map(({ command }) => /workerd serve|scripts\/start\.ts/.exec(command)?.[0])).toEqual(
    expect.arrayContaining(["workerd serve", "scripts/start.ts"]),
  );
  const from = performance.now();
  process.kill(app.pid, "SIGINT");
  const { code } = await app.ended;
  const tookMs = performance.now() - from;
  print("ended after", tookMs);
  expect(code).toBe(0);
  expect(tookMs).toBeLessThan(5_000);
  expect(listAlive(tree)).toEqual([]);

  await start();
  const learner = await signInToDemo();
  const { episodes } = await learner.query<{ episodes: EpisodeSummary[] }>("episodes.list", {});
  expect(episodes.map(({ id, status }) => ({ id, status }))).toEqual([
    { id: firstEpisode, status: "completed" },
  ]);
});

test(
  "what a power cut interrupted goes on at the next start, and is heard soon after",
  { timeout: 240_000 },
  async () => {
    const learner = await signInToDemo();
    const { id } = await request(learner, ["ja", "de"]);
    await waitFor(learner, id, {
      isThere: ({ steps }) =>
        steps.some(({ kind, doneParts }) => kind === "speech" && doneParts > 0),
      withinMs: 20_000,
    });
    killAll(listTree(app.pid));
    await app.ended;

    await start();
    const again = await signInToDemo();
    const from = performance.now();
    await waitFor(again, id, {
      isThere: ({ status }) => status === "completed",
      withinMs: PROMISED_MS.again * GENEROUS,
    });
    print("interrupted episode completed after", performance.now() - from);
    const episode = await again.query<{ tracks: { language: string }[] }>("episodes.get", {
      episodeId: id,
    });
    expect(episode.tracks.map(({ language }) => language)).toEqual(["ja", "de"]);
  },
);

test("a start script that is killed leaves no runtime behind, at the port and on the files", async () => {
  const tree = listTree(app.pid);
  process.kill(app.pid, "SIGKILL");
  await app.ended;
  const until = performance.now() + 10_000;
  while (listAlive(tree).length > 0 && performance.now() < until) await pause(20);
  expect(listAlive(tree)).toEqual([]);
  await start();
});

test("a port that is taken or no port at all is answered with one sentence", async () => {
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(0, "127.0.0.1", resolve));
  const address = squatter.address();
  const taken = typeof address === "object" && address !== null ? String(address.port) : "";
  const elsewhere = join(dataDir, "elsewhere");
  const refused = await (await startLearnLab(elsewhere, taken)).ended;
  await new Promise((resolve) => squatter.close(resolve));
  expect(refused.code).toBe(1);
  expect(refused.output).toMatch(new RegExp(`^Port ${taken} is taken\\. [^\\n]+\\n$`));

  const unread = await (await startLearnLab(elsewhere, "abc")).ended;
  expect(unread).toEqual({
    code: 1,
    output: 'PORT must be a number from 1 to 65535, not "abc".\n',
  });
});
