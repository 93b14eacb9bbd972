import { env } from "cloudflare:workers";
import { runCron } from "@learnlab/jobs";
import { createApp } from "@learnlab/worker/app";
import { beforeAll, expect, test } from "vitest";

import { askOf, type Asked } from "../support/d1-calls/asked.ts";
import { countCalls } from "../support/d1-calls/count-calls.ts";
import { openStudy, type Study } from "../support/d1-calls/open-study.ts";
import { PROCEDURES } from "../support/d1-calls/procedures.ts";
import { OPERATIONS } from "../support/d1-calls/routes.ts";
import { deliver, makePending, openMachine } from "../support/generation.ts";
import { call, callProcedure } from "../support/people.ts";

/** Has answered everything before, again and again. */
const old = createApp();
let study: Study;

beforeAll(async () => {
  study = await openStudy();
}, 60_000);

/** What a learner sees of their episodes, in both interfaces. */
function listReads({ heard, whole, asked }: Study): string[] {
  const input = (of: object) => encodeURIComponent(JSON.stringify(of));
  const batch = input({ 0: {}, 1: { episodeId: heard } });
  const ofOne = (name: string, episodeId: string) => `/trpc/${name}?input=${input({ episodeId })}`;
  return [
    `/trpc/episodes.list?input=${input({ limit: 100 })}`,
    `/trpc/episodes.list,episodes.get?batch=1&input=${batch}`,
    "/trpc/listening.totals",
    ...[heard, whole].flatMap((episodeId) => [
      ofOne("listening.progress", episodeId),
      ofOne("listening.episodeTotals", episodeId),
      `/api/v1/podcasts/${episodeId}`,
    ]),
    ofOne("episodes.get", whole),
    ofOne("episodes.answers", asked),
    ofOne("episodes.answerProgress", asked),
    `/api/podcasts/${asked}`,
    LIST,
  ];
}

const LIST = "/api/podcasts?limit=100";

/** Has everything answered, so that it is remembered as it is now. */
async function warm(): Promise<void> {
  for (const path of listReads(study)) await askOf(old, env, { as: study.learner, path });
}

/** Fails where who has answered before says anything else than who never did. */
async function expectFresh(why: string, reads = listReads(study)): Promise<void> {
  const fresh = createApp();
  for (const path of reads) {
    const asked = { as: study.learner, path };
    const [known, now] = [await askOf(old, env, asked), await askOf(fresh, env, asked)];
    expect(known, `${path} after ${why}`).toBe(now);
  }
}

const WRITES: Record<string, (study: Study) => Asked | Promise<Asked>> = {
  ...Object.fromEntries(
    Object.entries(PROCEDURES)
      .filter(([, { kind }]) => kind === "mutation")
      .map(([name, { prepare }]) => [name, prepare(name)]),
  ),
  ...Object.fromEntries(
    Object.entries(OPERATIONS)
      .filter(([name]) => !name.startsWith("GET"))
      .map(([name, prepare]) => [
        name,
        async (of: Study) => {
          const { by = "learner", ...asked } = await prepare(of);
          return { as: of[by], ...asked };
        },
      ]),
  ),
};

test.each(Object.entries(WRITES))(
  "after %s what is read is what there is",
  async (name, prepare) => {
    const asked = await prepare(study);
    await warm();
    await askOf(createApp(), env, asked);
    await expectFresh(name);
  },
);

test("an episode that is being made is seen at each step", async () => {
  const machine = openMachine();
  const episodeId = await makePending(machine, { userId: study.learner.id });
  await expectFresh("the request");
  const reads = [LIST, `/api/podcasts/${episodeId}`];
  const media = new Proxy(machine.media, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (name !== "putText" && name !== "put") return value;
      return async (...parts: unknown[]) => {
        await expectFresh("an object of it was stored", reads);
        if (typeof value === "function") await Reflect.apply(value, target, parts);
      };
    },
  });
  await deliver({ ...machine, media }, { episodeId });
  await expectFresh("its end");
});

