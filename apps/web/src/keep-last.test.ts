import { beforeEach, expect, test } from "vitest";

import { CallError } from "./api-client.ts";
import { forgetKept, isOutdated, keepLast } from "./keep-last.ts";

const lost = () => new CallError("Failed to fetch");
const refused = () =>
  new CallError("This is not yours.", {
    code: "FORBIDDEN",
    httpStatus: 403,
    reason: null,
    details: null,
    requestId: "r",
  });

beforeEach(forgetKept);

function openList() {
  let fail: (() => Error) | null = null;
  const load = keepLast(async (page: number) => {
    if (fail !== null) throw fail();
    return `page ${page}`;
  });
  return { load, failWith: (next: (() => Error) | null) => (fail = next) };
}

test("what was seen before is shown again while the connection is lost, and says so", async () => {
  const { load, failWith } = openList();
  expect(await load(1)).toBe("page 1");
  failWith(lost);
  expect(await load(1)).toBe("page 1");
  expect(isOutdated()).toBe(true);
  failWith(null);
  await load(1);
  expect(isOutdated()).toBe(false);
});

test("what was never seen is missing, and a refusal stays a refusal", async () => {
  const { load, failWith } = openList();
  await load(1);
  failWith(lost);
  await expect(load(2)).rejects.toThrow("Failed to fetch");
  failWith(refused);
  await expect(load(1)).rejects.toThrow("This is not yours.");
});

test("nobody sees what another person saw on the same device", async () => {
  const { load, failWith } = openList();
  await load(1);
  forgetKept();
  failWith(lost);
  await expect(load(1)).rejects.toThrow("Failed to fetch");
});
