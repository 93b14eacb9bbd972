import { env } from "cloudflare:workers";
import { compose } from "@learnlab/worker/compose";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { ORIGIN } from "../support/people.ts";
import { openRestClass, type RestClass } from "../support/rest-class.ts";
import { uploadForm } from "../support/rest-upload.ts";
import { openRestOn, readProblem } from "../support/rest.ts";

const MIB = 1_048_576;

let it: RestClass;

beforeAll(async () => {
  it = await openRestClass("Space");
});

beforeEach(async () => {
  await env.DB.batch([
    env.DB.prepare("delete from progress"),
    env.DB.prepare("delete from tracks"),
    env.DB.prepare("delete from episodes"),
    env.DB.prepare("delete from upload_reservations"),
  ]);
  const { objects } = await env.MEDIA.list({ prefix: "ep/" });
  await env.MEDIA.delete(objects.map(({ key }) => key));
});

/** What is stored: rows, and objects as rows name them against objects that there are. */
async function takeStock() {
  const count = (sql: string) => env.DB.prepare(sql).first<number>("count");
  const { results } = await env.DB.prepare(
    `select audio_key as key from tracks
     union all select replace(audio_key, '.mp3', '.vtt') from tracks
     union all select replace(audio_key, '.mp3', '.txt') from tracks
     union all select script_key from episodes`,
  ).all<{ key: string }>();
  const { objects } = await env.MEDIA.list({ prefix: "ep/" });
  return {
    episodes: await count("select count(*) as count from episodes"),
    tracks: await count("select count(*) as count from tracks"),
    reservations: await count("select count(*) as count from upload_reservations"),
    named: results.map(({ key }) => key).toSorted(),
    objects: objects.map(({ key }) => key).toSorted(),
  };
}

const NOTHING = { episodes: 0, tracks: 0, reservations: 0, named: [], objects: [] };

test("ten uploads that find no space are told how much there is, and leave nothing", async () => {
  const composed = compose(env, ORIGIN);
  const ask = openRestOn({ ...composed, uploadSpace: { learnerBytes: 100_000, staffBytes: 0 } });
  const before = (await env.MEDIA.list()).objects.length;
  for (let sent = 0; sent < 10; sent += 1) {
    const raw = uploadForm({ materialId: it.materialId });
    const problem = await readProblem(await ask("/api/v1/podcasts", { as: it.token, raw }));
    expect(problem).toMatchObject({ status: 413, code: "upload.space_full" });
    expect(problem.detail).toMatch(
      /^Your uploads take 0 MiB of 0\.1 MiB, and this one takes 0\.15 MiB\./,
    );
  }
  expect(await takeStock()).toEqual(NOTHING);
  expect((await env.MEDIA.list()).objects.length).toBe(before);
});

test("teachers and admins have a space of their own", async () => {
  const composed = compose(env, ORIGIN);
  const ask = openRestOn({ ...composed, uploadSpace: { learnerBytes: 0, staffBytes: MIB } });
  const send = (as: string) =>
    ask("/api/v1/podcasts", { as, raw: uploadForm({ materialId: it.materialId }) });
  expect([(await send(it.token)).status, (await send(it.adminToken)).status]).toEqual([413, 201]);
});
