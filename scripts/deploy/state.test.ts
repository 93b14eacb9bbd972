import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { root } from "../start/root.ts";
import { createStatementStores } from "./invitation-statements.ts";
import { LIFECYCLE, listMissing } from "./provision.ts";
import { chooseSecrets } from "./secrets.ts";
import { fillConfig } from "./state.ts";

const config = readFileSync(join(root, "wrangler.toml"), "utf8");
const polly = { POLLY_ACCESS_KEY_ID: "AKIA-OF-POLLY", POLLY_SECRET_ACCESS_KEY: "of-polly" };
const everySecret = [
  "AUTH_SECRET",
  "MEDIA_ACCESS_KEY_ID",
  "MEDIA_SECRET_ACCESS_KEY",
  "POLLY_ACCESS_KEY_ID",
  "POLLY_SECRET_ACCESS_KEY",
];

test("a deployed configuration has the installation's databases and settings, and nothing else new", () => {
  const filled = fillConfig(config, {
    databases: { learnlab: "id-of-data", "learnlab-search": "id-of-search" },
    vars: { PUBLIC_URL: "https://learn.example", MAIL_FROM: 'A "B" <a@b.example>', HOME: "/root" },
  });
  expect(filled).toContain('database_name = "learnlab", database_id = "id-of-data"');
  expect(filled).toContain('database_name = "learnlab-search", database_id = "id-of-search"');
  expect(filled).toContain('PUBLIC_URL = "https://learn.example"');
  expect(filled).toContain(String.raw`MAIL_FROM = "A \"B\" <a@b.example>"`);
  expect(filled).not.toContain("/root");
  expect(filled.split("\n")).toHaveLength(config.split("\n").length);
});

test("an empty account gets every database, bucket and queue that wrangler.toml names", () => {
  const missing = listMissing(config, { databases: [], buckets: [], queues: [] });
  expect(missing).toEqual([
    ["d1", "create", "learnlab"],
    ["d1", "create", "learnlab-search"],
    ["r2", "bucket", "create", "learnlab-media"],
    ["queues", "create", "generation-now"],
    ["queues", "create", "generation-daily"],
    ["queues", "create", "materials"],
    ["queues", "create", "uploads"],
    ["queues", "create", "listening-days"],
    ["queues", "create", "generation-now-dead"],
    ["queues", "create", "generation-daily-dead"],
    ["queues", "create", "materials-dead"],
    ["queues", "create", "uploads-dead"],
    ["queues", "create", "listening-days-dead"],
  ]);
});

test("only what is missing is made", () => {
  const missing = listMissing(config, {
    databases: ["learnlab"],
    buckets: [],
    queues: [
      "generation-now",
      "generation-daily",
      "materials",
      "uploads",
      "listening-days",
    ].flatMap((name) => [name, `${name}-dead`]),
  });
  expect(missing).toEqual([
    ["d1", "create", "learnlab-search"],
    ["r2", "bucket", "create", "learnlab-media"],
  ]);
});

test("what generations leave behind expires after a week, and episodes never", () => {
  expect(LIFECYCLE.rules.map(({ conditions }) => conditions.prefix)).toEqual(["work/", "parts/u/"]);
  for (const { deleteObjectsTransition } of LIFECYCLE.rules) {
    expect(deleteObjectsTransition.condition).toEqual({ type: "Age", maxAge: 604_800 });
  }
});

test("a key for a model goes up where the operator gave one", () => {
  const env = { ...polly, OPENAI_API_KEY: "of-openai", GEMINI_API_KEY: "" };
  const secrets = chooseSecrets([], { env, makeSecret: () => "made" });
  expect(secrets).toMatchObject({ OPENAI_API_KEY: "of-openai" });
  expect(secrets).not.toHaveProperty("GEMINI_API_KEY");
});

test("a first deploy makes the installation's own secrets and takes Polly's from the operator", () => {
  const secrets = chooseSecrets([], { env: polly, makeSecret: () => "made" });
  expect(secrets).toEqual({
    AUTH_SECRET: "made",
    MEDIA_ACCESS_KEY_ID: "made",
    MEDIA_SECRET_ACCESS_KEY: "made",
    ...polly,
  });
});

test("a later deploy changes no secret, unless the operator gives a new one", () => {
  const makeSecret = () => "made";
  expect(chooseSecrets(everySecret, { env: {}, makeSecret })).toEqual({});
  expect(chooseSecrets(everySecret, { env: { AUTH_SECRET: "new" }, makeSecret })).toEqual({
    AUTH_SECRET: "new",
  });
});

test("a deploy without Polly's key is refused before anything is made", () => {
  const parts = { env: { POLLY_ACCESS_KEY_ID: "AKIA-OF-POLLY" }, makeSecret: () => "made" };
  expect(() => chooseSecrets([], parts)).toThrow(/^Set POLLY_SECRET_ACCESS_KEY first/);
});

test("a remote invitation is written as SQL that quotes what it is given", async () => {
  const { invitations, statements } = createStatementStores();
  await invitations.create({
    id: "i1",
    email: "o'hara@example.org",
    enrollments: [],
    role: "admin",
    tokenHash: "h",
    createdBy: null,
    createdAt: 1,
    expiresAt: 2,
  });
  expect(statements).toEqual([
    "insert into invitations (id, email, role, token_hash, created_by, expires_at, created_at, updated_at) values ('i1', 'o''hara@example.org', 'admin', 'h', null, 2, 1, 1)",
  ]);
});
