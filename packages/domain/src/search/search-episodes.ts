import { z } from "zod";

import { type Actor, requirePermission } from "../accounts/index.ts";
import type { EpisodeStore, EpisodeSummary } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";
import { findWords, type TextRange } from "./fold-for-search.ts";
import { followOwn, type IndexDeps } from "./index-episodes.ts";
import type { FoundPassage } from "./ports.ts";
import { LONGEST_QUERY, readQuery } from "./read-query.ts";

/** Episodes in an answer: whoever sees more adds a word. */
const MOST_EPISODES = 20;
/** Passages of each kind that are looked at: an episode has few. */
const MOST_PASSAGES = 60;
/** The same of each class: more of them are one after the other in a list of a person's. */
const MOST_OF_A_CLASS = 20;
/** Of more classes the ones that were joined last are searched, so that a query stays a bounded read. */
const MOST_CLASSES = 20;
const MOST_LINES = 3;
/** In UTF-16 units; a longer line is cut around what was found. */
const LONGEST_SHOWN = 240;
const SHOWN_BEFORE = 60;

export const SearchEpisodes = z.strictObject({
  query: z.string().max(LONGEST_QUERY, `Please use at most ${LONGEST_QUERY} characters.`),
});

/** A text, and where in it the words are. */
export interface MarkedText {
  text: string;
  marks: TextRange[];
}

export interface FoundLine extends MarkedText {
  language: Language;
  /** When it is said; null in a text that nobody spoke. */
  startMs: number | null;
}

export interface FoundEpisode {
  episode: EpisodeSummary;
  /** Where its title has the words; empty if they are not in it. */
  titleMarks: TextRange[];
  /** Its description, if the words are in it. */
  description: MarkedText | null;
  /** How many of its lines have the words; the first of them follow. */
  count: number;
  lines: FoundLine[];
}

export interface SearchAnswer {
  found: FoundEpisode[];
  /** Whether there may be more than this. */
  isCut: boolean;
}

interface SearchDeps extends IndexDeps {
  episodes: IndexDeps["episodes"] & Pick<EpisodeStore, "listHeardClasses" | "listSearched">;
}

/**
 * One's own finished episodes, and the recordings for the classes in which one learns, with all words of the query
 * in their title, their description or one line. What was found is only answered while the episode is there, may
 * be read and has the script that it was found in.
 */
export async function searchEpisodes(
  deps: SearchDeps,
  { actor, query }: z.output<typeof SearchEpisodes> & { actor: Actor | null },
): Promise<SearchAnswer> {
  requirePermission(actor, "episodes.search");
  const words = readQuery(query);
  if (words.length === 0) return { found: [], isCut: false };
  const { userId } = actor;
  await followOwn(deps, { userId });
  const { passages, isCut } = await findPassages(deps, { userId, words });
  const episodeIds = [...new Set(passages.map(({ episodeId }) => episodeId))];
  if (episodeIds.length === 0) return { found: [], isCut };
  const episodes = await deps.episodes.listSearched({ userId, episodeIds });
  const found = episodes
    .flatMap(({ scriptKey, ...episode }) => {
      const own = passages.filter(
        (one) => one.episodeId === episode.id && one.scriptKey === scriptKey,
      );
      return own.length === 0 ? [] : [describeFound(episode, own, words)];
    })
    .toSorted(compareFound);
  return {
    found: found.slice(0, MOST_EPISODES),
    isCut: found.length > MOST_EPISODES || isCut,
  };
}

/** Among the person's own lines and those of their classes; what is found among both is there once. */
async function findPassages(
  { search, episodes }: SearchDeps,
  { userId, words }: { userId: string; words: string[] },
): Promise<{ passages: FoundPassage[]; isCut: boolean }> {
  // One more shows whether there are classes that are not searched.
  const classes = await episodes.listHeardClasses({ userId, limit: MOST_CLASSES + 1 });
  const owners = [
    { id: userId, limit: MOST_PASSAGES },
    ...classes.slice(0, MOST_CLASSES).map((id) => ({ id, limit: MOST_OF_A_CLASS })),
  ];
  const found = await search.find({ owners, words, lines: MOST_LINES });
  const [own = [], ...ofClasses] = found.map(({ passages }) => passages);
  const ownIds = new Set(own.map(({ episodeId }) => episodeId));
  return {
    passages: [...own, ...ofClasses.flat().filter(({ episodeId }) => !ownIds.has(episodeId))],
    isCut: classes.length > MOST_CLASSES || found.some(({ isCut }) => isCut),
  };
}

function describeFound(
  episode: EpisodeSummary,
  passages: readonly FoundPassage[],
  words: readonly string[],
): FoundEpisode {
  const headings = passages.filter(({ language }) => language === null);
  const said = passages.flatMap(({ language, ...rest }) =>
    language === null ? [] : [{ ...rest, language }],
  );
  const texts = headings.flatMap(({ lines }) => lines.map(({ text }) => text));
  const lines = said.flatMap(({ language, lines: some }) =>
    some.map((line) => ({ ...line, language })),
  );
  const order = ({ language, startMs }: { language: Language; startMs: number | null }) =>
    episode.languages.indexOf(language) * 1e9 + (startMs ?? 0);
  return {
    episode,
    titleMarks: texts.includes(episode.title) ? findWords(episode.title, words) : [],
    description: texts.includes(episode.description) ? markText(episode.description, words) : null,
    count: said.reduce((sum, { count }) => sum + count, 0),
    lines: lines
      .toSorted((one, other) => order(one) - order(other))
      .slice(0, MOST_LINES)
      .map(({ language, startMs, text }) => ({ language, startMs, ...markText(text, words) })),
  };
}

/** Titles first, then where most is said of it, then the newer ones. */
function compareFound(one: FoundEpisode, other: FoundEpisode): number {
  return (
    Number(other.titleMarks.length > 0) - Number(one.titleMarks.length > 0) ||
    other.count - one.count ||
    other.episode.createdAt - one.episode.createdAt
  );
}

/** The text around the first place, on whole words where it has spaces. */
function markText(text: string, words: readonly string[]): MarkedText {
  if (text.length <= LONGEST_SHOWN) return { text, marks: findWords(text, words) };
  const [[place] = [0]] = findWords(text, words);
  const from = startShown(text, place);
  const to = Math.min(text.length, from + LONGEST_SHOWN);
  const shown = text.slice(from, to).toWellFormed().replaceAll("\ufffd", "");
  const cut = `${from > 0 ? "… " : ""}${shown}${to < text.length ? " …" : ""}`;
  return { text: cut, marks: findWords(cut, words) };
}

function startShown(text: string, place: number): number {
  const from = Math.max(0, place - SHOWN_BEFORE);
  if (from === 0) return 0;
  const space = text.slice(from, place).indexOf(" ");
  return space < 0 ? from : from + space + 1;
}
