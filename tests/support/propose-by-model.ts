import type { LanguageModel, Proposal } from "@learnlab/domain";
import {
  createModelJudge,
  createModelProposer,
  beginWriting,
  listQuotable,
  planParts,
  proposePart,
  readMaterialText,
} from "@learnlab/domain/testing";

/** What a model proposes of a material, part by part; null for a part that it could not do. */
export async function proposeByModel(
  model: LanguageModel,
  text: string,
): Promise<(Proposal[] | null)[]> {
  const document = readMaterialText(text);
  const material = text.replace(/\s+/g, " ").trim();
  const deps = {
    writers: [createModelProposer(model)],
    clock: { now: () => 0 },
    log: { info: () => {}, error: () => {} },
    modelTimings: { callMs: 20_000, deadlineMs: 60_000 },
  };
  const judges = [createModelJudge(model)];
  const about = { episodeId: "proposals", judges, callsAtOnce: 1, hasTwoDrafts: false };
  const parts: (Proposal[] | null)[] = [];
  for (const { sentences } of planParts(document, "en")) {
    const known = parts.flatMap((found) => (found ?? []).map(({ term }) => term));
    const request = {
      courseTitle: "A course",
      language: "en" as const,
      sentences: listQuotable(sentences, material),
      material,
      document,
      known,
    };
    parts.push(await proposePart(deps, beginWriting(deps, about), request));
  }
  return parts;
}
