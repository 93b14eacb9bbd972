import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { DEMO_PASSWORD } from "@learnlab/demo";

import { withBindings } from "../../../scripts/start/open-bindings.ts";
import { signIn, startLearnLab, type StartedLearnLab } from "../../machine/started-learnlab.ts";
import { killAll, listTree } from "../../machine/processes.ts";
import { type Classmate, fillClass } from "../../support/fill-class.ts";
import { openBrowserAgent, send } from "./send.ts";

const LEARNER = "learner-a@demo.test";
const MAKING_MS = 180_000;
const SIGN_IN_MS = 60_000;
export const PASSWORD = DEMO_PASSWORD;

/** As the documented proxy sets it: the whole school is behind one address. */
export const SCHOOL_ADDRESS = { "cf-connecting-ip": "198.51.100.7" };

export interface Reader {
  headers: Record<string, string>;
  cookie: string;
  episodeId: string;
  audioUrl: string;
}

export interface School {
  app: StartedLearnLab;
  origin: string;
  dataDir: string;
  readers: Reader[];
  listeners: Reader[];
  /** Who has an account and is not signed in. */
  pupils: Classmate[];
  /** Of the episode that everybody has a copy of. */
  track: { sizeBytes: number; durationMs: number };
}

/** LearnLab as `npm start` runs it, with a finished episode for each reader and listener. */
export async function openSchool(size: { readers: number; listeners: number; pupils: number }) {
  const dataDir = mkdtempSync(join(tmpdir(), "learnlab-availability-"));
  const first = await startLearnLab(dataDir);
  await first.isReady;
  const { episodeId, ...track } = await makeEpisode(first);
  await end(first);
  const learner = { learner: LEARNER, episodeId };
  const people = await withBindings(dataDir, async (stores) => ({
    readers: await fillClass(stores, { ...learner, name: "reader", count: size.readers }),
    listeners: await fillClass(stores, { ...learner, name: "listener", count: size.listeners }),
    pupils: await fillClass(stores, {
      learner: LEARNER,
      episodeId: null,
      name: "pupil",
      count: size.pupils,
    }),
  }));
  const app = await startLearnLab(dataDir);
  await app.isReady;
  const { origin } = app;
  const school: School = {
    app,
    origin,
    dataDir,
    readers: await signInAll(origin, people.readers),
    listeners: await signInAll(origin, people.listeners),
    pupils: people.pupils,
    track,
  };
  return {
    ...school,
    async [Symbol.asyncDispose]() {
      await end(app);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** With audio, by the stand-in voice. */
async function makeEpisode({ origin }: StartedLearnLab) {
  const learner = await signIn(origin, LEARNER, PASSWORD);
  const request = { languages: ["en"], outputFormat: "both", requestKey: crypto.randomUUID() };
  const { id } = await learner.mutate<{ id: string }>("episodes.request", request);
  const until = Date.now() + MAKING_MS;
  for (;;) {
    const { status } = await learner.query<{ status: string }>("episodes.status", {
      episodeId: id,
    });
    if (status === "completed") break;
    if (status === "failed" || Date.now() > until) throw new Error(`The episode is ${status}.`);
    await pause(200);
  }
  const { tracks } = await learner.query<{ tracks: { sizeBytes: number; durationMs: number }[] }>(
    "episodes.get",
    { episodeId: id },
  );
  const [track] = tracks;
  if (track === undefined) throw new Error("The episode has no track.");
  return { episodeId: id, sizeBytes: track.sizeBytes, durationMs: track.durationMs };
}

async function signInAll(origin: string, people: Classmate[]): Promise<Reader[]> {
  const agent = openBrowserAgent();
  const readers: Reader[] = [];
  for (const { email, episodeId } of people) {
    const headers = { ...SCHOOL_ADDRESS, origin };
    const answer = await send(agent, `${origin}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify({ email, password: PASSWORD }),
      timeoutMs: SIGN_IN_MS,
    });
    const cookie = (answer.headers["set-cookie"] ?? [])
      .map((one) => one.split(";")[0] ?? "")
      .join("; ");
    if (answer.status !== 200 || episodeId === null) {
      throw new Error(`${email} is not signed in: ${answer.status} ${String(answer.body)}`);
    }
    const asked = encodeURIComponent(JSON.stringify({ episodeId, language: "en" }));
    const links = await send(agent, `${origin}/trpc/episodes.audio?input=${asked}`, {
      headers: { ...headers, cookie },
      timeoutMs: SIGN_IN_MS,
    });
    // The router's own type says what the procedure answers.
    const { result } = JSON.parse(String(links.body)) as { result: { data: { audioUrl: string } } };
    readers.push({ headers, cookie, episodeId, audioUrl: result.data.audioUrl });
  }
  agent.destroy();
  return readers;
}

async function end(app: StartedLearnLab): Promise<void> {
  const tree = listTree(app.pid);
  app.process.kill("SIGTERM");
  const hasEnded = app.ended.then(() => true);
  if (!(await Promise.race([hasEnded, pause(20_000, false)]))) killAll(tree);
}
