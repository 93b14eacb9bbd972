import type { IdSource } from "../../shared/index.ts";
import type { LanguageModel } from "../model/ports.ts";
import type { ScriptWriter } from "../ports.ts";
import type { SettlingDeps } from "../settle-cost.ts";
import { createModelWriter } from "./model-writer.ts";
import { payForModel } from "./pay-for-model.ts";

interface WriterDeps extends SettlingDeps {
  models: LanguageModel[];
  writers: ScriptWriter[];
  ids: IdSource;
}

/** Models, whose calls are paid for on the account of the episode, and then those that cost nothing. */
export function listWriters(deps: WriterDeps, episodeId: string): ScriptWriter[] {
  return [
    ...deps.models.map((model) => createModelWriter(payForModel(deps, { model, episodeId }))),
    ...deps.writers,
  ];
}
