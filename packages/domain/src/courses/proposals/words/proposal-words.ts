/** How a language defines things, and which parts of a text teach nothing. */
export interface ProposalWords {
  /** Whether spaces separate words. */
  isSpaced: boolean;
  /** Whether words occur without attached particles. */
  hasBareWords: boolean;
  /** Whether nouns are always capitalised. */
  keepsCapitals: boolean;
  /** Matches all content words of a text. */
  contentWord: RegExp;
  /**
   * Sentences that say what a thing is. Groups: `term`, an optional `article`, and `said`, an explanation
   * that can stand alone as an answer.
   */
  defines: RegExp[];
  /** Sentences that say what a thing does; believed only for terms that the text emphasises. */
  works: RegExp[];
  /** Sentences that name something described before or in them. */
  names: RegExp[];
  /** Beginnings that make no sense without the previous sentence. */
  refersBack: RegExp;
  /** Never the name of a concept: pronouns, and what a teacher says about the text itself. */
  notTerms: RegExp;
  /** Explanations that point at the previous sentence. */
  dangling: RegExp;
  /** Descriptions rather than names, unless the text repeats them often. */
  vagueTerms: RegExp;
  /** Headings of sections that teach nothing, with everything below them: licences, contents, changes. */
  legalTitles: RegExp;
  /** Headings and emphasised words that name no concept; the text below them may teach. */
  idleTitles: RegExp;
  /** Words that introduce a picture and not a definition. */
  picture: RegExp;
  /** Statements without content, such as that something is a good example. */
  hollow: RegExp;
  example: RegExp;
  pitfall: RegExp;
  mechanism: RegExp;
  /** Whole questions that ask what a thing is; group `term`. */
  asksWhat: RegExp[];
  /** The question about a thing, with its article from the text. */
  ask: (named: { article: string; term: string; isPlural: boolean }) => string;
  /** The term inside a sentence. */
  say: (named: { article: string; term: string; isPlural: boolean }) => string;
  /** Normalises a word for comparing terms, for example to the singular. */
  fold: (word: string) => string;
  articles: RegExp;
  /** What follows the subject of a sentence that explains it. */
  predicate: RegExp;
  /** Sentences with a plural subject. */
  plural: RegExp;
  /** Beginnings of a sentence whose subject is the heading above it. */
  elided: RegExp;
  /** The same below a name from code, where the sentence may also be an instruction. */
  imperative: RegExp;
  /** How an explanation in a list begins. */
  phrase: RegExp;
  /** Labels of a question and its answer. */
  questionMark: RegExp;
  answerMark: RegExp;
  /** Words of an answer that are no use as key terms. */
  common: RegExp;
}

/** A name of up to five words separated by spaces. */
const WORD = String.raw`[\p{L}\p{N}$][\p{L}\p{N}$'’./+#_()-]*`;
export const TERM = String.raw`(?<term>${WORD}(?: ${WORD}){0,4}?)`;

/** For languages that separate words with spaces. */
export const SPACED = {
  isSpaced: true,
  hasBareWords: true,
  keepsCapitals: false,
  contentWord: /(?<![\p{L}\p{N}'’.-])\p{L}[\p{L}-]{3,}(?![\p{L}\p{N}'’-])/gu,
};

/** Builds a pattern in which `TERM` stands for a thing's name. */
export function withTerm(pattern: string, flags = "u"): RegExp {
  return new RegExp(
    pattern.replaceAll("TERM", () => TERM),
    flags,
  );
}

/** One pattern for whole words. */
export function anyWord(words: string): RegExp {
  return new RegExp(
    String.raw`(?<!\p{L})(?:${words
      .trim()
      .split(/\s*\|\s*/)
      .join("|")})(?!\p{L})`,
    "iu",
  );
}

/** Terms that begin or end with one of the words, or contain one of the inner ones. */
export function endWords(ends: { first: string; last: string; within: string }): RegExp {
  const { first, last, within } = ends;
  const join = (words: string) =>
    words
      .trim()
      .split(/\s*\|\s*/)
      .join("|");
  return new RegExp(
    String.raw`^(?:${join(first)})(?!\p{L})|(?<!\p{L})(?:${join(last)})$|(?<=\s)(?:${join(within)})(?=\s)`,
    "iu",
  );
}

/** Titles that consist of exactly one of these. */
export function exactly(titles: string): RegExp {
  return new RegExp(
    `^(?:${titles
      .trim()
      .split(/\s*\|\s*/)
      .join("|")})$`,
    "iu",
  );
}
