import { env } from "#bindings";
import {
  getListeningTotals,
  type ListeningDayStore,
  requestRollups,
  rollUpLearner,
  saveProgress,
  type ZonedListen,
} from "@learnlab/domain";
import { openDatabase } from "@learnlab/adapters/d1";
import { handleFailedRollups, handleRollupBatch } from "@learnlab/jobs";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import { createRandom, type SeededRandom } from "../../faults/seeded-random.ts";
import { openMachine, type TestMachine } from "../../support/generation.ts";
import { insertHeardEpisode } from "../../support/heard-episode.ts";
import { addListen } from "../../support/rows/listens.ts";
import { addUser } from "../../support/rows/people.ts";
import { makeHistory, ZONES } from "./histories.ts";
import { rollBySeconds } from "./second-by-second.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const THIS_YEAR = { from: "2026-01-01", to: "2026-12-31" };
const EVER = { from: "0000-01-01", to: "9999-12-31" };
const db = openDatabase(env.DB);

let machine: TestMachine;

beforeAll(() => {
  machine = openMachine();
});

const newLearner = () => addUser(db);
const actorOf = (userId: string) => ({ userId, role: "learner" }) as const;

/** The learner's days as they stand in the database, whatever is new. */
async function readRows(userId: string) {
  return (await machine.listeningDays.read(userId, EVER)).days;
}

/** A store whose run dies right before or right after it writes, or is overtaken by another. */
function breakOff(
  store: ListeningDayStore,
  how: "before" | "after" | "overtaken",
): ListeningDayStore {
  return {
    ...store,
    async save(change) {
      if (how === "before") throw new Error("The worker is gone.");
      if (how === "overtaken") {
        await rollUpLearner({ listeningDays: store, clock: machine.clock }, change);
      }
      const isSaved = await store.save(change);
      if (how === "after") throw new Error("The worker is gone.");
      return isSaved;
    },
  };
}

/** What happens in one hour: something is reported or not, and the rollup runs, breaks off, or does not run. */
async function passHour(
  random: SeededRandom,
  { userId, reported }: { userId: string; reported: ZonedListen[] },
): Promise<void> {
  for (const listen of reported) await addListen(db, { ...listen, userId });
  const { listeningDays, clock } = machine;
  const run = (store: ListeningDayStore) =>
    rollUpLearner({ listeningDays: store, clock }, { userId });
  const [first] = reported;
  await random.pick([
    async () => {},
    () => run(listeningDays),
    () => Promise.all([run(listeningDays), run(listeningDays)]),
    () => run(breakOff(listeningDays, "overtaken")),
    () => run(breakOff(listeningDays, "before")).catch(() => {}),
    () => run(breakOff(listeningDays, "after")).catch(() => {}),
    // A listen goes on after it was counted.
    async () => {
      await run(listeningDays);
      if (first === undefined || first.kind === "read") return;
      first.wallMs += 5_000;
      await env.DB.prepare(
        "update listens set wall_ms = ?, version = version + 1 where user_id = ? and id = ?",
      )
        .bind(first.wallMs, userId, first.id)
        .run();
    },
  ])();
}

test(
  "runs that are doubled, left out, overlapping or broken off leave, in every zone, the days that one run makes",
  { timeout: 240_000 },
  async () => {
    const random = createRandom("broken runs");
    for (const number of ZONES.keys()) {
      const userId = await newLearner();
      const listens = makeHistory(random, number);
      // Late reports: in no order of the time that they tell of.
      const waiting = random.shuffle(listens);
      while (waiting.length > 0) {
        await passHour(random, { userId, reported: waiting.splice(0, random.whole(1, 4)) });
        const seen = listens.filter((listen) => !waiting.includes(listen));
        const live = await getListeningTotals(machine, { actor: actorOf(userId), range: null });
        const listenedMs = rollBySeconds(seen).reduce((sum, day) => sum + day.listenedMs, 0);
        expect(live.listenedMs, `history ${number}, live`).toBe(listenedMs);
      }
      await rollUpLearner(machine, { userId });
      expect(await readRows(userId), `history ${number}`).toEqual(rollBySeconds(listens));
      expect(await rollUpLearner(machine, { userId })).toEqual({ outcome: "nothing_new" });
    }
  },
);

test("the cron asks for everybody who has listened since, and the queue does it", async () => {
  const userIds = [await newLearner(), await newLearner()];
  for (const userId of userIds) await addListen(db, { userId });
  const pages: { userIds: string[] }[] = [];
  const rollupQueue = { send: async (sent: typeof pages) => void pages.push(...sent) };
  const { learnersToRoll } = await requestRollups({ ...machine, rollupQueue });
  expect(learnersToRoll).toBe(pages.flatMap((page) => page.userIds).length);
  expect(pages.flatMap((page) => page.userIds)).toEqual(expect.arrayContaining(userIds));
  const answers: string[] = [];
  const messages = [...pages, { userIds }, "nonsense"].map((body, at) => ({
    id: String(at),
    body,
    attempts: 1,
    ack: () => void answers.push("ack"),
    retry: () => void answers.push("retry"),
  }));
  await handleRollupBatch(machine, { messages });
  expect(new Set(answers)).toEqual(new Set(["ack"]));
  for (const userId of userIds) expect(await readRows(userId)).toMatchObject([{ sessions: 1 }]);
  expect(await requestRollups({ ...machine, rollupQueue })).toEqual({ learnersToRoll: 0 });
});

