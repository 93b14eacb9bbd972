import type { Language } from "../../languages/index.ts";
import { type CountPatterns, countPatterns } from "./frame-words/count-patterns.ts";
import { type Unit, UNITS } from "./frame-words/frame-words.ts";

/** A number in a text with what it counts; null for an unknown unit. */
export interface Count {
  value: number;
  unit: Unit | null;
  isOrdinal: boolean;
  hasDigits: boolean;
  /** Whether it counts further ones: "three more". */
  isMore: boolean;
  /** Whether it refers to known ones: "these two". */
  isDefinite: boolean;
  /** The matched words. */
  said: string;
  from: number;
  to: number;
}

/** Within this many characters of a number, "more" belongs to it. */
const NEAR = 16;
/** Replaces a number that was read, so that it is not read again, as the hundred in "42 out of a hundred". */
const READ = "\u{e001}";

/** All numbers of a folded text, in digits and words. */
export function listCounts(text: string, language: Language): Count[] {
  const patterns = countPatterns(language);
  const counts: Count[] = [];
  let rest = text;
  const take = (found: RegExpExecArray, number: Pick<Count, "value" | "isOrdinal">) => {
    const count = readCount({ rest, found, patterns }, number);
    counts.push({ ...count, said: text.slice(count.from, count.to) });
    rest = rest.slice(0, count.from) + READ.repeat(count.to - count.from) + rest.slice(count.to);
  };
  for (const [value, pattern] of patterns.ordinals) {
    for (const found of rest.matchAll(pattern)) {
      take(found, { value: value ?? Number(found[1]), isOrdinal: true });
    }
  }
  for (const [value, pattern] of patterns.multiples) {
    for (const found of rest.matchAll(pattern)) take(found, { value, isOrdinal: false });
  }
  const next = () => patterns.number.exec(rest);
  for (let found = next(); found !== null; found = next()) {
    const value = patterns.values.get(found[0]) ?? Number(found[0].replace(",", "."));
    take(found, { value, isOrdinal: false });
  }
  return counts;
}

const NUMBERED = {
  unit: "episode",
  isOrdinal: true,
  hasDigits: true,
  isMore: false,
  isDefinite: false,
} as const;

interface Place {
  rest: string;
  found: RegExpExecArray;
  patterns: CountPatterns;
}

function readCount(
  { rest, found, patterns }: Place,
  number: Pick<Count, "value" | "isOrdinal">,
): Omit<Count, "said"> {
  const from = found.index;
  const end = from + found[0].length;
  const before = rest.slice(0, from);
  if (patterns.numbered.test(before)) return { ...number, ...NUMBERED, from, to: end };
  const isMultiple = patterns.multiples.some(([, pattern]) => found[0].search(pattern) === 0);
  const counted = isMultiple ? null : patterns.unit.exec(rest.slice(end));
  const unit = UNITS.find((name) => counted?.groups?.[name] !== undefined) ?? null;
  const to = end + (counted?.[0].length ?? 0);
  const around = `${rest.slice(Math.max(0, from - NEAR), from)} ${rest.slice(end, to + NEAR)}`;
  return {
    ...number,
    unit: isMultiple ? "time" : unit,
    hasDigits: /\d/.test(found[0]),
    isMore: patterns.more.test(around),
    isDefinite: patterns.definite.test(before),
    from,
    to,
  };
}
