import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { expect, test } from "vitest";

import { watchDisk } from "./watch-disk.ts";

const MIB = 2 ** 20;

function aDisk(freeMib: number) {
  const disk = { free: freeMib * MIB, hasReserve: false, isWritable: true };
  const said: string[] = [];
  const watch = watchDisk("", (sentence) => said.push(sentence), {
    readFree: () => disk.free,
    isWritable: () => disk.isWritable,
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
  const { disk, findFault } = aDisk(100);
  expect([findFault(), disk.hasReserve, disk.free / MIB]).toEqual([null, true, 92]);
});

test("a full disk gives its reserve back for reading, and is full until there is room", () => {
  const { disk, said, findFault } = aDisk(100);
  disk.free = 0;
  expect([findFault(), disk.hasReserve, disk.free / MIB]).toEqual(["disk full", false, 8]);
  disk.free = 15 * MIB;
  expect(findFault()).toBe("disk full");
  expect(said).toEqual(["The disk is full: nothing is saved until there is room again."]);
  disk.free = 16 * MIB;
  expect([findFault(), disk.hasReserve]).toEqual([null, false]);
  disk.free = 24 * MIB;
  expect([findFault(), disk.hasReserve]).toEqual([null, true]);
  expect(said.at(-1)).toBe("There is room on the disk again.");
});

test("a disk that is small from the start is used, without a reserve", () => {
  const { disk, findFault } = aDisk(20);
  expect([findFault(), disk.hasReserve]).toEqual([null, false]);
});

test("a disk that can only be read is told once, whatever room it has, and again when it can be written", () => {
  const { disk, said, findFault } = aDisk(100);
  disk.isWritable = false;
  expect([findFault(), findFault()]).toEqual(["read only", "read only"]);
  disk.free = 0;
  expect(findFault()).toBe("read only");
  expect(said).toEqual([
    "The disk can only be read: nothing is saved until it can be written again.",
  ]);
  disk.free = 100 * MIB;
  disk.isWritable = true;
  expect(findFault()).toBeNull();
  expect(said.at(-1)).toBe("The disk can be written again.");
});

// Root may write whatever a file's mode says.
test.skipIf(process.getuid?.() === 0).each([
  ["the folder itself", "."],
  ["a database", "v3/d1/miniflare-D1DatabaseObject/1.sqlite"],
  ["the folder of the media", "v3/r2/learnlab-media/blobs"],
])("%s that may not be written is found", (_, part) => {
  const folder = mkdtempSync(join(tmpdir(), "learnlab-watch-disk-"));
  const database = join(folder, "v3/d1/miniflare-D1DatabaseObject/1.sqlite");
  for (const one of [dirname(database), join(folder, "v3/r2/learnlab-media/blobs")])
    mkdirSync(one, { recursive: true });
  writeFileSync(database, "");
  const { findFault } = watchDisk(folder, () => {});
  expect(findFault()).toBeNull();
  chmodSync(join(folder, part), 0o500);
  expect(findFault()).toBe("read only");
  chmodSync(join(folder, part), 0o700);
  expect(findFault()).toBeNull();
  rmSync(folder, { recursive: true });
});
