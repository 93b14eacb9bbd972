import type { Language } from "@learnlab/domain";

import type { Study } from "./study-day.ts";

/** What a concept is called in a language, as a heading and inside a sentence. */
export interface ConceptName {
  conceptId: string;
  language: Language;
  name: string;
}

export interface NameFinder {
  /** The text with a sign in the place of each name, and of several in a row. */
  mask: (text: string) => string;
  /** Ids of the concepts that are named; of a name that two share both. */
  find: (text: string) => string[];
}

const NAME = "◦";
/** Written without spaces, so that a word may begin anywhere. */
const UNSPACED: readonly Language[] = ["ja"];

/** Finds names of concepts and courses in texts of a language, the longest ones first. */
export function createNameFinder(
  names: readonly ConceptName[],
  { language, titles }: { language: Language; titles: readonly string[] },
): NameFinder {
  const own = names.filter((one) => one.language === language && one.name !== "");
  const byName = Map.groupBy(own, ({ name }) => name.toLowerCase());
  const pattern = matchAny([...titles, ...byName.keys()], language);
  const row = new RegExp(
    `${NAME}(?:[^\\p{L}\\p{N}]{1,4}(?:(?:and|und|sowie|と) ?)?${NAME})+`,
    "gu",
  );
  return {
    mask: (text) => text.replaceAll(pattern, NAME).replaceAll(row, NAME),
    find: (text) => [
      ...new Set(
        [...text.matchAll(pattern)].flatMap(([name]) =>
          (byName.get(name.toLowerCase()) ?? []).map(({ conceptId }) => conceptId),
        ),
      ),
    ],
  };
}

function matchAny(names: readonly string[], language: Language): RegExp {
  const listed = names
    .toSorted((one, other) => other.length - one.length)
    .map((name) => RegExp.escape(name));
  const any = `(?:${listed.join("|")})`;
  return UNSPACED.includes(language)
    ? new RegExp(any, "giu")
    : new RegExp(`(?<![\\p{L}\\p{N}])${any}(?![\\p{L}\\p{N}])`, "giu");
}

/** One finder for each language, made when it is first needed. */
export function openFinders({ names, courses }: Study): (language: Language) => NameFinder {
  const titles = courses.map(({ title }) => title);
  const made = new Map<Language, NameFinder>();
  return (language) => {
    const known = made.get(language) ?? createNameFinder(names, { language, titles });
    made.set(language, known);
    return known;
  };
}
