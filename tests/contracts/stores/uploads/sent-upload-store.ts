import { createD1SentUploadStore, createD1UploadStore } from "@learnlab/adapters/d1";
import type { OpenedUpload } from "@learnlab/domain";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addCourse, addEnrollment } from "../../../support/rows/courses.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

const bounds = { perDay: 20, spaceBytes: 1000 };

/** A learner of a course who sends recordings to it. */
async function openSending(open: OpenWorld) {
  const { db } = await open();
  const courseId = await addCourse(db);
  const userId = await addUser(db);
  await addEnrollment(db, { userId, courseId });
  const [uploads, store] = [createD1UploadStore(db), createD1SentUploadStore(db)];

  async function begin(change: Partial<OpenedUpload> = {}) {
    const [id, trackId, requestKey] = [nextId(), nextId(), nextId()];
    const reserved = {
      id,
      trackId,
      userId,
      courseId,
      isForClass: false,
      replaces: null,
      requestKey,
      sizeBytes: 100,
    };
    await uploads.reserve({ ...reserved, localDate: "2026-11-21", at: SINCE }, bounds);
    const opened: OpenedUpload = {
      id,
      courseId,
      title: "Light",
      description: "",
      language: "ja",
      fileName: "light.mp3",
      sizeBytes: 90,
      transcriptName: "light.vtt",
      partsId: "parts",
      at: SINCE,
      ...change,
    };
    return { id, trackId, isOpen: await store.open(opened) };
  }

  async function send() {
    const { id } = await begin();
    await store.markSent({ id, at: SINCE });
    return id;
  }

  return { store, uploads, userId, courseId, begin, send };
}

export function testSentUploadStore(open: OpenWorld): void {
  test("a reservation that is opened tells of itself, and is opened once", async () => {
    const { store, userId, courseId, begin } = await openSending(open);
    const { id, trackId, isOpen } = await begin();
    expect(isOpen).toBe(true);
    expect(await store.open({ ...(await store.find(id)), id } as never)).toBe(false);
    expect(await store.find(id)).toMatchObject({
      id,
      trackId,
      userId,
      courseId,
      title: "Light",
      language: "ja",
      sizeBytes: 90,
      transcriptName: "light.vtt",
      partsId: "parts",
      status: "sending",
      refusal: null,
    });
    expect(await store.find("none")).toBeNull();
  });

  test("a person's own are listed in the order in which they came, and no others", async () => {
    const { store, userId, begin } = await openSending(open);
    const [first, second] = [await begin(), await begin()];
    expect((await store.list(userId)).map(({ id }) => id)).toEqual(
      [first.id, second.id].toSorted(),
    );
    expect(await store.list("somebody else")).toEqual([]);
  });

  test("an upload is held by one at a time, and goes to the next when its lease is over", async () => {
    const { store, begin, send } = await openSending(open);
    const waiting = await begin();
    const claim = { at: 1_000, leaseUntil: 2_000 };
    expect(await store.claim({ id: waiting.id, ...claim })).toBeNull();
    const id = await send();
    expect(await store.claim({ id, ...claim })).toMatchObject({ id, attempt: 1 });
    expect(await store.claim({ id, at: 1_999, leaseUntil: 3_000 })).toBeNull();
    expect(await store.claim({ id, at: 2_000, leaseUntil: 3_000 })).toMatchObject({ attempt: 2 });
    await store.release({ id, attempt: 1 });
    expect(await store.claim({ id, at: 2_001, leaseUntil: 3_000 })).toBeNull();
    await store.release({ id, attempt: 2 });
    expect(await store.claim({ id, at: 2_001, leaseUntil: 3_000 })).toMatchObject({ attempt: 3 });
  });

  test("a refused one says why and takes no space; for a reason of ours it can be sent again", async () => {
    const { store, uploads, userId, courseId, send } = await openSending(open);
    const [broken, ours] = [await send(), await send()];
    const refuse = (id: string, kind: "unknown_format" | "gave_up", attempt: number | null) =>
      store.refuse({ id, attempt, refusal: { kind }, at: SINCE });
    expect(await refuse(broken, "unknown_format", 7)).toBe(false);
    expect(await refuse(broken, "unknown_format", null)).toBe(true);
    expect(await refuse(broken, "unknown_format", null)).toBe(false);
    expect(await refuse(ours, "gave_up", null)).toBe(true);
    expect(await store.find(broken)).toMatchObject({
      status: "refused",
      refusal: { kind: "unknown_format" },
    });
    const whole = { id: nextId(), trackId: nextId(), userId, courseId, requestKey: nextId() };
    const asked = {
      ...whole,
      isForClass: false,
      replaces: null,
      localDate: "2026-11-21",
      at: SINCE,
      sizeBytes: 901,
    };
    expect(await uploads.reserve(asked, bounds)).toMatchObject({ why: "space", usedBytes: 100 });
    expect(await store.markSent({ id: ours, at: SINCE })).toBe(true);
    expect(await store.find(ours)).toMatchObject({ status: "inspecting", refusal: null });
  });

  test("what waits longer than it should is taken once, and what is held is not", async () => {
    const { store, send } = await openSending(open);
    const [left, held] = [await send(), await send()];
    await store.claim({ id: held, at: SINCE, leaseUntil: SINCE + 10_000 });
    const sweep = { waitingSince: SINCE + 1, onlyWorkerSince: 0, at: SINCE + 5_000, limit: 9 };
    expect(await store.takeWaiting(sweep)).toEqual([{ id: left }]);
    expect(await store.takeWaiting(sweep)).toEqual([]);
    const restarted = { ...sweep, onlyWorkerSince: SINCE + 1 };
    expect(await store.takeWaiting(restarted)).toEqual([{ id: held }]);
  });

  test("one that is touched is not taken for left behind", async () => {
    const { store, begin } = await openSending(open);
    const { id } = await begin();
    await store.touch({ id, at: SINCE + 9 });
    expect(await store.find(id)).toMatchObject({ status: "sending" });
  });
}
