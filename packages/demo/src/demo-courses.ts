import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { AbilityLevel, Language, LANGUAGES } from "@learnlab/domain";
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

const Concept = z.object({
  key: z.string(),
  term: z.string(),
  question: z.string(),
  answer: z.string(),
  explanation: z.array(z.object({ text: z.string(), quote: z.string() })),
  quote: z.string(),
});

const Text = Concept.pick({ term: true, question: true, answer: true }).extend({
  explanation: z.array(z.string()),
});

export interface DemoCourse extends z.infer<typeof Course> {
  material: string;
  concepts: z.infer<typeof Concept>[];
  /** Further languages of some concepts, by the concept's key. */
  texts: { language: Language; key: string; text: z.infer<typeof Text> }[];
}

const SLUGS = ["django-fundamentals", "python-advanced", "database-design"];

/** The three courses of the demo, read from the content folder. */
export function readDemoCourses(): DemoCourse[] {
  return SLUGS.map((slug) => {
    const course = Course.parse(readJson(slug, "course.json"));
    return {
      ...course,
      material: readFileSync(join(content, slug, "material.md"), "utf8"),
      concepts: z.array(Concept).parse(readJson(slug, "concepts.json")),
      texts: LANGUAGES.filter((language) => language !== course.language).flatMap((language) =>
        Object.entries(
          z.record(z.string(), Text).parse(readJson(slug, `texts.${language}.json`)),
        ).map(([key, text]) => ({ language, key, text })),
      ),
    };
  });
}

function readJson(slug: string, name: string): unknown {
  return JSON.parse(readFileSync(join(content, slug, name), "utf8"));
}
