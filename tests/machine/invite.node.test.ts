import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { root } from "../../scripts/start/root.ts";
import { openBindings } from "./open-whole-machine.ts";
import { killAll, listTree } from "./processes.ts";
import { startLearnLab, type StartedLearnLab, withoutForeign } from "./started-learnlab.ts";

const PUBLIC_URL = "https://learn.example";
const PASSWORD = "a password of an admin";

let dataDir = "";
let app: StartedLearnLab;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "learnlab-invite-"));
  app = await startLearnLab(dataDir, null, { PUBLIC_URL });
  await app.isReady;
});

afterAll(async () => {
  killAll(listTree(app.pid));
  await app.ended;
  rmSync(dataDir, { recursive: true, force: true });
});

/** Runs the command as a person at a terminal does. */
function invite(email: string): Promise<{ code: number | null; output: string }> {
  const settings: Record<string, string> = { DATA_DIR: dataDir, PUBLIC_URL };
  const child = spawn(process.execPath, [join(root, "scripts/admin-invite.ts"), email], {
    env: { ...process.env, ...withoutForeign(), ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (text: Buffer) => (output += text.toString()));
  child.stderr.on("data", (text: Buffer) => (output += text.toString()));
  return new Promise((done) =>
    child.once("close", (code) => done({ code, output: output.trim() })),
  );
}

/** Calls as the proxy in front does, for a page of the public address. */
function callThroughProxy(path: string, body: unknown): Promise<Response> {
  return fetch(`${app.origin}${path}`, {
    method: "POST",
    headers: {
      host: "learn.example",
      origin: PUBLIC_URL,
      "x-forwarded-proto": "https",
      "cf-connecting-ip": "192.0.2.7",
      "content-type": "application/json",
    },
    body: JSON.stringify(body),
  });
}

const accept = (token: string, name: string) =>
  callThroughProxy("/api/invitations/accept", { token, name, password: PASSWORD });

test("six invitations beside constant writes are written whole, and each makes an admin", async () => {
  let isWriting = true;
  const statuses: number[] = [];
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let count = 0; isWriting; count += 1) {
      const email = `nobody-${writer}-${count}@people.test`;
      const answer = await callThroughProxy("/api/auth/request-password-reset", { email });
      await answer.arrayBuffer();
      statuses.push(answer.status);
    }
  });
  const names = ["ada", "bea", "cid", "dot", "eve", "fin"];
  const invited = await Promise.all(names.map((name) => invite(`${name}@people.test`)));
  isWriting = false;
  await Promise.all(writers);
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  for (const { code, output } of invited) {
    expect([code, output]).toEqual([
      0,
      expect.stringMatching(/^https:\/\/learn\.example\/invitation\/[\w-]{43}$/),
    ]);
  }
  for (const [at, { output }] of invited.entries()) {
    const answer = await accept(output.split("/").at(-1) ?? "", names[at] ?? "");
    expect(answer.status).toBe(200);
    // What people use is https, though the proxy speaks http to the port.
    const [cookie = ""] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-learnlab-session=.*; Secure/);
  }
});

test("its pages keep to https, as their public address says", async () => {
  const page = await fetch(app.origin);
  expect(page.headers.get("strict-transport-security")).toBe("max-age=31536000");
});

test("a page of another address than the public one cannot write", async () => {
  const answer = await fetch(`${app.origin}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { origin: app.origin, "content-type": "application/json" },
    body: JSON.stringify({ email: "ada@people.test", password: PASSWORD }),
  });
  expect(answer.status).toBe(403);
});

test("the socket that commands use is its owner's alone", () => {
  expect(statSync(join(dataDir, "control.sock")).mode & 0o777).toBe(0o600);
});

test("an invitation is written without a running LearnLab too, and each has its line in the audit log", async () => {
  process.kill(app.pid, "SIGINT");
  await app.ended;
  const { code, output } = await invite("gil@people.test");
  expect([code, output]).toEqual([0, expect.stringContaining(`${PUBLIC_URL}/invitation/`)]);
  const { env, dispose } = await openBindings(dataDir);
  try {
    const count = async (sql: string) => (await env.DB.prepare(sql).first<number>("n")) ?? 0;
    expect(await count("select count(*) as n from invitations")).toBe(7);
    expect(
      await count(
        "select count(*) as n from audit_log where subject_id in (select id from invitations) and actor_id is null",
      ),
    ).toBe(7);
  } finally {
    await dispose();
  }
});
