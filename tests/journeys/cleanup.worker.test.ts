import { env } from "cloudflare:workers";
import { restoreEpisode, saveProgress } from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import {
  type AgingMachine,
  cleanUp,
  countRows,
  DAY,
  HOUR,
  listObjects,
  makeFinished,
  openAgingMachine,
} from "../support/cleanup.ts";
import { openSchool, readEpisode } from "../support/school.ts";

let newLearner: Awaited<ReturnType<typeof openSchool>>;

beforeAll(async () => {
  newLearner = await openSchool();
});

const learnerOf = (userId: string) => ({ userId, role: "learner" }) as const;

async function hear(machine: AgingMachine, userId: string, episodeId: string): Promise<void> {
  const at = machine.clock.now();
  await saveProgress(machine, {
    actor: learnerOf(userId),
    episodeId,
    language: "en",
    positionMs: 60_000,
    speed: 1,
    heard: [[0, 60_000]],
    happenedAt: at,
    sentAt: at,
  });
}

test("a deleted episode goes after a week with every row and object; until then it comes back", async () => {
  const machine = openAgingMachine();
  const { id: userId } = await newLearner();
  const gone = await makeFinished(machine, userId);
  const restored = await makeFinished(machine, userId);
  await hear(machine, userId, gone);
  const objects = await listObjects(machine, gone);
  expect(objects).toHaveLength(8);
  await machine.episodes.remove({ episodeId: gone, at: machine.clock.now() });
  machine.pass(2 * DAY);
  await machine.episodes.remove({ episodeId: restored, at: machine.clock.now() });
  machine.pass(5 * DAY + HOUR);
  await cleanUp(machine);
  expect(await countRows(gone)).toBe(0);
  for (const key of objects) expect(await env.MEDIA.head(key), key).toBeNull();
  await restoreEpisode(machine, { actor: learnerOf(userId), episodeId: restored });
  expect((await readEpisode(machine, restored)).tracks).toHaveLength(1);
  expect((await listObjects(machine, restored)).length).toBeGreaterThan(3);
});
