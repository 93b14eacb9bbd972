import { createD1MediaOwnerStore } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { addCourse, addEnrollment } from "../../../support/rows/courses.ts";
import { addEpisode, addTrack } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

export function testMediaOwnerStore(open: OpenWorld): void {
  test("a track says whose it is and what became of its episode; no track is null", async () => {
    const { d1, db } = await open();
    const owners = createD1MediaOwnerStore(d1);
    const userId = await addUser(db, { banned: true });
    const episode = { userId, status: "completed", deletedAt: SINCE + 1 } as const;
    const episodeId = await addEpisode(db, episode);
    const trackId = await addTrack(db, { episodeId, audioKey: "ep/t/1.mp3" });
    expect(await owners.findTrackOwner(trackId)).toEqual({
      audioKey: "ep/t/1.mp3",
      replaced: [],
      isWithheld: false,
      removedAt: SINCE + 1,
      isDisabled: true,
    });
    expect(await owners.findTrackOwner("none")).toBeNull();
  });

  test("a recording for a class has its people, as long as they are of it and in force", async () => {
    const { d1, db } = await open();
    const owners = createD1MediaOwnerStore(d1);
    const courseId = await addCourse(db);
    const [userId, learner, shut] = [
      await addUser(db),
      await addUser(db),
      await addUser(db, { banned: true }),
    ];
    for (const one of [learner, shut]) await addEnrollment(db, { userId: one, courseId });
    const ofCourse = { userId, courseId, kind: "uploaded", status: "completed" } as const;
    const [forClass, own] = [true, false].map(async (isForClass) => {
      const episodeId = await addEpisode(db, { ...ofCourse, forClass: isForClass });
      return addTrack(db, { episodeId });
    });
    const trackId = (await forClass) ?? "";
    expect(await owners.isInClass({ trackId, userId: learner })).toBe(true);
    for (const other of [userId, shut, "nobody"]) {
      expect(await owners.isInClass({ trackId, userId: other })).toBe(false);
    }
    const notForClass = { trackId: (await own) ?? "", userId: learner };
    expect(await owners.isInClass(notForClass)).toBe(false);
  });

  test("a person is in force unless they are disabled, or nobody", async () => {
    const { d1, db } = await open();
    const owners = createD1MediaOwnerStore(d1);
    expect(await owners.isInForce(await addUser(db))).toBe(true);
    expect(await owners.isInForce(await addUser(db, { banned: true }))).toBe(false);
    expect(await owners.isInForce("nobody")).toBe(false);
  });
}
