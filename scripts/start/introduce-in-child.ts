/**
 * Asks the operator's own model server for a few lines, in a process of its own that frees the client's
 * memory when it exits.
 */
import { introduceServer } from "@learnlab/adapters/openai";
import { describeChatServer } from "@learnlab/worker/chat-server";
import { readConfig } from "@learnlab/worker/env";

import { describeIntroduction } from "./describe-introduction.ts";

/** Long enough to read a model of ten gigabytes from the disk. */
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
