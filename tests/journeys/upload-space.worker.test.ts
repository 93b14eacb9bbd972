import { env } from "cloudflare:workers";
import { compose } from "@learnlab/worker/compose";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { ORIGIN } from "../support/people.ts";
import { openRestClass, type RestClass } from "../support/rest-class.ts";
import { uploadForm } from "../support/rest-upload.ts";
import { openRestOn, readProblem } from "../support/rest.ts";
import { forgetUploads, NOTHING, takeStock } from "../support/upload-stock.ts";

const MIB = 1_048_576;

let it: RestClass;

beforeAll(async () => {
  it = await openRestClass("Space");
});

beforeEach(async () => {
  await forgetUploads();
});

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
