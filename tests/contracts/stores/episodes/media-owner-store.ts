import { createD1MediaOwnerStore } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

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

  test("a person is in force unless they are disabled, or nobody", async () => {
    const { d1, db } = await open();
    const owners = createD1MediaOwnerStore(d1);
    expect(await owners.isInForce(await addUser(db))).toBe(true);
    expect(await owners.isInForce(await addUser(db, { banned: true }))).toBe(false);
    expect(await owners.isInForce("nobody")).toBe(false);
  });
}
