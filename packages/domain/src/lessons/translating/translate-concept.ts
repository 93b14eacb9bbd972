import { z } from "zod";

import type { Actor } from "../../accounts/index.ts";
import { changedSince, type ConceptDeps, findConceptOf } from "../../courses/concepts/index.ts";
import { type ConceptText, findTaught, recordCourseChange } from "../../courses/index.ts";
import { Language } from "../../languages/index.ts";
import { DomainError } from "../../shared/index.ts";
import { budgetReached, BUDGET_REACHED, type SettlingDeps } from "../../spending/index.ts";
import type { LanguageModel } from "../model/language-model.ts";
import { payForModel } from "../writing/pay-for-model.ts";
import { writeByModel } from "../writing/write-piece.ts";
import { beginWriting, type WritingDeps, type WritingRun } from "../writing/writing-run.ts";
import { findTranslationFaults, leaveOutUseless } from "./check-translation.ts";
import {
  type ConceptTranslator,
  createModelTranslator,
  type TranslationRequest,
} from "./concept-translator.ts";

/** In the account of costs, in the place of an episode's id. */
const TRANSLATIONS = "translations";
/** A teacher is waiting for both tries. */
const LONGEST_MS = 60_000;

export const TranslateConcept = z.strictObject({
  courseId: z.uuid(),
  conceptId: z.uuid(),
  language: Language,
});

export interface TranslateDeps extends ConceptDeps, SettlingDeps {
  models: LanguageModel[];
  modelTimings: WritingDeps["modelTimings"];
}

/**
 * Has a model say a concept in a further language, in the place of what it said in it before, and answers
 * under which id that can be taken back. Lessons stay: those without that language get it when they are next needed.
 */
export async function translateConcept(
  deps: TranslateDeps,
  request: z.output<typeof TranslateConcept> & { actor: Actor | null },
): Promise<{ changeId: string }> {
  const { actor, language } = request;
  const course = await findTaught(deps, request, "concepts.translate");
  const concept = await findConceptOf(deps, request);
  if (language === course.language) {
    throw new DomainError("invalid", "The concept is in this language already.", {
      reason: "concept.own_language",
    });
  }
  const text = await askModels(deps, { concept, language });
  const [changeId, id] = [deps.ids.next(), deps.ids.next()];
  const change = { changeId, before: concept, text: { ...text, id }, at: deps.clock.now() };
  if (!(await deps.concepts.translate(change))) throw changedSince();
  await recordCourseChange(deps, { actor, course, action: "concepts.translate" });
  return { changeId };
}

async function askModels(deps: TranslateDeps, request: TranslationRequest): Promise<ConceptText> {
  if (deps.models.length === 0) {
    throw new DomainError("invalid", "No model is configured that could translate.", {
      reason: "concept.no_model",
    });
  }
  const writing = openWriting(deps);
  const run = beginWriting(writing, {
    episodeId: TRANSLATIONS,
    judges: [],
    callsAtOnce: 1,
    hasTwoDrafts: false,
  });
  const text = await writeByModel<ConceptText, ConceptTranslator>(writing, run, {
    of: { kind: "translation", conceptId: request.concept.id },
    write: (writer, attempt) => writer.translate(request, attempt),
    findFaults: (written) => findTranslationFaults(written, request),
  });
  if (text === null) throw describeFailure(run);
  return leaveOutUseless(text);
}

function openWriting(deps: TranslateDeps): WritingDeps<ConceptTranslator> {
  const { clock, log, modelTimings, models } = deps;
  return {
    clock,
    log,
    modelTimings: { ...modelTimings, deadlineMs: Math.min(modelTimings.deadlineMs, LONGEST_MS) },
    writers: models.map((model) =>
      createModelTranslator(payForModel(deps, { model, episodeId: TRANSLATIONS })),
    ),
  };
}

function describeFailure({ lastFailure }: WritingRun): DomainError {
  if (lastFailure === BUDGET_REACHED) return budgetReached();
  return new DomainError("supplier_failed", "No model could translate this concept.", {
    reason: "concept.not_translated",
    retryable: true,
  });
}