test("where one learner's days fail, those of the others are made, and the message comes again", async () => {
  const [first, second] = [await newLearner(), await newLearner()];
  for (const userId of [first, second]) await addListen(db, { userId });
  const { listeningDays } = machine;
  const broken: ListeningDayStore = {
    ...listeningDays,
    readToRoll: async (userId) => {
      if (userId === first) throw new Error("The database is away.");
      return listeningDays.readToRoll(userId);
    },
  };
  let answer = "";
  const message = {
    id: "m",
    body: { userIds: [first, second] },
    attempts: 1,
    ack: () => void (answer = "ack"),
    retry: () => void (answer = "retry"),
  };
  await handleRollupBatch({ ...machine, listeningDays: broken }, { messages: [message] });
  expect(answer).toBe("retry");
  expect(await readRows(second)).toHaveLength(1);
  await handleRollupBatch(machine, { messages: [message] });
  expect(answer).toBe("ack");
  expect(await readRows(first)).toHaveLength(1);
});

test("a message that failed too often goes, is in the log, and its learners are asked for again", async () => {
  const userId = await newLearner();
  await addListen(db, { userId });
  const [answers, logged]: [string[], string[]] = [[], []];
  const log = { ...machine.log, error: (event: string) => void logged.push(event) };
  const ack = () => void answers.push("ack");
  const message = { id: "m", body: { userIds: [userId] }, attempts: 3, ack, retry: () => {} };
  handleFailedRollups({ log }, { queue: "listening-days-dead", messages: [message] });
  expect([answers, logged]).toEqual([["ack"], ["rollup.given_up"]]);
  const waiting = await machine.listeningDays.listToRoll({ after: "", limit: 1_000 });
  expect(waiting).toContain(userId);
});

test("when the details are gone, everything that is shown stays", async () => {
  const userId = await newLearner();
  const old = machine.clock.now() - 100 * 24 * HOUR;
  await addListen(db, { userId, startedAt: old });
  const ask = () =>
    getListeningTotals(machine, {
      actor: actorOf(userId),
      range: THIS_YEAR,
    });
  const before = await ask();
  expect(before).toMatchObject({ listenedMs: MINUTE, sessions: 1, days: [{ sessions: 1 }] });
  const gone = {
    kind: "listens" as const,
    before: old + 24 * HOUR,
    limit: 1_000,
    at: old + 90 * 24 * HOUR,
  };
  await machine.cleanup.deleteRows(gone);
  expect(await ask()).toEqual(before);
  await rollUpLearner(machine, { userId });
  await machine.cleanup.deleteRows(gone);
  const left = env.DB.prepare("select count(*) as n from listens where user_id = ?").bind(userId);
  expect(await left.first("n")).toBe(0);
  expect(await ask()).toEqual(before);
  await addListen(db, { userId, startedAt: machine.clock.now() });
  await rollUpLearner(machine, { userId });
  expect(await ask()).toMatchObject({ listenedMs: 2 * MINUTE, sessions: 2 });
});

const said = fc.record({
  waitMs: fc.nat(10 * MINUTE),
  stretches: fc.array(
    fc.record({
      id: fc.constantFrom(0, 1, 2, 3),
      fromMs: fc.nat(HOUR),
      toMs: fc.nat(2 * HOUR),
      speed: fc.constantFrom(0.25, 1, 5),
      startedMs: fc.nat(40 * HOUR),
      endedMs: fc.nat(40 * HOUR),
    }),
    { maxLength: 6 },
  ),
});

test("whatever a client says, nobody has listened longer than the episodes are there", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 8 }), async (reports) => {
      const userId = await newLearner();
      const releasedAt = machine.clock.now();
      const of = { userId, durationMs: HOUR, completedAt: releasedAt };
      const episodes = [await insertHeardEpisode(of), await insertHeardEpisode(of)];
      const ids = [0, 1, 2, 3].map(() => machine.ids.next());
      const sentAt = 1_000_000_000_000;
      for (const [turn, { waitMs, stretches }] of reports.entries()) {
        machine.pass(waitMs);
        await saveProgress(machine, {
          actor: actorOf(userId),
          episodeId: episodes[turn % 2] ?? "",
          language: turn % 3 === 0 ? "ja" : "en",
          positionMs: 0,
          speed: 1,
          heard: [],
          stretches: stretches.map(({ id, startedMs, endedMs, ...stretch }) => ({
            ...stretch,
            id: ids[id] ?? "",
            startedAt: sentAt - startedMs,
            endedAt: sentAt - endedMs,
          })),
          happenedAt: sentAt,
          sentAt,
        });
        const totals = await getListeningTotals(machine, {
          actor: actorOf(userId),
          range: THIS_YEAR,
        });
        expect(totals.listenedMs).toBeLessThanOrEqual(machine.clock.now() - releasedAt);
        for (const day of totals.days) expect(day.completion).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 25, seed: 20_261_129 },
  );
});
