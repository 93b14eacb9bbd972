import { saveProgress } from "@learnlab/domain";
import { expect, test } from "vitest";

import { openMachine } from "../support/generation.ts";
import { insertHeardEpisode } from "../support/heard-episode.ts";
import { callProcedure, signUp } from "../support/people.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test("what is no time, or lies ahead, is refused", async () => {
  const learner = await signUp("Credit Learner");
  const machine = openMachine();
  const episodeId = await insertHeardEpisode({
    userId: learner.id,
    durationMs: 6 * MINUTE,
    completedAt: machine.clock.now(),
  });
  const place = { episodeId, language: "en", positionMs: 0, speed: 1, heard: [] };
  const now = Date.now();
  const wrong = [
    { happenedAt: now + HOUR, sentAt: now },
    { happenedAt: -1, sentAt: now },
    { happenedAt: now, sentAt: now, positionMs: -1 },
    { happenedAt: now, sentAt: now, heard: [[-5, 10]] },
    { happenedAt: now, sentAt: now, heard: [[0, null]] },
    { happenedAt: now, sentAt: now, heard: [["0", "9"]] },
    { happenedAt: now, sentAt: now, speed: 50 },
    { happenedAt: now, sentAt: now, startedAt: 1.5 },
  ];
  for (const times of wrong) {
    const input = { ...place, ...times };
    const response = await callProcedure("listening.saveProgress", {
      as: learner,
      input,
      isMutation: true,
    });
    expect(response.status, JSON.stringify(times)).toBe(400);
  }
  const actor = { userId: learner.id, role: "learner" } as const;
  const end = await saveProgress(machine, {
    ...place,
    actor,
    language: "en",
    positionMs: 80_000_000,
    happenedAt: now,
    sentAt: now,
  });
  expect(end.positionMs).toBe(6 * MINUTE);
});
