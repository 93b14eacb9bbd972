import { foldQuote } from "../../shared/index.ts";
import type { Concept } from "../types.ts";
import type { LostQuotes } from "./ports.ts";
import type { MaterialDocument, MaterialPlace } from "./types.ts";

/** The quotes that a text does not contain, ignoring white space. */
export function findLost(quotes: readonly string[], folded: string): string[] {
  const known = new Set(quotes.filter((quote) => quote.trim() !== ""));
  return [...known].filter((quote) => !folded.includes(foldQuote(quote)));
}

export function listQuotes({ sentences, questions }: Pick<Concept, "sentences" | "questions">) {
  return [...sentences, ...questions].map(({ quote }) => quote);
}

/**
 * What concepts lose once a material says something else: what none of the course's materials says. One whose
 * quotes all stand in another material belongs to that one from then on; one that was merged may quote several.
 */
export function markLost(
  concepts: readonly Concept[],
  materials: readonly { id: string; folded: string }[],
): LostQuotes[] {
  return concepts.map((concept) => {
    const quotes = listQuotes(concept);
    const own = materials.find(({ id }) => id === concept.materialId)?.folded ?? "";
    const isWhole = findLost(quotes, own).length === 0;
    const other = materials.find(({ folded }) => findLost(quotes, folded).length === 0);
    const lost = materials.reduce((left, { folded }) => findLost(left, folded), quotes);
    return {
      conceptId: concept.id,
      quotes: findLost(lost, ""),
      materialId: isWhole ? concept.materialId : (other?.id ?? concept.materialId),
    };
  });
}

/** The place of a quote, by the block in which it begins; null if it is not found. */
export function findPlace(
  { pages }: Pick<MaterialDocument, "pages">,
  quote: string,
): MaterialPlace | null {
  const wanted = foldQuote(quote);
  if (wanted === "") return null;
  const starts: (MaterialPlace & { at: number })[] = [];
  let text = "";
  for (const page of pages) {
    for (const [block, { text: said }] of page.blocks.entries()) {
      if (text !== "") text += " ";
      starts.push({ page: page.number, block, at: text.length });
      text += foldQuote(said);
    }
  }
  const at = text.indexOf(wanted);
  const found = at === -1 ? undefined : starts.findLast((start) => start.at <= at);
  return found === undefined ? null : { page: found.page, block: found.block };
}
