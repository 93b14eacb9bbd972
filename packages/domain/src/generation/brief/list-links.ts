import type { ConceptLink } from "../../courses/index.ts";
import type { BriefConcept, BriefLink } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import { stripPlanted } from "../../lessons/index.ts";
import type { Memory } from "../../learning/index.ts";
import { cleanText } from "../../shared/index.ts";

const LONGEST = 300;

interface Today {
  chosen: readonly BriefConcept[];
  memories: readonly Memory[];
  languages: readonly Language[];
  /** What links may name. */
  quoted: string;
}

/** Links from what may be taught today to what was heard, or may be taught today, in the episode's languages. */
export function listBriefLinks(links: readonly ConceptLink[], today: Today): BriefLink[] {
  const ids = new Set(today.chosen.map(({ conceptId }) => conceptId));
  const heard = new Set(
    today.memories.filter(({ timesHeard }) => timesHeard > 0).map(({ conceptId }) => conceptId),
  );
  return links
    .filter(({ fromId, toId }) => ids.has(fromId) && (heard.has(toId) || ids.has(toId)))
    .map(({ fromId, toId, texts }) => ({
      fromId,
      toId,
      isKnown: heard.has(toId),
      texts: sayIn(texts, today),
    }));
}

/** A sentence that sends people elsewhere is not said at all. */
function sayIn(texts: ConceptLink["texts"], { languages, quoted }: Today): BriefLink["texts"] {
  const said = languages.flatMap((language) => {
    const text = cleanText(texts[language] ?? "", LONGEST);
    return text !== "" && stripPlanted(text, quoted) === text ? [[language, text] as const] : [];
  });
  return Object.fromEntries(said);
}
