import { expect, test } from "vitest";

import { readWithin } from "./read-within.ts";

const never = new Promise<void>(() => {});

function streamOf(...chunks: string[]): ReadableStream<Uint8Array> {
  return new Blob(chunks).stream();
}

test("a body within its bound is read whole", async () => {
  const read = await readWithin(streamOf("ab", "cd"), { most: 4, deadline: never });
  expect(new TextDecoder().decode(read)).toBe("abcd");
});

test("a body over its bound is refused, and its sender let go", async () => {
  let isCancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(3)),
    cancel: () => void (isCancelled = true),
  });
  const read = readWithin(endless, { most: 8, deadline: never });
  await expect(read).rejects.toMatchObject({ status: 413, code: "request.too_large" });
  expect(isCancelled).toBe(true);
});

test("a body that stops half-way is given up at the deadline", async () => {
  let isCancelled = false;
  const halfSent = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array(3)),
    cancel: () => void (isCancelled = true),
  });
  const deadline = new Promise<void>((resolve) => setTimeout(resolve, 1));
  const read = readWithin(halfSent, { most: 8, deadline });
  await expect(read).rejects.toMatchObject({ status: 408, code: "request.timeout" });
  expect(isCancelled).toBe(true);
});

test("a sender that breaks off is no silence", async () => {
  const broken = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error("The connection was lost.")),
  });
  const read = readWithin(broken, { most: 8, deadline: never });
  await expect(read).rejects.toThrow("The connection was lost.");
});
