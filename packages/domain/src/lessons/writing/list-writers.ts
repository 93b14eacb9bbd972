import type { IdSource } from "../../shared/index.ts";
import type { SettlingDeps } from "../../spending/index.ts";
import type { LanguageModel } from "../model/language-model.ts";
import type { ScriptWriter } from "../script-writer.ts";
import { createModelJudge, type Judge } from "./judge-lesson.ts";
import { createModelWriter } from "./model-writer.ts";
import { payForModel } from "./pay-for-model.ts";

interface WriterDeps extends SettlingDeps {
  models: LanguageModel[];
  writers: ScriptWriter[];
  ids: IdSource;
}

/** The models, whose calls are charged to the episode, and then the writers that cost nothing. */
export function listWriters(deps: WriterDeps, episodeId: string): ScriptWriter[] {
  return [
    ...deps.models.map((model) => createModelWriter(payForModel(deps, { model, episodeId }))),
    ...deps.writers,
  ];
}

/** The same models as judges, charged to the same episode. */
export function listJudges(deps: Omit<WriterDeps, "writers">, episodeId: string): Judge[] {
  return deps.models.map((model) => createModelJudge(payForModel(deps, { model, episodeId })));
}
