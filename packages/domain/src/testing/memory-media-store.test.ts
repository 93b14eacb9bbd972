import { expect, test } from "vitest";
import { createMemoryMediaStore } from "./memory-media-store.ts";

const audio = { contentType: "audio/mpeg" };

test("text in any script comes back as it was put", async () => {
  const store = createMemoryMediaStore();
  const text = "Grüße, 光合成 и 🎧 100% + more";
  await store.putText("a", text, { contentType: "text/plain" });
  expect(await store.getText("a")).toBe(text);
  expect(await store.getBytes("a", { offset: 2, length: 2 })).toEqual(Uint8Array.of(0xc3, 0xbc));
});

test("a key is written once", async () => {
  const store = createMemoryMediaStore();
  const first = await store.put("a", Uint8Array.of(1, 2, 3), audio);
  const second = await store.put("a", Uint8Array.of(9), audio);
  expect(second).toEqual({ ...first, created: false });
  expect(await store.getBytes("a")).toEqual(Uint8Array.of(1, 2, 3));
});

test("bytes that the caller changes later do not change what was stored", async () => {
  const store = createMemoryMediaStore();
  const bytes = Uint8Array.of(1, 2, 3);
  await store.put("a", bytes, audio);
  bytes[0] = 9;
  expect(await store.getBytes("a", { offset: 0, length: 2 })).toEqual(Uint8Array.of(1, 2));
});

test("lists go on where the page before ended", async () => {
  const store = createMemoryMediaStore({ pageSize: 2 });
  for (const key of ["p/3", "p/1", "q/1", "p/2"]) await store.putText(key, key, audio);
  const first = await store.list("p/");
  expect(first.objects.map(({ key }) => key)).toEqual(["p/1", "p/2"]);
  const last = await store.list("p/", first.cursor ?? "");
  expect(last).toMatchObject({ objects: [{ key: "p/3" }], cursor: null });
});
