import { createOpenAiModel } from "@learnlab/adapters/openai";
import type { LanguageModel } from "@learnlab/domain";
import { expect, onTestFinished, test } from "vitest";

import type { Asked, FakeSupplier } from "../support/models/fake-supplier.ts";
import { startChatServer } from "../support/models/start-chat-server.ts";
import { suppliers } from "../support/models/suppliers.ts";
import { proposeByModel } from "../support/propose-by-model.ts";
import { answerAsked } from "../support/writing-model.ts";

const MODEL = "qwen3:8b";
const MATERIAL = `# Tides

A tide is the slow rise and fall of the sea that the moon causes. It is like water in a bowl that somebody tilts with care.
Because the earth turns under the moon, most coasts have two of them on a day. Many people believe that only the water nearest to the moon is moved by it.`;

const answer = ({ schema, system, user }: Asked) =>
  answerAsked({ schema: { name: nameOf(system), schema }, system, user });

/** Servers do not hand on what a schema is called. */
const nameOf = (system: string) => (system.startsWith("You check") ? "verdicts" : "concepts");

async function expectProposals(model: LanguageModel): Promise<void> {
  const [found] = await proposeByModel(model, MATERIAL);
  expect(found?.map(({ basis, missing }) => ({ basis, missing }))).toEqual([
    { basis: "judged", missing: [] },
  ]);
  for (const { quote } of found?.[0]?.sentences ?? []) {
    expect(MATERIAL.replace(/\s+/g, " ")).toContain(quote);
  }
}

test.each(["ollama", "lm studio", "objects alone", "text alone"] as const)(
  "a model on one's own machine proposes concepts through %s",
  async (name) => {
    const server = await startChatServer(name, { models: [MODEL], answer });
    onTestFinished(() => server.close());
    await expectProposals(
      createOpenAiModel({
        apiKey: "",
        baseUrl: `${server.origin}/v1`,
        models: [MODEL],
        dialect: "compatible",
        fetch: (input, init) => fetch(input, init),
      }),
    );
  },
);

test.each(Object.values(suppliers))("$models take the schema of concepts", async (supplier) => {
  const server: FakeSupplier = await supplier.start({ apiKey: "stand-in-key", answer });
  onTestFinished(() => server.close());
  const { models } = supplier;
  await expectProposals(supplier.open(server.origin, { apiKey: "stand-in-key", models }));
});
