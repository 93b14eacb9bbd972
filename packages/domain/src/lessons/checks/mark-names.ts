import type { IdeaFacts } from "./frame-facts.ts";

/** Replaces each letter of a name, so that its words do not count as part of the sentence. */
const NAME = "\u{e000}";
/** Shorter names begin too many other words. */
const LEAST_WITH_ENDING = 4;

interface Span {
  from: number;
  to: number;
}

export interface Named extends Span {
  idea: IdeaFacts;
}

/** A folded sentence with marked names, and the concepts and courses that it names. */
export interface MarkedSentence {
  text: string;
  named: Named[];
  courses: Span[];
}

interface Names {
  ideas: readonly IdeaFacts[];
  courses: readonly string[];
  learner: string;
}

/** The longest first, so that no name is found inside another. */
export function markNames(sentence: string, { ideas, courses, learner }: Names): MarkedSentence {
  const marked: MarkedSentence = { text: sentence, named: [], courses: [] };
  const besides = [...courses, ...(learner === "" ? [] : [learner])];
  const names = [...besides.map((name) => ({ name, owners: [] })), ...listNames(ideas)];
  for (const { name, owners } of names.toSorted((a, b) => b.name.length - a.name.length)) {
    for (const { from, to } of findName(marked.text, name)) {
      marked.text = marked.text.slice(0, from) + NAME.repeat(to - from) + marked.text.slice(to);
      marked.named.push(...owners.map((idea) => ({ idea, from, to })));
      if (courses.includes(name)) marked.courses.push({ from, to });
    }
  }
  return marked;
}

function listNames(ideas: readonly IdeaFacts[]): { name: string; owners: IdeaFacts[] }[] {
  const names = new Set(ideas.flatMap((idea) => idea.names));
  return [...names].map((name) => ({
    name,
    owners: ideas.filter((idea) => idea.names.includes(name)),
  }));
}

/** At the beginning of a word, with its ending; anywhere in languages without spaces. */
function findName(text: string, name: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const isBegun = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]$/u.test(text.slice(0, at));
    const end = at + name.length;
    const [ending = ""] = /^[\p{Script=Latin}\p{Script=Cyrillic}]*/u.exec(text.slice(end)) ?? [];
    const isOther = ending !== "" && (name.length < LEAST_WITH_ENDING || ending.length > 3);
    if (!isBegun && !isOther) places.push({ from: at, to: end + ending.length });
  }
  return places;
}
