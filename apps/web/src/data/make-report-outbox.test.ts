import { expect, test } from "vitest";

import { makeReportOutbox } from "./make-report-outbox.ts";
import { MOST_PIECES, type Unsent } from "./merge-reports.ts";
import type { Report } from "./send-report.ts";

function aReport(fromMs: number, rest: Partial<Unsent> = {}): Unsent {
  const toMs = fromMs + 1_000;
  const id = `stretch-${fromMs}`;
  return {
    episodeId: "e",
    language: "en",
    positionMs: toMs,
    speed: 1,
    heard: [[fromMs, toMs]],
    stretches: [{ id, fromMs, toMs, speed: 1, startedAt: fromMs, endedAt: toMs }],
    startedAt: fromMs,
    happenedAt: toMs,
    ...rest,
  };
}

/** A device whose pages come and go. */
function openDevice() {
  const kept = new Map<string, string>();
  const living = new Set<string>();
  const device = { isOnline: false, isFull: false, sent: [] as Report[], kept, living };
  const storage = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    key: (at: number) => [...kept.keys()][at] ?? null,
    length: kept.size,
    removeItem: (key: string) => void kept.delete(key),
    setItem(key: string, text: string) {
      if (device.isFull) throw new DOMException("Full.", "QuotaExceededError");
      kept.set(key, text);
    },
  });
  const openPage = (page: string) =>
    makeReportOutbox({
      page,
      storage,
      now: () => 99,
      locks: {
        hold: () => void living.add(page),
        runIfFree: async (one, run) => void (living.has(one) || (await run())),
      },
      async send(report) {
        if (device.isOnline) device.sent.push(report);
        return device.isOnline;
      },
    });
  return { device, openPage };
}

test("what was heard offline waits as one report, and goes with its own times", async () => {
  const { device, openPage } = openDevice();
  const page = openPage("one");
  expect(await page.add("mia", aReport(0), true)).toBe(true);
  await page.add("mia", aReport(1_000), true);
  expect(page.waiting("mia")).toMatchObject([{ heard: [[0, 2_000]], positionMs: 2_000 }]);
  device.isOnline = true;
  await page.flush("mia");
  expect(device.sent).toMatchObject([{ startedAt: 0, happenedAt: 2_000, sentAt: 99 }]);
  expect(device.kept.size).toBe(0);
});

test("a closed page's reports go with the next page, and an open page sends its own", async () => {
  const { device, openPage } = openDevice();
  await openPage("one").add("mia", aReport(0), true);
  const next = openPage("two");
  device.isOnline = true;
  await next.flush("mia");
  expect(device.sent).toEqual([]);
  device.living.delete("one");
  await next.flush("mia");
  await next.flush("mia");
  expect(device.sent).toMatchObject([{ heard: [[0, 1_000]] }]);
});

test("nobody sends what another person heard, and who signs out leaves nothing", async () => {
  const { device, openPage } = openDevice();
  const page = openPage("one");
  device.isOnline = true;
  expect(await page.add("mia", aReport(0), false)).toBe(true);
  await page.flush("omar");
  expect(device.sent).toEqual([]);
  expect(page.waiting("omar")).toEqual([]);
  page.forget("mia");
  await page.flush("mia");
  expect([device.sent, device.kept.size]).toEqual([[], 0]);
});

test("without room it says so, and keeps nothing twice", async () => {
  const { device, openPage } = openDevice();
  const page = openPage("one");
  device.isFull = true;
  expect(await page.add("mia", aReport(0), true)).toBe(false);
  device.isFull = false;
  device.isOnline = true;
  await page.flush("mia");
  expect(device.sent).toEqual([]);
});

test("more stretches than a report may have are several reports", async () => {
  const { device, openPage } = openDevice();
  const page = openPage("one");
  for (let at = 0; at < MOST_PIECES + 50; at += 1) await page.add("mia", aReport(at * 5_000), true);
  device.isOnline = true;
  await page.flush("mia");
  const stretches = device.sent.flatMap((report) => report.stretches);
  expect(new Set(stretches.map(({ id }) => id)).size).toBe(MOST_PIECES + 50);
  for (const report of device.sent)
    expect(report.stretches.length).toBeLessThanOrEqual(MOST_PIECES);
});
