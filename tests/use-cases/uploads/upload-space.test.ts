import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";
import { DomainError, removeEpisode, uploadEpisode, type UploadDeps } from "@learnlab/domain";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { type AgingMachine, cleanUp, DAY, HOUR, openAgingMachine } from "../../support/cleanup.ts";
import { openRestClass, type RestClass } from "../../support/rest-class.ts";
import { makeMp3, VTT } from "../../support/rest-upload.ts";
import { forgetUploads, NOTHING, takeStock } from "../../support/upload-stock.ts";

const MIB = 1_048_576;

let it: RestClass;
let machine: AgingMachine;

beforeAll(async () => {
  it = await openRestClass("Space");
});

beforeEach(async () => {
  machine = openAgingMachine();
  await forgetUploads();
});

function upload(deps: UploadDeps, requestKey: string = uuidSource.next(), seconds = 20) {
  return uploadEpisode(deps, {
    actor: { userId: it.learner.id, role: "learner" },
    materialId: it.materialId,
    title: "Why a straw looks broken",
    description: "",
    requestKey,
    audio: { bytes: makeMp3(seconds) },
    transcript: { contentType: "text/vtt", name: "talk.vtt", text: VTT },
  });
}

test("twenty at once stay within the space, and every byte that is stored is counted", async () => {
  const learnerBytes = MIB;
  const narrow = { ...machine, uploadSpace: { learnerBytes, staffBytes: 0 } };
  const sent = await Promise.allSettled(
    Array.from({ length: 20 }, () => upload(narrow, uuidSource.next())),
  );
  const refused = sent.filter((one) => one.status === "rejected");
  for (const { reason } of refused) expect(reason).toMatchObject({ reason: "upload.space_full" });
  const kept = sent.length - refused.length;
  const stock = await takeStock();
  expect(stock).toMatchObject({ episodes: kept, tracks: kept, reservations: 0 });
  expect(stock.objects).toEqual(stock.named);
  const { objects } = await env.MEDIA.list({ prefix: "ep/" });
  const stored = objects.reduce((sum, { size }) => sum + size, 0);
  expect(stored).toBeLessThanOrEqual(learnerBytes);
  expect(stored + stored / kept).toBeGreaterThan(learnerBytes);
  const counted = await env.DB.prepare("select sum(stored_bytes) as bytes from episodes").first();
  expect(counted).toEqual({ bytes: stored });
});

test("the space of a deleted upload is free once the cleanup has removed it", async () => {
  const narrow = { ...machine, uploadSpace: { learnerBytes: 200_000, staffBytes: 0 } };
  const { id } = await upload(narrow);
  const actor = { userId: it.learner.id, role: "learner" } as const;
  await removeEpisode(narrow, { actor, episodeId: id });
  await expect(upload(narrow)).rejects.toMatchObject({ reason: "upload.space_full" });
  machine.pass(7 * DAY + HOUR);
  await cleanUp(machine);
  expect(await takeStock()).toEqual(NOTHING);
  await upload(narrow);
  expect(await takeStock()).toMatchObject({ episodes: 1 });
});

test("whoever has left the course while the upload was read is refused in the write", async () => {
  const rejoined = () =>
    env.DB.prepare("insert into enrollments select * from left_enrollments").run();
  await env.DB.exec(
    "create table left_enrollments as select * from enrollments; delete from enrollments;",
  );
  const stillKnown = { ...machine.courses, isEnrolled: async () => true };
  await expect(upload({ ...machine, courses: stillKnown })).rejects.toMatchObject({
    reason: "account.forbidden",
  });
  expect(await takeStock()).toEqual(NOTHING);
  await rejoined();
  await env.DB.exec("drop table left_enrollments");
});

/** What happens to an upload whose process dies with a call: nothing after it is done. */
function dieAt(part: "put" | "publish"): UploadDeps {
  const dead = () => Promise.reject(new Error("The process died."));
  const uploads = { ...machine.uploads, withdraw: dead };
  if (part === "publish") return { ...machine, uploads: { ...uploads, publish: dead } };
  return { ...machine, uploads, media: { ...machine.media, put: dead } };
}

