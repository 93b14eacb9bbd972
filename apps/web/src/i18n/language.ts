import { INTERFACE_LANGUAGES, type InterfaceLanguage } from "@learnlab/domain/client";
import { createSignal } from "solid-js";

import { loadFile, loadWithParts } from "../load-part.ts";

export type { InterfaceLanguage };

/** Plural forms are named as in Intl.PluralRules. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
export type TextTable = Readonly<Record<string, string | Plural>>;
type Load = () => Promise<{ texts: TextTable }>;

const STORED = "learnlab.language";

const [language, setLanguage] = createSignal<InterfaceLanguage>("en");
const tables = new Map<string, Record<string, string | Plural>>();
/** The parts of the product whose texts are needed. */
const parts = new Set<string>();
const loads = new Map<string, Promise<void>>();
let files: Record<string, Load> = {};

export { language as interfaceLanguage };

/**
 * All texts: the English ones that are there from the start, by part, and the files of the others, named
 * `./<language>/<part>.ts`.
 */
export function beginTexts(first: Record<string, TextTable>, others: typeof files): void {
  files = others;
  for (const [part, texts] of Object.entries(first)) {
    parts.add(part);
    keep("en", part, texts);
  }
}

/** Registers a part of the product: its texts are loaded before it is shown. */
export function addPart(part: string): void {
  parts.add(part);
  loadWithParts(bring(language(), part));
}

/** The text of a key in the interface's language. */
export function findText(key: string): string | Plural | undefined {
  return tables.get(language())?.[key];
}

/** Loads the language's texts of all registered parts, then shows them; remembered for the next start. */
export async function setInterfaceLanguage(next: InterfaceLanguage): Promise<void> {
  // Parts that come meanwhile bring their texts in the language that is still shown.
  let known = 0;
  while (known < parts.size) {
    known = parts.size;
    await Promise.all([...parts].map((part) => bring(next, part)));
  }
  setLanguage(next);
  document.documentElement.lang = next;
  remember(next);
}

/** A failed load is retried by the next caller. */
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

/** The language at the start, before a sign-in: the last one on this device, else the browser's. */
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
    // If storage is forbidden, the browser's language is used each time.
    return null;
  }
}

function remember(next: InterfaceLanguage): void {
  try {
    localStorage.setItem(STORED, next);
  } catch {
    // As above: only this choice is not remembered.
  }
}
