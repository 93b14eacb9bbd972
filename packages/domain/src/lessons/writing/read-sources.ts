import type { Concept, ConceptText, CourseStore } from "../../courses/index.ts";
import type { Language } from "../../languages/index.ts";
import { cleanText, foldQuote } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import { stripPlanted } from "../checks/find-planted-text.ts";
import type { ConceptSource, Proof } from "../script-writer.ts";
import { cleanSource } from "./clean-source.ts";
import { findEvidence, type PlacedSentence, placeSentences } from "./find-evidence.ts";

interface SourceDeps {
  courses: CourseStore;
  media: MediaStore;
}

interface SourceRequest {
  courses: readonly { id: string; title: string; language: Language }[];
  conceptIds: readonly string[];
  /** Besides the courses' own languages. */
  languages: Language[];
}

const LONGEST_TITLE = 120;

/** The sources of concepts by id: plain text without anything that cannot be said. */
export async function readSources(
  deps: SourceDeps,
  { courses, conceptIds, languages }: SourceRequest,
): Promise<Map<string, ConceptSource>> {
  const courseIds = courses.map(({ id }) => id);
  const wanted = new Set(conceptIds);
  const [all, texts, materials] = await Promise.all([
    deps.courses.listConcepts(courseIds),
    deps.courses.listConceptTexts([...wanted], languages),
    readMaterials(deps, courseIds),
  ]);
  const split = createSplitter();
  const courseOf = new Map(courses.map((course) => [course.id, course]));
  const sources = all
    .filter(({ id }) => wanted.has(id))
    .map((concept): [string, ConceptSource] => {
      const { title = "", language = "en" } = courseOf.get(concept.courseId) ?? {};
      const proof = findProof(concept, materials);
      const evidence = findEvidence(proof, split(materials.get(concept.materialId), language));
      const source = toSource(concept, { courseLanguage: language, texts, proof, evidence });
      return [concept.id, cleanSource(source, sayTitle(title))];
    });
  return new Map(sources);
}

/** A name for a concept whose own name cannot be said. */
function sayTitle(title: string): string {
  return stripPlanted(cleanText(title, LONGEST_TITLE)) || "…";
}

/** The evidence for claims about the courses' concepts, by concept id. */
export async function readProofs(
  deps: SourceDeps,
  courseIds: string[],
): Promise<Map<string, Proof>> {
  const [concepts, materials] = await Promise.all([
    deps.courses.listConcepts(courseIds),
    readMaterials(deps, courseIds),
  ]);
  return new Map(concepts.map((concept) => [concept.id, findProof(concept, materials)]));
}

function findProof(
  { materialId, sentences, questions, lostQuotes }: Concept,
  materials: Map<string, Material>,
): Proof {
  const quotes = [...sentences, ...questions].map(({ quote }) => quote);
  const own = materials.get(materialId)?.folded ?? "";
  // Approved quotes stay proven until a teacher looks at the marked concept.
  const lost = lostQuotes.map(foldQuote);
  // One that was merged of two may quote another material as well.
  const others = [...materials.values()].map(({ folded }) => folded);
  const elsewhere = quotes
    .map(foldQuote)
    .filter((quote) => !own.includes(quote) && others.some((other) => other.includes(quote)));
  return { quotes, material: [own, ...lost, ...elsewhere].join(" ").trim() };
}

function toSource(
  concept: Concept,
  around: { courseLanguage: Language; texts: ConceptText[]; proof: Proof; evidence: string[] },
): ConceptSource {
  const { courseLanguage, texts, proof, evidence } = around;
  const { term, spoken, sentences, questions } = concept;
  const own = { term, spoken, questions, sentences: sentences.map(({ text }) => text) };
  const others = texts.filter(
    ({ conceptId, language }) => conceptId === concept.id && language !== courseLanguage,
  );
  return {
    conceptId: concept.id,
    courseLanguage,
    sentences: sentences.map(({ part, quote }) => ({ part, quote })),
    questions: questions.map(({ kind, quote }) => ({ kind, quote })),
    evidence,
    proof,
    texts: [{ ...own, language: courseLanguage }, ...others],
  };
}

/** The text of a material, and its form for finding quotes. */
interface Material {
  text: string;
  folded: string;
}

/** Most concepts of an episode come from one material, so it is split once. */
function createSplitter() {
  const known = new Map<Material, PlacedSentence[]>();
  return (material: Material | undefined, language: Language): PlacedSentence[] => {
    if (material === undefined) return [];
    const sentences = known.get(material) ?? placeSentences(material.text, language);
    known.set(material, sentences);
    return sentences;
  };
}

/** The materials of the courses by id. */
async function readMaterials(
  deps: SourceDeps,
  courseIds: string[],
): Promise<Map<string, Material>> {
  const materials = await deps.courses.listMaterials(courseIds);
  const texts = await Promise.all(
    materials.map(async ({ id, textKey }): Promise<[string, Material]> => {
      const text = (await deps.media.getText(textKey)) ?? "";
      return [id, { text, folded: foldQuote(text) }];
    }),
  );
  return new Map(texts);
}
