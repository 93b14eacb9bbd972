import { type Language, LANGUAGE_FACTS } from "../../languages/index.ts";
import { findDoubtfulNumber } from "./check-numbers.ts";
import { findDoubtfulOrder } from "./check-order.ts";
import { findDoubtfulWords } from "./check-words.ts";
import { findCode, findFullNames, findNames, isNamedIn } from "./find-names.ts";

/** A sentence as it is said, beside what it rests on. */
export interface Cited {
  text: string;
  language: Language;
  /** The sentences of the material that it names. */
  quotes: string[];
  quotesLanguage: Language;
  /** In its own language, what it may take up besides: the question that it answers. */
  known?: string;
  /** What the course is about: names that stand here are not invented. */
  names?: string;
}

/** What a claim says and the sentences that it names do not. */
export interface Doubt {
  kind:
    | "number"
    | "name"
    | "all"
    | "never"
    | "only"
    | "contrary"
    | "negation"
    | "beside"
    | "order"
    | "cause"
    | "roles"
    | "condition";
  /** As they stand in the claim. */
  words: string;
}

/** The first thing of a claim that what it rests on does not say; null where nothing shows. */
export function findDoubt(cited: Cited): Doubt | null {
  return (
    findDoubtfulNumber(cited) ??
    findDoubtfulName(cited) ??
    findDoubtfulWords(cited) ??
    (cited.language === cited.quotesLanguage ? findDoubtfulOrder(cited) : null)
  );
}

/** Numbers and names alone, for what claims nothing: they say something all the same. */
export function findDoubtfulFact(cited: Cited): Doubt | null {
  return findDoubtfulNumber(cited) ?? findDoubtfulName(cited);
}

const WHY: Record<Doubt["kind"], string> = {
  number: "is not a number of the sentences that it rests on",
  name: "is not named in them",
  all: "is more than they say",
  never: "is more than they say",
  only: "is more than they say",
  contrary: "is the contrary of what they say",
  negation: "is the contrary of what they say",
  beside: "is not said there",
  order: "puts what they say in another order",
  cause: "takes cause and effect for each other",
  roles: "says of one what they say of another",
  condition: "leaves out when it holds",
};

/** The same as a sentence, for a model that is to write the claim once more. */
export function describeDoubt(text: string, { kind, words }: Doubt): string {
  return `In ${JSON.stringify(text)}, ${JSON.stringify(words)} ${WHY[kind]}.`;
}

/** In another language names may be said otherwise, but those of code and of people stay. */
export function findDoubtfulName({
  text,
  language,
  quotes,
  quotesLanguage,
  ...rest
}: Cited): Doubt | null {
  const base = [...quotes, rest.known ?? "", rest.names ?? ""].join("\n");
  const names =
    language === quotesLanguage
      ? findNames(text, language)
      : [
          ...findCode(text),
          ...(isLatin(language) && isLatin(quotesLanguage) ? findFullNames(text, language) : []),
        ];
  const name = names.find((one) => !isNamedIn(one, base));
  return name === undefined ? null : { kind: "name", words: name };
}

function isLatin(language: Language): boolean {
  return LANGUAGE_FACTS[language].script === null;
}
