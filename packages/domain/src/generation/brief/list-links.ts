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
  /** The material's text, whose names links may contain. */
  quoted: string;
}

/**
 * Links between concepts that may be taught today and those that were heard or may be taught today, in the
 * episode's languages.
 */
export function listBriefLinks(links: readonly ConceptLink[], today: Today): BriefLink[] {
  const ids = new Set(today.chosen.map(({ conceptId }) => conceptId));
  const heard = new Set(
    today.memories.filter(({ timesHeard }) => timesHeard > 0).map(({ conceptId }) => conceptId),
  );
  const isKnown = (id: string) => heard.has(id);
  const direct = links
    .filter(({ fromId, toId }) => ids.has(fromId) && (isKnown(toId) || ids.has(toId)))
    .map(({ fromId, toId, texts }) => ({ fromId, toId, isKnown: isKnown(toId), texts }));
  // Its sentence names both concepts and is true in either place.
  const turned = links
    .filter(({ fromId, toId }) => ids.has(toId) && isKnown(fromId))
    .map(({ fromId, toId, texts }) => ({ fromId: toId, toId: fromId, isKnown: true, texts }));
  return [...direct, ...turned].map((link) => ({ ...link, texts: sayIn(link.texts, today) }));
}

/** A sentence that sends people elsewhere is left out. */
function sayIn(texts: ConceptLink["texts"], { languages, quoted }: Today): BriefLink["texts"] {
  const said = languages.flatMap((language) => {
    const text = cleanText(texts[language] ?? "", LONGEST);
    return text !== "" && stripPlanted(text, quoted) === text ? [[language, text] as const] : [];
  });
  return Object.fromEntries(said);
}
