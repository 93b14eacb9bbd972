import { expect, test } from "vitest";

import { watchDisk } from "./watch-disk.ts";

const MIB = 2 ** 20;

function aDisk(freeMib: number) {
  const disk = { free: freeMib * MIB, hasReserve: false };
  const said: string[] = [];
  const watch = watchDisk("", (sentence) => said.push(sentence), {
    readFree: () => disk.free,
    hasReserve: () => disk.hasReserve,
    makeReserve() {
      disk.hasReserve = true;
      disk.free -= 8 * MIB;
    },
    dropReserve() {
      if (disk.hasReserve) disk.free += 8 * MIB;
      disk.hasReserve = false;
    },
  });
  return { disk, said, ...watch };
}

test("a disk with room keeps eight megabytes in reserve", () => {
  const { disk, isFull } = aDisk(100);
  expect([isFull(), disk.hasReserve, disk.free / MIB]).toEqual([false, true, 92]);
});

test("a full disk gives its reserve back for reading, and is full until there is room", () => {
  const { disk, said, isFull } = aDisk(100);
  disk.free = 0;
  expect([isFull(), disk.hasReserve, disk.free / MIB]).toEqual([true, false, 8]);
  disk.free = 15 * MIB;
  expect(isFull()).toBe(true);
  expect(said).toEqual(["The disk is full: nothing is saved until there is room again."]);
  disk.free = 16 * MIB;
  expect([isFull(), disk.hasReserve]).toEqual([false, false]);
  disk.free = 24 * MIB;
  expect([isFull(), disk.hasReserve]).toEqual([false, true]);
  expect(said.at(-1)).toBe("There is room on the disk again.");
});

test("a disk that is small from the start is used, without a reserve", () => {
  const { disk, isFull } = aDisk(20);
  expect([isFull(), disk.hasReserve]).toEqual([false, false]);
});
