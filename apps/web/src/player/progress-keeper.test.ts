import { expect, test } from "vitest";

import type { Report } from "../data/send-report.ts";
import { makeProgressKeeper } from "./progress-keeper.ts";
import { createFakeTimers } from "./testing/fake-timers.ts";

/** A keeper of a track that plays on at normal speed, and what it sent. */
function openKeeper(options: { answers?: boolean[] } = {}) {
  const timers = createFakeTimers(0);
  const sent: Report[] = [];
  let positionMs = 0;
  let isReviews = false;
  const keeper = makeProgressKeeper({
    timers,
    where: () => (isReviews ? null : { episodeId: "e", language: "en", positionMs, speed: 1 }),
    send: async (report) => {
      sent.push(report);
      return options.answers?.shift() ?? true;
    },
  });
  return {
    keeper,
    timers,
    sent,
    listen: (ms: number) => {
      keeper.setPlaying(true);
      keeper.note({ positionMs, speed: 1 });
      for (let left = ms; left > 0; left -= 250) {
        timers.pass(250);
        positionMs += 250;
        keeper.note({ positionMs, speed: 1 });
      }
    },
    playReviews: (next: boolean) => {
      isReviews = next;
    },
    jumpTo: (ms: number) => {
      keeper.interrupt();
      positionMs = ms;
    },
  };
}

test("progress is reported every 15 seconds of playback", () => {
  const { listen, sent } = openKeeper();
  listen(31_000);
  expect(sent.map(({ positionMs }) => positionMs)).toEqual([14_750, 29_750]);
});

test("nothing is reported while it is paused", () => {
  const { listen, keeper, timers, sent } = openKeeper();
  listen(1_000);
  keeper.setPlaying(false);
  keeper.save();
  timers.pass(60_000);
  expect(sent).toHaveLength(1);
});

test("a page that goes away reports what was heard until then, once", () => {
  const { listen, keeper, sent } = openKeeper();
  listen(2_000);
  keeper.save();
  keeper.save();
  expect(sent).toMatchObject([{ positionMs: 2_000, heard: [[0, 2_000]] }]);
});

test("several seeks in a row are one report, of what was heard and where it landed", () => {
  const { listen, jumpTo, keeper, timers, sent } = openKeeper();
  listen(1_000);
  for (const target of [40_000, 70_000]) {
    jumpTo(target);
    keeper.saveSoon();
  }
  timers.pass(1_000);
  expect(sent).toMatchObject([{ positionMs: 70_000, heard: [[0, 1_000]] }]);
});

test("what did not arrive goes along with the next report, with the time at which it happened", async () => {
  const { listen, keeper, timers, sent } = openKeeper({ answers: [false] });
  listen(2_000);
  keeper.setPlaying(false);
  keeper.save();
  await Promise.resolve();
  timers.pass(15_000);
  expect(sent[1]).toEqual({
    episodeId: "e",
    language: "en",
    positionMs: 2_000,
    speed: 1,
    heard: [[0, 2_000]],
    stretches: [
      {
        id: expect.any(String),
        fromMs: 0,
        toMs: 2_000,
        speed: 1,
        startedAt: 0,
        endedAt: 2_000,
      },
    ],
    happenedAt: 2_000,
    startedAt: 0,
    sentAt: 15_000,
  });
});

test("playing on is one stretch, which grows from report to report; a seek begins another", () => {
  const { listen, jumpTo, keeper, sent } = openKeeper();
  listen(31_000);
  keeper.save();
  jumpTo(100_000);
  listen(1_000);
  keeper.save();
  const told = sent.flatMap(({ stretches }) =>
    stretches.map(({ id, fromMs, toMs }) => ({ id, fromMs, toMs })),
  );
  const first = told[0]?.id;
  expect(told).toEqual([
    { id: first, fromMs: 0, toMs: 14_750 },
    { id: first, fromMs: 0, toMs: 29_750 },
    { id: first, fromMs: 0, toMs: 31_000 },
    { id: expect.any(String), fromMs: 100_000, toMs: 101_000 },
  ]);
  expect(told[3]?.id).not.toBe(first);
});

test("what is heard of a review session is told by no report of an episode", () => {
  const it = openKeeper();
  it.playReviews(true);
  it.listen(5_000);
  it.playReviews(false);
  it.jumpTo(0);
  it.listen(2_000);
  it.keeper.save();
  expect(it.sent).toMatchObject([{ heard: [[0, 2_000]], stretches: [{ fromMs: 0, toMs: 2_000 }] }]);
});