test.each(["put", "publish"] as const)(
  "a crash at %s leaves what the cleanup removes, with its space",
  async (part) => {
    await expect(upload(dieAt(part))).rejects.toThrow("The process died.");
    const left = await takeStock();
    expect(left).toMatchObject({ episodes: 0, reservations: 1 });
    expect(left.objects.length).toBe(part === "put" ? 3 : 4);
    const narrow = { ...machine, uploadSpace: { learnerBytes: 200_000, staffBytes: 0 } };
    await expect(upload(narrow)).rejects.toMatchObject({ reason: "upload.space_full" });
    await cleanUp(machine);
    expect(await takeStock()).toEqual(left);
    machine.pass(HOUR + 1);
    expect(await cleanUp(machine)).toMatchObject({ unfinishedUploads: 1 });
    expect(await takeStock()).toEqual(NOTHING);
    await upload(narrow);
  },
);

test.each(["put", "publish"] as const)(
  "an upload whose process died at %s goes on in its place, and is kept once",
  async (part) => {
    await expect(upload(dieAt(part), "rest:one and the same")).rejects.toThrow("died");
    const { id } = await upload(machine, "rest:one and the same");
    expect(await upload(machine, "rest:one and the same")).toMatchObject({ id });
    const stock = await takeStock();
    expect(stock).toMatchObject({ episodes: 1, tracks: 1, reservations: 0 });
    expect(stock.objects).toEqual(stock.named);
    machine.pass(3 * DAY);
    await cleanUp(machine);
    expect(await takeStock()).toEqual(stock);
  },
);

test("an upload that fails half-way is removed at once", async () => {
  const away = () =>
    Promise.reject(new DomainError("supplier_failed", "Away.", { reason: "media.store_failed" }));
  const { uploads, media } = machine;
  const broken = [
    { ...machine, media: { ...media, put: away } },
    { ...machine, uploads: { ...uploads, publish: away } },
  ];
  for (const deps of broken) {
    await expect(upload(deps)).rejects.toThrow("Away.");
    expect(await takeStock()).toEqual(NOTHING);
  }
});

test("an upload of which the answer to the last write is lost keeps all that it has", async () => {
  const { uploads } = machine;
  const publish: typeof uploads.publish = async (episode) => {
    await uploads.publish(episode);
    throw new Error("The connection was lost.");
  };
  await expect(
    upload({ ...machine, uploads: { ...uploads, publish } }, "rest:lost"),
  ).rejects.toThrow("lost");
  const stock = await takeStock();
  expect(stock).toMatchObject({ episodes: 1, tracks: 1, reservations: 0 });
  expect(stock.objects).toEqual(stock.named);
  await upload(machine, "rest:lost");
  expect(await takeStock()).toEqual(stock);
});

test("what the cleanup has taken away meanwhile cannot be published any more", async () => {
  const { uploads } = machine;
  const publish: typeof uploads.publish = async (episode) => {
    machine.pass(HOUR + 1);
    await cleanUp(machine);
    return uploads.publish(episode);
  };
  const slow = { ...machine, uploads: { ...uploads, publish } };
  await expect(upload(slow)).rejects.toMatchObject({ reason: "upload.reservation_lost" });
  expect(await takeStock()).toEqual(NOTHING);
});

test("objects whose deletion failed are removed by a later cleanup, and no live one is", async () => {
  const [gone, kept] = [await upload(machine), await upload(machine)];
  const actor = { userId: it.learner.id, role: "learner" } as const;
  await removeEpisode(machine, { actor, episodeId: gone.id });
  machine.pass(7 * DAY + HOUR);
  const away = () => Promise.reject(new Error("The media store is away."));
  const media = { ...machine.media, delete: away };
  await expect(cleanUp({ ...machine, media })).rejects.toThrow("away");
  const between = await takeStock();
  expect(between).toMatchObject({ episodes: 1, tracks: 1 });
  expect(between.objects.length).toBe(8);
  await cleanUp(machine);
  const stock = await takeStock();
  expect(stock.objects).toEqual(stock.named);
  expect(stock.named.some((key) => key.includes(kept.id))).toBe(true);
});
