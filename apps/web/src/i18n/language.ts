import { INTERFACE_LANGUAGES, type InterfaceLanguage } from "@learnlab/domain/client";
import { createSignal } from "solid-js";

import { loadFile, loadWithParts } from "../load-part.ts";

export type { InterfaceLanguage };

/** Forms are named as Intl.PluralRules names them. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
export type TextTable = Readonly<Record<string, string | Plural>>;
type Load = () => Promise<{ texts: TextTable }>;

const STORED = "learnlab.language";

const [language, setLanguage] = createSignal<InterfaceLanguage>("en");
const tables = new Map<string, Record<string, string | Plural>>();
/** The parts of the product that have said that they speak. */
const parts = new Set<string>();
const loads = new Map<string, Promise<void>>();
let files: Record<string, Load> = {};

export { language as interfaceLanguage };

/**
 * Where all texts are: the English ones that are there from the start, by part, and the files of the
 * others, named `./<language>/<part>.ts`.
 */
export function beginTexts(first: Record<string, TextTable>, others: typeof files): void {
  files = others;
  for (const [part, texts] of Object.entries(first)) {
    parts.add(part);
    keep("en", part, texts);
  }
}

/** A part of the product will speak: its texts are loaded before anything of it is shown. */
export function addPart(part: string): void {
  parts.add(part);
  loadWithParts(bring(language(), part));
}

/** The text of a key in the language of the interface. */
export function findText(key: string): string | Plural | undefined {
  return tables.get(language())?.[key];
}

/** Loads the language's texts of all parts so far, then shows them; remembered for the next start. */
export async function setInterfaceLanguage(next: InterfaceLanguage): Promise<void> {
  await Promise.all([...parts].map((part) => bring(next, part)));
  setLanguage(next);
  document.documentElement.lang = next;
  remember(next);
}

/** What failed is asked for again by whoever needs it next. */
function bring(of: InterfaceLanguage, part: string): Promise<void> {
  const file = nameFile(of, part);
  const load = loads.get(file) ?? read(of, part);
  loads.set(file, load);
  load.catch(() => loads.delete(file));
  return load;
}

async function read(of: InterfaceLanguage, part: string): Promise<void> {
  const load = files[nameFile(of, part)];
  if (load === undefined) throw new Error(`There are no texts of ${part} in ${of}.`);
  keep(of, part, (await loadFile(load)).texts);
}

function keep(of: InterfaceLanguage, part: string, texts: TextTable): void {
  tables.set(of, Object.assign(tables.get(of) ?? {}, texts));
  loads.set(nameFile(of, part), Promise.resolve());
}

function nameFile(of: InterfaceLanguage, part: string): string {
  return `./${of}/${part}.ts`;
}

/** The language to start in, before anybody is known: the last one here, else the browser's. */
export function firstLanguage(): InterfaceLanguage {
  const [wanted = "en"] = [recall() ?? "", ...navigator.languages]
    .map((tag) => tag.split("-")[0])
    .filter(isOffered);
  return wanted;
}

function isOffered(tag: string | undefined): tag is InterfaceLanguage {
  return INTERFACE_LANGUAGES.some(({ value }) => value === tag);
}

function recall(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    // Storage may be forbidden: then the browser's language is asked each time.
    return null;
  }
}

function remember(next: InterfaceLanguage): void {
  try {
    localStorage.setItem(STORED, next);
  } catch {
    // As above: nothing is lost but the memory of this choice.
  }
}
