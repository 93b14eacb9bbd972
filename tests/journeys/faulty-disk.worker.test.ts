import { CRONS } from "@learnlab/domain";
import { createExecutionContext, createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import worker from "@learnlab/worker";
import { createApp } from "@learnlab/worker/app";
import { beforeAll, expect, test, vi } from "vitest";

import { ORIGIN, signUp, type TestPerson } from "../support/people.ts";

const FAULTS = [
  {
    fault: "disk full",
    code: "storage.full",
    sentence: "The disk of this installation is full. Nothing was saved; tell whoever runs it.",
  },
  {
    fault: "read only",
    code: "storage.read_only",
    sentence:
      "The disk of this installation can only be read. Nothing was saved; tell whoever runs it.",
  },
] as const;
const [{ sentence: SENTENCE }] = FAULTS;
type Answer = "free" | (typeof FAULTS)[number]["fault"];

const readOnly = '503 {"status":"read only"}';

let learner: TestPerson;

beforeAll(async () => {
  learner = await signUp("Full Disk");
});

/** The start script's answer about its disk; its own answers come one after the other, the last one stays. */
function aDisk(...answers: Answer[]): Pick<Env, "DISK"> {
  let asked = 0;
  const fetch = async () => new Response(answers[Math.min(asked++, answers.length - 1)]);
  return { DISK: { fetch, connect: () => expect.unreachable() } };
}

/** A database each call of which fails as on a full disk. */
function brokenDatabase(): Pick<Env, "DB"> {
  const fail = () => Promise.reject(new Error("D1_ERROR: database or disk is full: SQLITE_FULL"));
  const statement: D1PreparedStatement = new Proxy(env.DB.prepare("select 1"), {
    get: (_, name) => (name === "bind" ? () => statement : fail),
  });
  const DB = new Proxy(env.DB, { get: (_, name) => (name === "prepare" ? () => statement : fail) });
  return { DB };
}

async function call(
  disk: Pick<Env, "DISK"> & Partial<Pick<Env, "DB">>,
  path: string,
  request: RequestInit = {},
) {
  const headers = { origin: ORIGIN, cookie: learner.cookie, "content-type": "application/json" };
  const response = await createApp().request(
    `${ORIGIN}${path}`,
    { headers, ...request },
    { ...env, ...disk },
    createExecutionContext(),
  );
  return { status: response.status, text: await response.text() };
}

const WRITES: [method: string, path: string][] = [
  ["POST", "/api/auth/sign-in/email"],
  ["POST", "/api/auth/sign-up/email"],
  ["POST", "/api/auth/request-password-reset"],
  ["POST", "/api/invitations/accept"],
  ["POST", "/api/mail/unsubscribe"],
  ["POST", "/api/podcasts"],
  ["DELETE", "/api/podcasts/none"],
  ["PUT", "/s3/learnlab-media/key"],
  ["POST", "/trpc/settings.save"],
];

test.each(
  FAULTS.flatMap(({ fault, code, sentence }) =>
    WRITES.map(([method, path]) => ({ fault, code, sentence, method, path })),
  ),
)(
  "while the disk is faulty ($fault) $method $path saves nothing and says so",
  async ({ fault, code, sentence, method, path }) => {
    const body = method === "DELETE" ? null : "{}";
    const { status, text } = await call(aDisk(fault), path, { method, body });
    const answer = JSON.parse(text);
    const isTrpc = path.startsWith("/trpc/");
    const told = isTrpc ? answer.error.data : { httpStatus: answer.status, reason: answer.code };
    expect([status, told]).toMatchObject([507, { httpStatus: 507, reason: code }]);
    expect(isTrpc ? answer.error.message : (answer.detail ?? answer.message)).toBe(sentence);
  },
);

test.each(FAULTS)(
  "while the disk is faulty ($fault) pages and lists are read, and health tells what is wrong",
  async ({ fault }) => {
    expect((await call(aDisk(fault), "/trpc/session.current")).status).toBe(200);
    expect((await call(aDisk(fault), "/trpc/courses.list")).status).toBe(200);
    expect(await call(aDisk(fault), "/healthz")).toEqual({
      status: 503,
      text: JSON.stringify({ status: fault }),
    });
    expect(await call(aDisk("free"), "/healthz")).toEqual({ status: 200, text: '{"status":"ok"}' });
  },
);

test("a write that fails because the disk filled up meanwhile says so, and not that it was our fault", async () => {
  const body = JSON.stringify({ email: learner.email, password: "some password" });
  for (const path of ["/api/auth/sign-in/email", "/trpc/settings.save"]) {
    const { status, text } = await call(
      { ...aDisk("free", "disk full"), ...brokenDatabase() },
      path,
      {
        method: "POST",
        body,
      },
    );
    expect([path, status]).toEqual([path, 507]);
    expect(text).toContain(SENTENCE);
  }
});

test("a fault on a disk with room stays a fault", async () => {
  const { status } = await call({ ...aDisk("free"), ...brokenDatabase() }, "/healthz");
  expect(status).toBe(500);
});

test("health tells that the database takes no writes, also where nobody knows a disk, and that it does again", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    const app = createApp();
    let works = true;
    let tried = 0;
    const DB = new Proxy(env.DB, {
      get: (db, name: keyof D1Database) => {
        if (name !== "batch") return db[name].bind(db);
        return (statements: D1PreparedStatement[]) => {
          tried += 1;
          const fault = "D1_ERROR: attempt to write a readonly database: SQLITE_READONLY";
          return works ? db.batch(statements) : Promise.reject(new Error(fault));
        };
      },
    });
    const ask = async () => {
      const response = await app.request(`${ORIGIN}/healthz`, {}, { ...env, DB });
      return `${response.status} ${await response.text()}`;
    };
    const ok = '200 {"status":"ok"}';
    const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
    expect([await ask(), await ask(), tried]).toEqual([ok, ok, 1]);
    works = false;
    later(59_000);
    expect([await ask(), tried]).toEqual([ok, 1]);
    later(2_000);
    expect([await ask(), await ask(), tried]).toEqual([readOnly, readOnly, 2]);
    works = true;
    later(2_000);
    expect([await ask(), await ask(), tried]).toEqual([ok, ok, 3]);
    // Nothing stays of what was written.
    const left = env.DB.prepare("select count(*) as left from verifications where identifier = ?");
    expect(await left.bind("health").first("left")).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test("where it is deployed nobody is asked about a disk", async () => {
  expect((await call({}, "/healthz")).status).toBe(200);
});

test("while the disk is full queues leave their work to the sweep, and a cron is called again later", async () => {
  const full = { ...env, ...aDisk("disk full") };
  const answers: string[] = [];
  const message = {
    id: "1",
    timestamp: new Date(),
    body: { episodeId: "none" },
    attempts: 1,
    ack: () => void answers.push("ack"),
    retry: () => void answers.push("retry"),
  };
  await worker.queue(
    {
      queue: "generation-now",
      messages: [message],
      metadata: { metrics: { backlogCount: 0, backlogBytes: 0 } },
      ackAll: () => void answers.push("all"),
      retryAll: () => void answers.push("retry all"),
    },
    full,
  );
  expect(answers).toEqual(["all"]);
  const tick = createScheduledController({ cron: CRONS.sweep });
  await expect(worker.scheduled(tick, full)).rejects.toThrow("The disk cannot be used: disk full.");
});
