import type { Language, Segment } from "@learnlab/domain";
import { detect } from "tinyld/light";

export interface LanguageGroups {
  groups: number;
  /** Those that were taken for another language, with what they were taken for. */
  bad: { taken: string; text: string }[];
}

/** Shorter texts are often taken for a neighbouring language. */
const GROUP_CHARACTERS = 200;

/**
 * Groups of at least 200 characters of what is said in the language, and those that do not look like
 * it: Japanese, Korean and Russian by their script, the others by a detector. Code and the given
 * names say nothing about the language.
 */
export function checkLanguage(
  segments: readonly Segment[],
  { language, names }: { language: Language; names: readonly string[] },
): LanguageGroups {
  const sentences = segments
    .filter((segment) => segment.language === language)
    .flatMap((segment) => segment.sentences.map(({ text }) => leaveOut(text, names)));
  const groups = gather(sentences);
  const bad = groups
    .map((text) => ({ taken: guess(text, language), text }))
    .filter(({ taken }) => taken !== language);
  return { groups: groups.length, bad };
}

/** As select_related, QuerySet, SQL, .save() or 3.12. */
const codeLike = /[\p{Nd}_.()<>[\]{}=*@`/\\-]|\p{Ll}\p{Lu}|^\p{Lu}{2,}s?$/u;
const edges = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;

function leaveOut(text: string, names: readonly string[]): string {
  const nameless = names.reduce((rest, name) => rest.replaceAll(name, " "), text);
  const isNormal = (word: string) => !codeLike.test(word.replace(edges, ""));
  return nameless.split(/\s+/).filter(isNormal).join(" ");
}

/** Sentences put together until they are long enough; what is left over joins the last group. */
function gather(sentences: readonly string[]): string[] {
  const groups: string[] = [];
  let open = "";
  for (const sentence of sentences) {
    open = `${open} ${sentence}`.trim();
    if (open.length < GROUP_CHARACTERS) continue;
    groups.push(open);
    open = "";
  }
  const last = groups.pop();
  return last === undefined ? [open] : [...groups, `${last} ${open}`.trim()];
}

const scripts: Partial<Record<Language, { own: RegExp; must: RegExp }>> = {
  ja: {
    own: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/gu,
    must: /\p{Script=Hiragana}/u,
  },
  ko: { own: /\p{Script=Hangul}/gu, must: /\p{Script=Hangul}/u },
  ru: { own: /\p{Script=Cyrillic}/gu, must: /\p{Script=Cyrillic}/u },
};

function guess(text: string, language: Language): string {
  const script = scripts[language];
  if (script === undefined) return detect(text) || "nothing";
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const own = text.match(script.own)?.length ?? 0;
  return own * 2 > letters && script.must.test(text) ? language : "another script";
}
