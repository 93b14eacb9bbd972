import { type en } from "./en.ts";
import { interfaceLanguage, texts } from "./language.ts";

type En = typeof en;
export type Key = keyof En;

type HolesIn<TText> = TText extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | HolesIn<Rest>
  : never;
type HolesOf<TKey extends Key> = En[TKey] extends { other: infer Other }
  ? HolesIn<Other> | "count"
  : HolesIn<En[TKey]>;
/** The keys of the texts that need nothing filled in. */
export type PlainKey = {
  [TKey in Key]: [HolesOf<TKey>] extends [never] ? TKey : never;
}[Key];
type Filling<TKey extends Key> = [HolesOf<TKey>] extends [never]
  ? []
  : [holes: Record<HolesOf<TKey>, string | number>];

/**
 * The text of a key in the language of the interface, its holes filled. A text with plural forms
 * picks one by `count`, which is written as the language writes numbers.
 */
export function t<TKey extends Key>(key: TKey, ...[holes]: Filling<TKey>): string {
  return fill(texts()[key], holes ?? {});
}

/** The sentence for a reason that the API gave, or null where the API's own one will do. */
export function tReason(reason: string): string | null {
  const all: Record<string, unknown> = texts();
  const text = all[`reason.${reason}`];
  return typeof text === "string" ? text : null;
}

type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export function fill(text: string | Plural, holes: Record<string, string | number>): string {
  const language = interfaceLanguage();
  const chosen = typeof text === "string" ? text : choosePlural(text, Number(holes["count"] ?? 0));
  return chosen.replaceAll(/\{(\w+)\}/g, (hole, name: string) => {
    const value = holes[name];
    if (value === undefined) return hole;
    return typeof value === "number" ? value.toLocaleString(language) : value;
  });
}

function choosePlural(text: Plural, count: number): string {
  return text[new Intl.PluralRules(interfaceLanguage()).select(count)] ?? text.other;
}
