import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { DEMO_PASSWORD, demoId } from "@learnlab/demo";

import { withBindings } from "../../../scripts/start/open-bindings.ts";
import { signIn, startLearnLab, type StartedLearnLab } from "../../machine/started-learnlab.ts";
import { killAll, listTree } from "../../machine/processes.ts";
import { type Classmate, fillClass } from "../../support/fill-class.ts";
import { pause, timeEpisode } from "../follow-episode.ts";
import type { Stores } from "../read-state.ts";

const LEARNER = "learner-a@demo.test";
const END_MS = 20_000;

export interface Town {
  origin: string;
  people: Classmate[];
  /** Join codes of courses that nobody is in yet. */
  codes: string[];
  /** The start script that runs now. */
  app(): StartedLearnLab;
  /** `npm start` again on the same folder and port, as whoever runs it does after a power cut. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
  /** Looks into database and bucket, while it is stopped. */
  look<TResult>(work: (stores: Stores) => Promise<TResult>): Promise<TResult>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** The whole installation as `npm start` runs it, with people who each have a finished episode. */
export async function openTown(options: {
  supplier: string;
  people: number;
  courses: number;
}): Promise<Town> {
  const dataDir = mkdtempSync(join(tmpdir(), "learnlab-kills-"));
  const settings = {
    POLLY_ENDPOINT: options.supplier,
    POLLY_ACCESS_KEY_ID: "faults-polly-access-key",
    POLLY_SECRET_ACCESS_KEY: "faults-polly-secret-access-key",
    EPISODES_PER_DAY: "100",
  };
  const start = async (port: string | null) => {
    const started = await startLearnLab(dataDir, port, settings);
    await started.isReady;
    return started;
  };
  let app = await start(null);
  const { origin } = app;
  const { port } = new URL(origin);
  const learner = await signIn(origin, LEARNER, DEMO_PASSWORD);
  await timeEpisode(learner, { languages: ["en"], outputFormat: "both" });
  await endApp(app);
  const look = <TResult>(work: (stores: Stores) => Promise<TResult>) => lookInto(dataDir, work);
  const filled = await look((stores) => fillTown(stores, options));
  app = await start(port);
  return {
    ...filled,
    origin,
    look,
    app: () => app,
    async startAgain() {
      app = await startLearnLab(dataDir, port, settings);
    },
    stop: () => endApp(app),
    async [Symbol.asyncDispose]() {
      await endApp(app);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** On a busy machine the connection to the database may have been idle for too long. */
async function lookInto<TResult>(
  dataDir: string,
  work: (stores: Stores) => Promise<TResult>,
): Promise<TResult> {
  try {
    return await withBindings(dataDir, work);
  } catch (error) {
    if (!(error instanceof TypeError && error.message === "fetch failed")) throw error;
    return withBindings(dataDir, work);
  }
}

async function fillTown(stores: Stores, options: { people: number; courses: number }) {
  const { DB } = stores;
  const learner = demoId("learner-a");
  const episodeId = await DB.prepare("select id from episodes where user_id = ?")
    .bind(learner)
    .first<string>("id");
  const people = await fillClass(stores, {
    learner: LEARNER,
    episodeId,
    name: "writer",
    count: options.people,
  });
  const codes = Array.from({ length: options.courses }, (_, number) => `KILL-${1_000 + number}`);
  const course = await DB.prepare("select * from courses limit 1").first<Record<string, string>>();
  for (const code of codes) {
    const copy = { ...course, id: crypto.randomUUID(), join_code: code };
    const columns = Object.keys(copy);
    const values = columns.map(() => "?").join();
    await DB.prepare(`insert into courses (${columns.join()}) values (${values})`)
      .bind(...Object.values(copy))
      .run();
  }
  return { people, codes };
}

async function endApp(app: StartedLearnLab): Promise<void> {
  const tree = listTree(app.pid);
  if (tree.length === 0) return;
  app.process.kill("SIGTERM");
  const hasEnded = app.ended.then(() => true);
  if (!(await Promise.race([hasEnded, pause(END_MS).then(() => false)]))) killAll(tree);
}
