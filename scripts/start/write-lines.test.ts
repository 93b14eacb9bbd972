import { expect, test } from "vitest";

import { createLineWriter } from "./write-lines.ts";

test("what a full disk does not take is lost, and is said once there is room", () => {
  let text = "";
  let isFull = false;
  const write = createLineWriter(
    (more) => {
      if (isFull) throw new Error("ENOSPC: no space left on device, write");
      text += more;
    },
    () => new Date("2026-11-28T07:00:00Z"),
  );
  write("one\n");
  isFull = true;
  write("two\n");
  write("three\nfour\n");
  isFull = false;
  write("five\n");
  write("six\n");
  const said = "\n2026-11-28T07:00:00.000Z Lines that could not be written: 3\n";
  expect(text).toBe(`one\n${said}five\nsix\n`);
});