test("what staff, another device and the cleanup do is seen", async () => {
  const { learner, admin, heard, makeDone } = study;
  const removed = { episodeId: await makeDone() };
  await callProcedure("episodes.remove", { as: admin, input: removed, isMutation: true });
  await expectFresh("an admin removed one");
  await callProcedure("episodes.restore", { as: admin, input: removed, isMutation: true });
  await expectFresh("an admin restored it");
  const path = `/api/v1/podcasts/${heard}/progress`;
  const device = { "user-agent": "another device" };
  await call(path, {
    as: learner,
    method: "PATCH",
    body: { current_position: 77 },
    headers: device,
  });
  await expectFresh("another device was listened on");
  await env.DB.prepare("update episodes set deleted_at = 1 where id = ?")
    .bind(removed.episodeId)
    .run();
  await runCron(study.machine, "40 2 * * *", Date.now());
  expect(await study.machine.episodes.find(removed.episodeId)).toBeNull();
  await expectFresh("the nightly cleanup");
});

/** Who asks, and what is written once. */
const NEEDS_NO_VERSION = new Set([
  "sessions",
  "users",
  "learner_settings",
  "api_tokens",
  "questions",
  // Written in one batch with the progress, which counts; their days say the same as they do.
  "listens",
  "listening_days",
  // The former id of a merged concept leads to the same concept.
  "concept_merges",
]);

test("every table that is read for what is remembered counts its changes", async () => {
  const { d1, calls } = countCalls(env.DB);
  const fresh = createApp();
  for (const path of listReads(study)) {
    await askOf(fresh, { ...env, DB: d1 }, { as: study.learner, path });
  }
  const { results } = await env.DB.prepare(
    "select type, name, tbl_name, sql from sqlite_schema",
  ).all<{
    type: string;
    name: string;
    tbl_name: string;
    sql: string | null;
  }>();
  const words = new Set(calls.flat().join(" ").split(/\W+/));
  const read = results
    .filter(({ type, name }) => type === "table" && words.has(name) && !NEEDS_NO_VERSION.has(name))
    .map(({ name }) => name);
  expect(read.toSorted()).toEqual([
    "answers",
    "course_teachers",
    "courses",
    "enrollments",
    "episodes",
    "progress",
    "tracks",
  ]);
  for (const table of read) {
    const events = results
      .filter(({ name, tbl_name }) => tbl_name === table && name.startsWith("content_version_"))
      .map(({ sql }) => /AFTER (\w+)/.exec(sql ?? "")?.[1] ?? "");
    expect(events.toSorted(), table).toEqual(["DELETE", "INSERT", "UPDATE"]);
  }
});

test("who has it is told so, person by person, and staff are not", async () => {
  const path = `/trpc/episodes.list?input=${encodeURIComponent("{}")}`;
  const ask = (as: typeof study.learner, tag?: string) =>
    call(path, { as, ...(tag === undefined ? {} : { headers: { "if-none-match": tag } }) });
  const first = await ask(study.learner);
  const tag = first.headers.get("etag") ?? "";
  expect(first.headers.get("cache-control")).toBe("private, no-cache");
  expect(first.headers.get("vary")).toBe("authorization, cookie");
  const again = await ask(study.learner, tag);
  expect([again.status, again.headers.get("etag"), await again.text()]).toEqual([304, tag, ""]);
  const newcomer = await study.newcomer();
  expect((await ask(newcomer, tag)).status).toBe(200);
  expect((await ask(study.admin, tag)).headers.get("cache-control")).toBe("no-store");
  const episode = { episodeId: await study.makeDone() };
  expect((await ask(study.learner, tag)).status).toBe(200);
  const read = await callProcedure("episodes.get", { as: newcomer, input: episode });
  expect([read.status, read.headers.get("cache-control")]).toEqual([403, "no-store"]);
});
