import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { DEMO_PASSWORD } from "@learnlab/demo";
import type { EpisodeStatus, EpisodeSummary } from "@learnlab/domain";
import { expect, onTestFinished, test } from "vitest";

import { writeAnswer } from "../faults/model-answer.ts";
import type { Asked } from "../support/models/fake-supplier.ts";
import { startChatServer } from "../support/models/start-chat-server.ts";
import { LOOK_EVERY_MS, signIn, startLearnLab, type Visitor } from "./started-learnlab.ts";

const MODEL = "qwen3:8b";

function answer(asked: Asked): unknown {
  const properties = asked.schema["properties"];
  const isIntroduction = JSON.stringify(properties).includes('"lines"');
  if (isIntroduction) return { lines: ["Seeds drink first.", "Then the root goes down."] };
  return writeAnswer(asked, { isForeign: false, isUngrounded: false });
}

async function waitForScript(visitor: Visitor, episodeId: string): Promise<void> {
  const until = performance.now() + 60_000;
  for (;;) {
    const status = await visitor.query<{ status: EpisodeStatus; hasScript: boolean }>(
      "episodes.status",
      { episodeId },
    );
    if (status.hasScript) return;
    if (status.status === "failed" || performance.now() > until) {
      throw new Error(JSON.stringify(status));
    }
    await pause(LOOK_EVERY_MS);
  }
}

test("a server of one's own is introduced at the start, writes without a key, and costs nothing", async () => {
  const server = await startChatServer("text alone", { models: [MODEL], answer });
  onTestFinished(() => server.close());
  const dataDir = mkdtempSync(join(tmpdir(), "learnlab-own-models-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const baseUrl = `${server.origin}/v1`;
  const app = await startLearnLab(dataDir, null, {
    OPENAI_BASE_URL: baseUrl,
    OPENAI_MODELS: MODEL,
  });
  onTestFinished(async () => {
    app.process.kill("SIGINT");
    await app.ended;
  });
  await app.isReady;
  const introduced = app.wrote(`Scripts are written by ${MODEL} at ${baseUrl}.`);

  const learner = await signIn(app.origin, "learner-a@demo.test", DEMO_PASSWORD);
  const { id } = await learner.mutate<{ id: string }>("episodes.request", {
    languages: ["en"],
    outputFormat: "text",
    requestKey: crypto.randomUUID(),
  });
  await waitForScript(learner, id);
  const episode = await learner.query<EpisodeSummary>("episodes.get", { episodeId: id });
  expect(episode.scriptWriter).toBe("openai");

  const admin = await signIn(app.origin, "admin@demo.test", DEMO_PASSWORD);
  const spend = await admin.query<unknown>("installation.spend", {});
  expect(JSON.stringify(spend)).not.toMatch(/"microDollars":[1-9]/);
  await introduced;
});
