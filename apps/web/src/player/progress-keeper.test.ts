import { expect, test } from "vitest";

import type { Report } from "../data/send-report.ts";
import { makeProgressKeeper } from "./progress-keeper.ts";
import { createFakeTimers } from "./testing/fake-timers.ts";

/** A keeper of a track that plays on at normal speed, and what it sent. */
function openKeeper(options: { answers?: boolean[] } = {}) {
  const timers = createFakeTimers(0);
  const sent: Report[] = [];
  let positionMs = 0;
  const keeper = makeProgressKeeper({
    timers,
    where: () => ({ episodeId: "e", language: "en", positionMs, speed: 1 }),
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
    happenedAt: 2_000,
    startedAt: 0,
    sentAt: 15_000,
  });
});
