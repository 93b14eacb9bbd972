import type { Brief, BriefLead } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import { findLead } from "../find-lead.ts";
import type { FrameRequest } from "../script-writer.ts";
import { measureTitle, WIDEST_TITLE } from "../title-limit.ts";
import { fillHoles, hashText } from "./fill-line.ts";
import { PHRASE_BOOKS } from "./phrases/index.ts";

/** How many of the titles are the lead's question: most for a new lead, few for a known one. */
const QUESTIONS = { teach: 2, again: 1, of: 3 };

/**
 * The title of an episode with these lessons: its lead's question, or a phrase with the lead's name. Both
 * change from episode to episode.
 */
export function writeTitle(request: FrameRequest, language: Language): string {
  const { brief } = request;
  const lesson = findLead(request);
  if (lesson === undefined) return "";
  const { conceptId, terms } = lesson;
  if (conceptId === brief.lead?.conceptId) return writeLeadTitle(brief, language);
  return titleAbout(brief, { conceptId, terms, questions: {} }, language);
}

/** The title before anything is written, from the brief's lead. */
export function writeLeadTitle(brief: Brief, language: Language): string {
  return brief.lead === undefined ? "" : titleAbout(brief, brief.lead, language);
}

function titleAbout(brief: Brief, lead: BriefLead, language: Language): string {
  const { conceptId } = lead;
  const known = brief.concepts.find((concept) => concept.conceptId === conceptId);
  const kind = known?.variant === "teach" ? "teach" : "again";
  const chooseOf = (count: number) => takeTurn(brief, { conceptId, count });
  const wasLast = brief.lastTerms.some((last) => last.conceptId === conceptId);
  const asks = chooseOf(QUESTIONS.of) < QUESTIONS[kind];
  const question = lead.questions[language] ?? "";
  if (asks && !wasLast && isTitle(question)) return question;
  const phrases = PHRASE_BOOKS[language].titles[kind];
  const first = chooseOf(phrases.length);
  const term = lead.terms[language] ?? Object.values(lead.terms)[0] ?? "";
  const titles = [...phrases.slice(first), ...phrases.slice(0, first)].map((phrase) =>
    fillHoles(phrase, { term }),
  );
  return titles.find((title) => measureTitle(title) <= WIDEST_TITLE) ?? term;
}

/** One of several for this episode; the next episode takes another one. */
function takeTurn(
  { episodesBefore }: Brief,
  { conceptId, count }: { conceptId: string; count: number },
): number {
  return (hashText(conceptId) + episodesBefore + Math.floor(episodesBefore / count)) % count;
}

/** A teacher's question in several sentences, or one that is a statement, is no title. */
function isTitle(question: string): boolean {
  const isOneSentence = !/[.!?]\s|[。！？](?!$)/u.test(question);
  return isOneSentence && /[?？]$/u.test(question) && measureTitle(question) <= WIDEST_TITLE;
}
