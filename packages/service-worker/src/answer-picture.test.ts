import { expect, test } from "vitest";

import { answerPicture } from "./answer-picture.ts";

const caches = {
  match: async (path: RequestInfo | URL) =>
    path === "/api/covers/e/kept.webp" ? new Response("kept") : undefined,
};
const online = async () => new Response("new");
const offline = async () => {
  throw new TypeError("Failed to fetch");
};

function ask(name: string, fetch: () => Promise<Response>): Promise<Response> {
  return answerPicture(new Request(`https://lab.test/api/covers/e/${name}`), { caches, fetch });
}

test("a picture comes from the network, and without one from this device", async () => {
  expect(await (await ask("kept.webp", online)).text()).toBe("new");
  expect(await (await ask("kept.webp", offline)).text()).toBe("kept");
});

test("one that was not downloaded fails as it does without us", async () => {
  await expect(ask("other.webp", offline)).rejects.toThrow("Failed to fetch");
});
