/** Asks a model server of one's own for a few lines, in a process of its own: the client that it takes goes with it. */
import { introduceServer } from "@learnlab/adapters/openai";
import { describeChatServer } from "@learnlab/worker/chat-server";
import { readConfig } from "@learnlab/worker/env";

import { describeIntroduction } from "./describe-introduction.ts";

/** A model of some ten gigabytes is read from the disk first. */
const PATIENCE_MS = 180_000;

const config = readConfig(JSON.parse(process.env["LEARNLAB_SETTINGS"] ?? "{}"));
const server = describeChatServer(config);
const introduction = await introduceServer(
  { ...server, fetch: (input, init) => fetch(input, { ...init, redirect: "error" }) },
  { timeoutMs: PATIENCE_MS, now: () => performance.now() },
);
const times = { callMs: config.MODEL_TIMEOUT_MS, deadlineMs: config.SCRIPT_DEADLINE_MS };
process.stdout.write(`${describeIntroduction(introduction, { ...server, ...times })}\n`);
process.exit(0);
