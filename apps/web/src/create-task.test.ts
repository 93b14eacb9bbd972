import { expect, test } from "vitest";

import { AnsweredError } from "./api.ts";
import { createTask } from "./create-task.ts";

test("starting twice at once does the work once", async () => {
  let runs = 0;
  let finish = () => {};
  const task = createTask(async () => {
    runs += 1;
    await new Promise<void>((done) => (finish = done));
  });
  const first = task.start();
  expect(await task.start()).toBe(false);
  expect(task.isBusy()).toBe(true);
  finish();
  expect(await first).toBe(true);
  expect(runs).toBe(1);
  expect(task.isBusy()).toBe(false);
});

test("a refusal is kept to be shown, until the next try", async () => {
  const answers = [
    () =>
      Promise.reject(
        new AnsweredError("No.", { status: 409, why: { reason: "account.exists", details: {} } }),
      ),
    () => Promise.resolve(),
  ];
  const task = createTask(() => answers.shift()?.() ?? Promise.resolve());
  expect(await task.start()).toBe(false);
  expect(task.failure()).toMatchObject({ message: "No.", reason: "account.exists" });
  expect(await task.start()).toBe(true);
  expect(task.failure()).toBeNull();
});

test("a connection that is lost is told as such, and a fault of ours as ours", async () => {
  const lost = createTask(() => Promise.reject(new TypeError("Failed to fetch")));
  await lost.start();
  expect(lost.failure()?.message).toMatch(/can't be reached/);
  const broken = createTask(() => Promise.reject(new TypeError("x is undefined")));
  await broken.start();
  expect(broken.failure()?.message).toMatch(/went wrong on our side/);
});
