import { type Language, LANGUAGES } from "@learnlab/domain";

export interface EpisodeRequest {
  /** As "en", or "ja+en" with the primary language first. */
  name: string;
  languages: Language[];
}

/**
 * The nine languages alone, then every pair with its reverse, two episodes at a time; only those
 * named, where some are.
 */
export function listRequests(only: readonly string[]): EpisodeRequest[][] {
  const alone = LANGUAGES.map((language) => nameRequest([language]));
  const pairs = LANGUAGES.flatMap((first, index) =>
    LANGUAGES.slice(index + 1).map((second) => [
      nameRequest([first, second]),
      nameRequest([second, first]),
    ]),
  );
  const singles = alone.flatMap((_, index) =>
    index % 2 === 0 ? [alone.slice(index, index + 2)] : [],
  );
  const all = [...singles, ...pairs];
  const unknown = only.filter((name) => !all.flat().some((request) => request.name === name));
  if (unknown.length > 0) throw new Error(`There is no episode in ${unknown.join(", ")}.`);
  if (only.length === 0) return all;
  return all
    .map((requests) => requests.filter(({ name }) => only.includes(name)))
    .filter((requests) => requests.length > 0);
}

function nameRequest(languages: Language[]): EpisodeRequest {
  return { name: languages.join("+"), languages };
}
