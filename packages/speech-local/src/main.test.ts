import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

const main = fileURLToPath(new URL("main.ts", import.meta.url));

test("bad configuration is refused with the name of each setting", async () => {
  const child = spawn(process.execPath, [main], { env: { SPEECH_PORT: "many" } });
  const said = text(child.stderr);
  const [code] = await once(child, "exit");
  expect(code).toBe(1);
  expect((await said).trim().split("\n")).toEqual([
    "SPEECH_PORT must be a port number.",
    "SPEECH_ACCESS_KEY_ID is missing: the access key that clients sign with.",
    "SPEECH_SECRET_ACCESS_KEY is missing: the secret that clients sign with.",
  ]);
});

test("the process says where it listens and ends when it is told to", async () => {
  const env = { SPEECH_PORT: "0", SPEECH_ACCESS_KEY_ID: "a", SPEECH_SECRET_ACCESS_KEY: "b" };
  const child = spawn(process.execPath, [main], { env });
  const [line] = await once(child.stdout, "data");
  const address = /http:\/\/127\.0\.0\.1:\d+/u.exec(String(line))?.[0];
  const health = await fetch(`${address}/healthz`);
  expect(await health.json()).toEqual({ status: "ok" });
  child.kill("SIGTERM");
  const [code, signal] = await once(child, "exit");
  expect([code, signal]).toEqual([0, null]);
});
