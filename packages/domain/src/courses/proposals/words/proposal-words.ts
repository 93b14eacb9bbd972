/** How a language says what a thing is, and what stands in a text without teaching anything. */
export interface ProposalWords {
  /** Whether blanks stand between words. */
  isSpaced: boolean;
  /** Whether a word stands in a text without particles that grow into it. */
  hasBareWords: boolean;
  /** Whether nouns have a capital wherever they stand. */
  keepsCapitals: boolean;
  /** Words that say something, all of a text. */
  contentWord: RegExp;
  /**
   * Sentences that say what a thing is. Groups: `term`, `article` where there is one, and `said`, what is
   * said of it, where it can stand alone as an answer.
   */
  defines: RegExp[];
  /** Sentences that say what a thing does; believed only of what the text makes much of. */
  works: RegExp[];
  /** Sentences that give what was described before, or in them, its name. */
  names: RegExp[];
  /** Beginnings that say nothing without the sentence before. */
  refersBack: RegExp;
  /** Never the name of a concept: pronouns, and what a teacher says about the text itself. */
  notTerms: RegExp;
  /** What is said of a thing by pointing at the sentence before. */
  dangling: RegExp;
  /** What describes a thing rather than names it, unless the text says it again and again. */
  vagueTerms: RegExp;
  /** Headings of what is no teaching at all, with all that stands under them: licences, contents, changes. */
  legalTitles: RegExp;
  /** Headings and marked words that name no concept; what stands under them may teach. */
  idleTitles: RegExp;
  /** What is said of a thing with these words is a picture of it, and no definition. */
  picture: RegExp;
  /** What says nothing of the thing itself, such as that it is a good example. */
  hollow: RegExp;
  example: RegExp;
  pitfall: RegExp;
  mechanism: RegExp;
  /** Whole questions that ask what a thing is; group `term`. */
  asksWhat: RegExp[];
  /** The question about a thing, with its article as the text has it. */
  ask: (named: { article: string; term: string; isPlural: boolean }) => string;
  /** The term inside a sentence. */
  say: (named: { article: string; term: string; isPlural: boolean }) => string;
  /** The form in which two terms are compared, such as the singular. */
  fold: (word: string) => string;
  articles: RegExp;
  /** What follows the subject of a sentence that explains it. */
  predicate: RegExp;
  /** Sentences whose subject is more than one. */
  plural: RegExp;
  /** Beginnings of a sentence whose subject is the heading above it. */
  elided: RegExp;
  /** The same under a name of code, which may also say what to do with it. */
  imperative: RegExp;
  /** How what is said of a name in a list begins. */
  phrase: RegExp;
  /** Labels before a question and its answer. */
  questionMark: RegExp;
  answerMark: RegExp;
  /** Words of an answer that nobody checks theirs by. */
  common: RegExp;
}

/** A name of up to five words, as it stands between blanks. */
const WORD = String.raw`[\p{L}\p{N}$][\p{L}\p{N}$'’./+#_()-]*`;
export const TERM = String.raw`(?<term>${WORD}(?: ${WORD}){0,4}?)`;

/** Of languages whose words stand between blanks as they are. */
export const SPACED = {
  isSpaced: true,
  hasBareWords: true,
  keepsCapitals: false,
  contentWord: /(?<![\p{L}\p{N}'’.-])\p{L}[\p{L}-]{3,}(?![\p{L}\p{N}'’-])/gu,
};

/** A pattern of which `TERM` stands for the name of a thing. */
export function withTerm(pattern: string, flags = "u"): RegExp {
  return new RegExp(
    pattern.replaceAll("TERM", () => TERM),
    flags,
  );
}

/** Words as one pattern, whole ones only. */
export function anyWord(words: string): RegExp {
  return new RegExp(
    String.raw`(?<!\p{L})(?:${words
      .trim()
      .split(/\s*\|\s*/)
      .join("|")})(?!\p{L})`,
    "iu",
  );
}

/** Terms that begin or end with one of the words, or have one of those within. */
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

/** Titles that are one of these and nothing else. */
export function exactly(titles: string): RegExp {
  return new RegExp(
    `^(?:${titles
      .trim()
      .split(/\s*\|\s*/)
      .join("|")})$`,
    "iu",
  );
}
