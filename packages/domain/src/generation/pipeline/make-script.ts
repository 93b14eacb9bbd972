import type { Concept, ConceptText } from "../../courses/index.ts";
import type { Language } from "../../shared/index.ts";
import { checkScript } from "../check-script.ts";
import { composeScript, QUESTIONS } from "../compose-script.ts";
import { estimateSpokenMs, fitPauses, pickNearest } from "../fit-length.ts";
import type { ConceptSource, FrameRequest, ScriptWriter } from "../ports.ts";
import { writeTemplateFrame } from "../template/write-frame.ts";
import type { Brief, CheckResult, Lesson, Script } from "../types.ts";
import type { GenerationDeps } from "./deps.ts";
import { scriptFailed } from "./failures.ts";

type Deps = GenerationDeps;

/** Writes the script: shared lessons from the library or new, the frame for this learner, checked. */
export async function makeScript(deps: Deps, brief: Brief): Promise<Script> {
  const failed: CheckResult[] = [];
  for (const writer of deps.writers) {
    const script = await writeWith(deps, { brief, writer });
    const broken = script.checks.filter(({ passed }) => !passed);
    if (broken.length === 0) return script;
    failed.push(...broken);
  }
  throw scriptFailed(failed);
}

async function writeWith(
  deps: Deps,
  { brief, writer }: { brief: Brief; writer: ScriptWriter },
): Promise<Script> {
  const { speech } = brief;
  const candidates = await findLessons(deps, { brief, writer });
  const lessons = candidates.slice(0, countFitting(brief, candidates));
  const frame = await writer.writeFrame(describeFrame(brief, lessons));
  const composed = composeScript({ brief, lessons, frame });
  const tracks = composed.tracks.map((track) => fitPauses(track, estimateSpokenMs(track, speech)));
  const materials = await readMaterials(deps, brief);
  const checks = checkScript({
    script: { tracks, questions: composed.questions },
    brief,
    materials,
  });
  return { ...composed, tracks, checks };
}

const FEWEST_LESSONS = QUESTIONS;

/** How many of the lessons make six minutes, with the template's frame around them as a measure. */
function countFitting(brief: Brief, candidates: Lesson[]): number {
  const { speech } = brief;
  const counts = candidates.map((_, index) => index + 1).slice(FEWEST_LESSONS - 1);
  const drafts = counts.map((count) => {
    const lessons = candidates.slice(0, count);
    const frame = writeTemplateFrame(describeFrame(brief, lessons));
    return composeScript({ brief, lessons, frame }).tracks.map((track) =>
      fitPauses(track, estimateSpokenMs(track, speech)),
    );
  });
  return counts[pickNearest(drafts, speech)] ?? candidates.length;
}

function describeFrame(brief: Brief, lessons: Lesson[]): FrameRequest {
  const titleOf = (lesson: Lesson) =>
    brief.concepts.find(({ conceptId }) => conceptId === lesson.conceptId)?.courseTitle ?? "";
  return {
    brief,
    lessons: lessons.map((lesson) => ({
      conceptId: lesson.conceptId,
      courseTitle: titleOf(lesson),
      terms: Object.fromEntries(lesson.texts.map(({ language, term }) => [language, term])),
    })),
  };
}

/** Lessons of the brief's concepts in its order: those of the library, the missing ones written now. */
async function findLessons(
  deps: Deps,
  { brief, writer }: { brief: Brief; writer: ScriptWriter },
): Promise<Lesson[]> {
  const { level } = brief.ability;
  const sources = await readSources(deps, brief);
  const kept = await deps.lessons.find({ conceptIds: [...sources.keys()], level });
  const lessons = await Promise.all(
    brief.concepts.map(async ({ conceptId }) => {
      const source = sources.get(conceptId);
      if (source === undefined) return [];
      const known = kept.find((lesson) => lesson.conceptId === conceptId);
      if (known !== undefined && covers(known, source, brief.languages)) return [known];
      const written = await writer.writeLesson({
        concept: source,
        level,
        languages: brief.languages,
      });
      await keepLesson(deps, written);
      return [written];
    }),
  );
  return lessons.flat();
}

function covers(lesson: Lesson, source: ConceptSource, languages: Language[]): boolean {
  const possible = languages.filter((language) =>
    source.texts.some((text) => text.language === language),
  );
  return possible.every((language) => lesson.texts.some((text) => text.language === language));
}

async function keepLesson(deps: Deps, lesson: Lesson): Promise<void> {
  const ids = [deps.ids.next(), ...lesson.texts.map(() => deps.ids.next())];
  await deps.lessons.save({ ...lesson, ids, at: deps.clock.now() });
}

async function readSources(deps: Deps, brief: Brief): Promise<Map<string, ConceptSource>> {
  const wanted = new Set(brief.concepts.map(({ conceptId }) => conceptId));
  const all = await deps.courses.listConcepts(brief.courses.map(({ id }) => id));
  const concepts = all.filter(({ id }) => wanted.has(id));
  const texts = await deps.courses.listConceptTexts([...wanted], brief.languages);
  const languageOf = new Map(brief.courses.map(({ id, language }) => [id, language]));
  return new Map(
    concepts.map((concept) => [
      concept.id,
      toSource(concept, languageOf.get(concept.courseId) ?? "en", texts),
    ]),
  );
}

function toSource(concept: Concept, courseLanguage: Language, texts: ConceptText[]): ConceptSource {
  const { term, question, answer, explanation } = concept;
  const own = { term, question, answer, explanation: explanation.map(({ text }) => text) };
  const others = texts.filter(
    ({ conceptId, language }) => conceptId === concept.id && language !== courseLanguage,
  );
  return {
    conceptId: concept.id,
    courseLanguage,
    quote: concept.quote,
    explanationQuotes: explanation.map(({ quote }) => quote),
    texts: [{ ...own, language: courseLanguage }, ...others],
  };
}

async function readMaterials(deps: Deps, brief: Brief): Promise<string[]> {
  const materials = await deps.courses.listMaterials(brief.courses.map(({ id }) => id));
  const texts = await Promise.all(materials.map(({ textKey }) => deps.media.getText(textKey)));
  return texts.flatMap((text) => text ?? []);
}
