import { type Language, LANGUAGES } from "@learnlab/domain";

export interface Wish {
  /** As "en", or "ja+en" with the primary language first. */
  name: string;
  languages: Language[];
}

/**
 * The nine languages alone, then every pair with its reverse, two episodes at a time; only those
 * named, where some are.
 */
export function listWishes(only: readonly string[]): Wish[][] {
  const alone = LANGUAGES.map((language) => nameWish([language]));
  const pairs = LANGUAGES.flatMap((first, index) =>
    LANGUAGES.slice(index + 1).map((second) => [
      nameWish([first, second]),
      nameWish([second, first]),
    ]),
  );
  const singles = alone.flatMap((_, index) =>
    index % 2 === 0 ? [alone.slice(index, index + 2)] : [],
  );
  const all = [...singles, ...pairs];
  const unknown = only.filter((name) => !all.flat().some((wish) => wish.name === name));
  if (unknown.length > 0) throw new Error(`There is no episode in ${unknown.join(", ")}.`);
  if (only.length === 0) return all;
  return all
    .map((wishes) => wishes.filter(({ name }) => only.includes(name)))
    .filter((wishes) => wishes.length > 0);
}

function nameWish(languages: Language[]): Wish {
  return { name: languages.join("+"), languages };
}
