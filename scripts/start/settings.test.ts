import { chmodSync, mkdtempSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

import { openInstallation, saveInstallation } from "./installation.ts";
import { openSecrets } from "./secrets.ts";
import { readEnvironment, readSettings, readSilence, requireFreePort } from "./settings.ts";
import { readWorkerSettings } from "./worker-settings.ts";

const aFolder = () => mkdtempSync(join(tmpdir(), "learnlab-settings-"));

test.each(["http", "-1", "0", "65536", "87 87", "1e3"])("PORT=%s is refused by name", (port) => {
  expect(() => readSettings({ PORT: port, DATA_DIR: aFolder() })).toThrow(/^PORT must be a number/);
});

test.each(["http://learn.example", "learn.example", "https://learn.example/path"])(
  "PUBLIC_URL=%s is refused by name",
  (url) => {
    expect(() => readSettings({ PUBLIC_URL: url, DATA_DIR: aFolder() })).toThrow(
      /^PUBLIC_URL must be an https address/,
    );
  },
);

test("the watchdog's patience is a minute unless it is set, and a wrong one is refused by name", () => {
  expect(readSilence({})).toBe(60_000);
  expect(readSilence({ WATCHDOG_SILENCE_MS: "5000" })).toBe(5_000);
  for (const wrong of ["0", "999", "1e5", "soon"]) {
    expect(() => readSilence({ WATCHDOG_SILENCE_MS: wrong })).toThrow(/^WATCHDOG_SILENCE_MS must/);
  }
});

test("a data folder that is a file is refused by name", () => {
  const file = join(aFolder(), "file");
  writeFileSync(file, "");
  expect(() => readSettings({ DATA_DIR: file })).toThrow(/^DATA_DIR is .*nothing can be written/);
});

test("a data folder that others could read becomes its owner's alone, with what is secret in it", () => {
  const dataDir = aFolder();
  openSecrets(dataDir);
  openInstallation({ dataDir, publicUrl: "", port: 8787 });
  const files = ["", "secrets.json", "installation.json"].map((name) => join(dataDir, name));
  for (const file of files) chmodSync(file, 0o755);
  openInstallation(readSettings({ DATA_DIR: dataDir }));
  openSecrets(dataDir);
  expect(files.map((file) => statSync(file).mode & 0o777)).toEqual([0o700, 0o600, 0o600]);
});

test("an open folder of other things is refused by name, and left as it is", () => {
  const dataDir = aFolder();
  writeFileSync(join(dataDir, "thesis.txt"), "");
  chmodSync(dataDir, 0o755);
  expect(() => readSettings({ DATA_DIR: dataDir })).toThrow(/^DATA_DIR is .*holds other things/);
  expect(statSync(dataDir).mode & 0o777).toBe(0o755);
});

test("the address that people use is taken with and without a slash", () => {
  const dataDir = aFolder();
  expect(readSettings({ PUBLIC_URL: "https://learn.example/", DATA_DIR: dataDir })).toEqual({
    port: 8787,
    publicUrl: "https://learn.example",
    dataDir,
  });
});

test("a setting of the environment goes before one of .dev.vars, and an empty one counts as none", () => {
  const file = join(aFolder(), ".dev.vars");
  writeFileSync(file, 'SIGN_UP="closed"\nMAIL_FROM="a@b.example"\nPUBLIC_URL=""\n');
  expect(readEnvironment({ SIGN_UP: "open", MAIL_FROM: "" }, file)).toEqual({
    SIGN_UP: "open",
    MAIL_FROM: "a@b.example",
  });
});

test("a port that is taken is refused with what can be done", async () => {
  const server = createServer();
  const port = await new Promise<number>((done) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      done(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  await expect(requireFreePort(port)).rejects.toThrow(
    `Port ${port} is taken. End what uses it, or choose another one: PORT=`,
  );
  await new Promise((done) => server.close(done));
  await expect(requireFreePort(port)).resolves.toBeUndefined();
});

test("a folder with the demo is never put on the net", () => {
  const dataDir = aFolder();
  expect(openInstallation({ dataDir, publicUrl: "", port: 1 }).hasDemo).toBe(true);
  expect(() => openInstallation({ dataDir, publicUrl: "https://learn.example", port: 1 })).toThrow(
    /holds the demo, whose password everybody knows/,
  );
});

test("a folder that was begun without the demo never gets it", () => {
  const dataDir = aFolder();
  const first = openInstallation({ dataDir, publicUrl: "https://learn.example", port: 1 });
  saveInstallation(dataDir, { ...first, migrations: ["a"] });
  expect(openInstallation({ dataDir, publicUrl: "", port: 1 })).toEqual({
    hasDemo: false,
    isSeeded: false,
    migrations: ["a"],
  });
});

test("secrets are made once, each different, for their owner's eyes only", () => {
  const dataDir = aFolder();
  const secrets = openSecrets(dataDir);
  expect(new Set(Object.values(secrets)).size).toBe(5);
  expect(openSecrets(dataDir)).toEqual(secrets);
  expect(statSync(join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
});

function aWorker(env: Record<string, string>, hasDemo = true) {
  const secrets = openSecrets(aFolder());
  const speechAddress = "http://127.0.0.1:4000";
  const localUrl = "http://127.0.0.1:8787";
  const own = { secrets, publicUrl: "", hasDemo, speechAddress, voiceVersion: "a1b2", localUrl };
  return readWorkerSettings({ env, ...own });
}

test("with the demo anybody may sign up, and the voice is the stand-in and says so", () => {
  expect(aWorker({})).toMatchObject({
    SIGN_UP: "open",
    POLLY_ENDPOINT: "http://127.0.0.1:4000",
    SPEECH_STAND_IN: "true",
    SPEECH_STAND_IN_VERSION: "a1b2",
    SPEECH_TIMEOUT_MS: "45000",
    SPEECH_ENGINE: "neural",
  });
  expect(aWorker({}, false)).toMatchObject({ SIGN_UP: "invite" });
  expect(aWorker({ SPEECH_TIMEOUT_MS: "9000" })).toMatchObject({ SPEECH_TIMEOUT_MS: "9000" });
});

test("the operator's settings go before our own, and others of the environment stay outside", () => {
  const settings = aWorker({ SIGN_UP: "closed", SPEECH_SAMPLE_RATE: "24000", HOME: "/root" });
  expect(settings).toMatchObject({ SIGN_UP: "closed", SPEECH_SAMPLE_RATE: "24000" });
  expect(settings).not.toHaveProperty("HOME");
});

test("with Polly's key Amazon speaks, and half a key is refused", () => {
  const key = { POLLY_ACCESS_KEY_ID: "A".repeat(20), POLLY_SECRET_ACCESS_KEY: "s".repeat(40) };
  expect(aWorker(key)).toMatchObject({
    ...key,
    POLLY_ENDPOINT: "https://polly.us-east-1.amazonaws.com",
    SPEECH_STAND_IN: "false",
  });
  expect(() => aWorker({ POLLY_ACCESS_KEY_ID: "A".repeat(20) })).toThrow(/both or neither/);
});

test("a setting that the worker would refuse is refused at the start, by name", () => {
  expect(() => aWorker({ SIGN_UP: "maybe" })).toThrow("SIGN_UP must be open, invite or closed.");
});
