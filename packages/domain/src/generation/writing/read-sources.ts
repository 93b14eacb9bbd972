import type { Concept, ConceptText, CourseStore } from "../../courses/index.ts";
import { foldSpace, type Language } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import type { ConceptSource } from "../ports.ts";
import type { Brief } from "../types.ts";

interface SourceDeps {
  courses: CourseStore;
  media: MediaStore;
}

/** Characters of the material on each side of a quote. */
const AROUND = 700;

export interface Sources {
  /** By concept id. */
  concepts: Map<string, ConceptSource>;
  /** The whole texts of the courses' materials. */
  materials: string[];
}

/** What the concepts of a brief are taught from. */
export async function readSources(deps: SourceDeps, brief: Brief): Promise<Sources> {
  const courseIds = brief.courses.map(({ id }) => id);
  const wanted = new Set(brief.concepts.map(({ conceptId }) => conceptId));
  const [all, texts, materials] = await Promise.all([
    deps.courses.listConcepts(courseIds),
    deps.courses.listConceptTexts([...wanted], brief.languages),
    readMaterials(deps, courseIds),
  ]);
  const languageOf = new Map(brief.courses.map(({ id, language }) => [id, language]));
  const folded = materials.map(foldSpace);
  const concepts = all
    .filter(({ id }) => wanted.has(id))
    .map((concept): [string, ConceptSource] => {
      const courseLanguage = languageOf.get(concept.courseId) ?? "en";
      return [concept.id, toSource(concept, { courseLanguage, texts, materials: folded })];
    });
  return { concepts: new Map(concepts), materials };
}

function toSource(
  concept: Concept,
  around: { courseLanguage: Language; texts: ConceptText[]; materials: string[] },
): ConceptSource {
  const { courseLanguage, texts, materials } = around;
  const { term, question, answer, explanation, quote } = concept;
  const own = { term, question, answer, explanation: explanation.map(({ text }) => text) };
  const others = texts.filter(
    ({ conceptId, language }) => conceptId === concept.id && language !== courseLanguage,
  );
  return {
    conceptId: concept.id,
    courseLanguage,
    quote,
    explanationQuotes: explanation.map((sentence) => sentence.quote),
    excerpt: cutExcerpt(foldSpace(quote), materials),
    texts: [{ ...own, language: courseLanguage }, ...others],
  };
}

function cutExcerpt(quote: string, materials: string[]): string {
  for (const material of materials) {
    const at = material.indexOf(quote);
    if (at === -1) continue;
    return material.slice(Math.max(0, at - AROUND), at + quote.length + AROUND);
  }
  return quote;
}

/** The whole texts of the courses' materials. */
export async function readMaterials(deps: SourceDeps, courseIds: string[]): Promise<string[]> {
  const materials = await deps.courses.listMaterials(courseIds);
  const texts = await Promise.all(materials.map(({ textKey }) => deps.media.getText(textKey)));
  return texts.flatMap((text) => text ?? []);
}
