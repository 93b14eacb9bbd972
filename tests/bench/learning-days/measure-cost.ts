import { env } from "#bindings";
import { demoId } from "@learnlab/demo";

import { deliver, makePending } from "../../support/generation.ts";
import { addLearner } from "../pipeline/bench-machine.ts";
import { type OpenStudy, openStudy } from "./open-study.ts";
import { createVaryingModel } from "./varying-model.ts";

/** What an episode cost, by who was paid. */
export interface EpisodeCost {
  name: string;
  /** Calls to the model, and its tokens in and out. */
  calls: number;
  inputTokens: number;
  outputTokens: number;
  modelMicroDollars: number;
  characters: number;
  speechMicroDollars: number;
}

const courseIds = ["django-fundamentals", "python-advanced", "database-design"].map(demoId);

/**
 * An episode of about six minutes with sound whose lessons nobody has heard, and a classmate's on the
 * same day, of which the lessons are there: as the ledger has them, with the price lists of the suppliers.
 */
export async function measureCosts(): Promise<EpisodeCost[]> {
  const model = createVaryingModel();
  const open = await openStudy({ languages: ["en"], model, isStandIn: false });
  const costs: EpisodeCost[] = [];
  for (const name of ["cold", "warm"]) {
    const before = { ...model.spent };
    const episodeId = await makeFor(open, name);
    const { spent } = model;
    costs.push({
      name,
      calls: spent.calls - before.calls,
      inputTokens: spent.inputTokens - before.inputTokens,
      outputTokens: spent.outputTokens - before.outputTokens,
      ...(await readLedger(episodeId)),
    });
  }
  return costs;
}

async function makeFor({ machine }: OpenStudy, name: string): Promise<string> {
  const userId = await addLearner({ db: env.DB, machine }, { name, courseIds });
  const episodeId = await makePending(machine, { userId, outputFormat: "both" });
  const answer = await deliver(machine, { episodeId });
  if (answer !== "ack") throw new Error(`The ${name} episode was answered with ${answer}.`);
  return episodeId;
}

async function readLedger(episodeId: string) {
  const { results } = await env.DB.prepare(
    `select provider, sum(units) as units, sum(micro_dollars) as microDollars
     from spend where episode_id = ? group by provider`,
  )
    .bind(episodeId)
    .all<{ provider: string; units: number; microDollars: number }>();
  const of = (provider: string) => results.find((row) => row.provider === provider);
  return {
    modelMicroDollars: of("openai")?.microDollars ?? 0,
    characters: of("polly")?.units ?? 0,
    speechMicroDollars: of("polly")?.microDollars ?? 0,
  };
}
