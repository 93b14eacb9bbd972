import { type Language, LANGUAGES } from "@learnlab/domain";

export interface Wish {
  /** As "en", or "ja+en" with the primary language first. */
  name: string;
  languages: Language[];
}

/** The nine languages alone, then every pair of them both ways; only those named, where some are. */
export function listWishes(only: readonly string[]): Wish[] {
  const pairs = LANGUAGES.flatMap((first) =>
    LANGUAGES.filter((second) => second !== first).map((second) => [first, second]),
  );
  const all = [...LANGUAGES.map((language) => [language]), ...pairs].map((languages) => ({
    name: languages.join("+"),
    languages,
  }));
  const unknown = only.filter((name) => !all.some((wish) => wish.name === name));
  if (unknown.length > 0) throw new Error(`There is no episode in ${unknown.join(", ")}.`);
  return only.length === 0 ? all : all.filter(({ name }) => only.includes(name));
}
