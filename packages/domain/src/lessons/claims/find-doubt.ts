import { type Language, LANGUAGE_FACTS } from "../../languages/index.ts";
import { findDoubtfulNumber } from "./check-numbers.ts";
import { findDoubtfulOrder } from "./check-order.ts";
import { findDoubtfulWords } from "./check-words.ts";
import { findCode, findFullNames, findNames, isNamedIn } from "./find-names.ts";

/** A sentence with what it cites. */
export interface Cited {
  text: string;
  language: Language;
  /** The cited sentences of the material. */
  quotes: string[];
  quotesLanguage: Language;
  /** What it may refer to besides, in its own language: the question that it answers. */
  known?: string;
  /** The course's material: names in it are not invented. */
  names?: string;
}

/** What a claim says beyond its cited sentences. */
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
  /** The words of the claim. */
  words: string;
}

/** The first part of a claim that its cited sentences do not support; null if none is found. */
export function findDoubt(cited: Cited): Doubt | null {
  return (
    findDoubtfulNumber(cited) ??
    findDoubtfulName(cited) ??
    findDoubtfulWords(cited) ??
    (cited.language === cited.quotesLanguage ? findDoubtfulOrder(cited) : null)
  );
}

/** Only numbers and names, for sentences without a claim, which contain facts all the same. */
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

/** The doubt as a sentence for the model that rewrites the claim. */
export function describeDoubt(text: string, { kind, words }: Doubt): string {
  return `In ${JSON.stringify(text)}, ${JSON.stringify(words)} ${WHY[kind]}.`;
}

/** In another language names may differ, but those of code and of people stay. */
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
