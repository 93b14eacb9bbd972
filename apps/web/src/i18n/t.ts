import type { texts as home } from "./en/home.ts";
import type { texts as shared } from "./en/shared.ts";
import { addPart, findText, interfaceLanguage, type Plural, type TextTable } from "./language.ts";

/** The texts that are there from the start. */
type First = typeof shared & typeof home;

/** A part in another language: the same keys, with plural forms where English has them. */
export type TextsLike<TTexts> = {
  readonly [TKey in keyof TTexts]: TTexts[TKey] extends string ? string : Plural;
};

type HolesIn<TText> = TText extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | HolesIn<Rest>
  : never;
type HolesOf<TText> = TText extends { other: infer Other }
  ? HolesIn<Other> | "count"
  : HolesIn<TText>;
type Filling<TText> = [HolesOf<TText>] extends [never]
  ? []
  : [holes: Record<HolesOf<TText>, string | number>];

export type KeyOf<TTexts> = keyof TTexts & string;
/** The keys of texts without placeholders. */
export type PlainKeyOf<TTexts> = {
  [TKey in KeyOf<TTexts>]: [HolesOf<TTexts[TKey]>] extends [never] ? TKey : never;
}[KeyOf<TTexts>];

export type Key = KeyOf<First>;

/**
 * The text of a key in the interface's language with its placeholders filled. A text with plural forms
 * chooses one by `count`, which is formatted for the language.
 */
export const t = makeTranslate<First>();

/**
 * Registers the texts of a part of the product; returns a `t` that also knows their keys, so that only
 * loaded texts can be used.
 */
export function bringTexts<TTexts extends TextTable>(part: string) {
  addPart(part);
  return makeTranslate<First & TTexts>();
}

function makeTranslate<TTexts>() {
  return <TKey extends KeyOf<TTexts>>(key: TKey, ...[holes]: Filling<TTexts[TKey]>): string => {
    const text = findText(key);
    return text === undefined ? key : fill(text, holes ?? {});
  };
}

/** The sentence for a reason from the API, or null if the API's own sentence will do. */
export function tReason(reason: string): string | null {
  const text = findText(`reason.${reason}`);
  return typeof text === "string" ? text : null;
}

export function fill(text: string | Plural, holes: Record<string, string | number>): string {
  const language = interfaceLanguage();
  const chosen = typeof text === "string" ? text : choosePlural(text, Number(holes["count"] ?? 0));
  return chosen.replaceAll(/\{(\w+)\}/g, (hole, name: string) => {
    const value = holes[name];
    if (value === undefined) return hole;
    return typeof value === "number" ? value.toLocaleString(language) : isolate(value);
  });
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Isolates a name in another writing direction, so that it does not reorder the words around it. */
function isolate(value: string): string {
  return RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;
}

function choosePlural(text: Plural, count: number): string {
  return text[new Intl.PluralRules(interfaceLanguage()).select(count)] ?? text.other;
}
