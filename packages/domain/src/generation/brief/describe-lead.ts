import type { Concept, Course, CourseStore } from "../../courses/index.ts";
import type { BriefConcept, BriefLead } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import { stripPlanted } from "../../lessons/index.ts";
import { cleanText } from "../../shared/index.ts";

const LONGEST = 200;

interface Known {
  lead: BriefConcept | null;
  languages: Language[];
  courses: Course[];
  concepts: Concept[];
  /** The material's text, whose names titles and terms may contain. */
  quoted: string;
}

/** The lead in those of the episode's languages that its course has. */
export async function describeLead(
  deps: { courses: Pick<CourseStore, "listConceptTexts"> },
  { lead, languages, courses, concepts, quoted }: Known,
): Promise<BriefLead | undefined> {
  const concept = concepts.find(({ id }) => id === lead?.conceptId);
  if (concept === undefined) return undefined;
  const own = courses.find(({ id }) => id === concept.courseId)?.language;
  const further = await deps.courses.listConceptTexts(
    [concept.id],
    languages.filter((language) => language !== own),
  );
  const texts = [...(own === undefined ? [] : [{ ...concept, language: own }]), ...further];
  const said = texts.map(({ language, term, questions }) => {
    const asked = cleanText(questions[0]?.question ?? "", LONGEST);
    return {
      language,
      term: stripPlanted(cleanText(term, LONGEST), quoted),
      question: stripPlanted(asked, quoted) === asked ? asked : "",
    };
  });
  const listNamed = (name: "term" | "question") =>
    Object.fromEntries(
      said.filter((text) => text[name] !== "").map((text) => [text.language, text[name]]),
    );
  return { conceptId: concept.id, terms: listNamed("term"), questions: listNamed("question") };
}
