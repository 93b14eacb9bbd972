import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import {
  AbilityLevel,
  type ConceptLink,
  type ConceptQuestion,
  type ConceptSentence,
  Language,
  LANGUAGES,
  LINK_KINDS,
  QUESTION_KINDS,
} from "@learnlab/domain";
import { z } from "zod";

const content = fileURLToPath(new URL("../content/", import.meta.url));

const Course = z.object({
  slug: z.string(),
  title: z.string(),
  description: z.string(),
  level: AbilityLevel,
  joinCode: z.string(),
  language: Language,
});

const Sentence = z.object({ text: z.string(), quote: z.string() });
const Question = z.object({
  question: z.string(),
  answer: z.string(),
  accepted: z.array(z.string()),
  keyTerms: z.array(z.string()),
  choices: z.array(z.string()).default([]),
});
const QuotedQuestion = Question.extend({ quote: z.string() });

const Concept = z.object({
  key: z.string(),
  term: z.string(),
  spoken: z.string(),
  definition: Sentence,
  explanation: z.array(Sentence.extend({ part: z.enum(["picture", "mechanism", "pitfall"]) })),
  example: z.array(Sentence),
  questions: z.object({ recall: QuotedQuestion, why: QuotedQuestion, apply: QuotedQuestion }),
});

const Text = z.object({
  term: z.string(),
  spoken: z.string(),
  definition: z.string(),
  explanation: z.array(z.string()),
  example: z.array(z.string()),
  questions: z.object({ recall: Question, why: Question, apply: Question }),
});

const Link = z.object({
  from: z.string(),
  /** A concept of the same course, or `<course>/<concept>`. */
  to: z.string(),
  kind: z.enum(LINK_KINDS),
  sentence: z.string(),
  quotes: z.object({ from: z.string(), to: z.string() }),
});

interface DemoConcept {
  key: string;
  term: string;
  spoken: string;
  sentences: ConceptSentence[];
  questions: (ConceptQuestion & { quote: string })[];
}

interface DemoText {
  language: Language;
  /** The concept's key. */
  key: string;
  term: string;
  spoken: string;
  sentences: string[];
  questions: ConceptQuestion[];
}

/** A link by its concepts' keys, the other one with its course. */
interface DemoLink extends Omit<ConceptLink, "fromId" | "toId"> {
  from: string;
  to: { slug: string; key: string };
}

export interface DemoCourse extends z.infer<typeof Course> {
  material: string;
  concepts: DemoConcept[];
  /** Its concepts in further languages. */
  texts: DemoText[];
  links: DemoLink[];
}

const SLUGS = ["django-fundamentals", "python-advanced", "database-design"];

/** The three courses of the demo, read from the content folder. */
export function readDemoCourses(): DemoCourse[] {
  return SLUGS.map((slug) => {
    const course = Course.parse(readJson(slug, "course.json"));
    const others = LANGUAGES.filter((language) => language !== course.language);
    return {
      ...course,
      material: readFileSync(join(content, slug, "material.md"), "utf8"),
      concepts: z.array(Concept).parse(readJson(slug, "concepts.json")).map(toConcept),
      texts: others.flatMap((language) => readTexts(slug, language)),
      links: readLinks(course, others),
    };
  });
}

function toConcept(concept: z.infer<typeof Concept>): DemoConcept {
  const { key, term, spoken, definition, explanation, example, questions } = concept;
  return {
    key,
    term,
    spoken,
    sentences: [
      { part: "definition", ...definition },
      ...explanation,
      ...example.map((sentence) => ({ part: "example" as const, ...sentence })),
    ],
    questions: QUESTION_KINDS.map((kind) => ({ kind, ...questions[kind] })),
  };
}

function readTexts(slug: string, language: Language): DemoText[] {
  const texts = z.record(z.string(), Text).parse(readJson(slug, `texts.${language}.json`));
  return Object.entries(texts).map(([key, text]) => ({
    language,
    key,
    term: text.term,
    spoken: text.spoken,
    sentences: [text.definition, ...text.explanation, ...text.example],
    questions: QUESTION_KINDS.map((kind) => ({ kind, ...text.questions[kind] })),
  }));
}

function readLinks({ slug, language }: z.infer<typeof Course>, others: Language[]): DemoLink[] {
  const translated = others.map((other) => {
    const sentences = z.record(z.string(), z.string()).parse(readJson(slug, `links.${other}.json`));
    return [other, sentences] as const;
  });
  return z
    .array(Link)
    .parse(readJson(slug, "links.json"))
    .map(({ from, to, kind, sentence, quotes }) => {
      const [key = "", otherSlug = slug] = to.split("/").toReversed();
      const texts = translated.flatMap(([other, sentences]) => {
        const text = sentences[`${from} -> ${to}`];
        return text === undefined ? [] : [[other, text] as const];
      });
      return {
        from,
        to: { slug: otherSlug, key },
        kind,
        texts: { [language]: sentence, ...Object.fromEntries(texts) },
        quotes,
      };
    });
}

function readJson(slug: string, name: string): unknown {
  return JSON.parse(readFileSync(join(content, slug, name), "utf8"));
}
