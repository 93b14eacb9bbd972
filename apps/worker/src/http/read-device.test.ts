import { expect, test } from "vitest";

import { readDevice } from "./read-device.ts";

const read = (headers: Record<string, string>) =>
  readDevice(new Request("http://learnlab.test/", { headers }));

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"],
  ["2001:DB8:1:2::9", "2001:db8:1:2::"],
  ["2001:db8::9", "2001:db8:0:0::"],
  ["2001:0db8:0001:0002::9", "2001:db8:1:2::"],
  ["::1", "0:0:0:0::"],
  ["not an address", null],
  ["1".repeat(200), null],
])("%s counts as %s", (said, address) => {
  expect(read({ "cf-connecting-ip": said }).address).toBe(address);
});

test("what a client says of its own address is not believed", () => {
  const headers = { "x-forwarded-for": "203.0.113.7", "x-real-ip": "203.0.113.7" };
  expect(read({ ...headers, "user-agent": "x".repeat(2_000) })).toEqual({
    address: null,
    userAgent: "x".repeat(500),
  });
});
