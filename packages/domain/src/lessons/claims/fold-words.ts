import type { Language } from "../../languages/index.ts";
import { CLAIM_WORDS } from "./words/index.ts";

/** Normalises a text: lower case, plain quotes, hyphenated words split. */
export function foldWords(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/(?<=[\p{L}\p{N}])[-‐‑](?=\p{L})/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

const word = /[\p{L}\p{N}_]+(?:['.][\p{L}\p{N}_]+)*/gu;

/** The words of a folded text, in order. */
export function listWords(folded: string): string[] {
  return folded.match(word) ?? [];
}

/** A member of a list, with its position in a folded text. */
export interface Member {
  word: string;
  index: number;
}

/** Finds members of a list written with `|`, the longest one at each position. */
export function findMembers(folded: string, list: string, language: Language): Member[] {
  if (CLAIM_WORDS[language].isDense) return findAnywhere(folded, list);
  const { exact, open } = readList(list);
  const words = [...folded.matchAll(word)];
  const found: Member[] = [];
  for (let at = 0; at < words.length;) {
    const length = Math.max(
      0,
      ...[...(exact.get(words[at]?.[0] ?? "") ?? []), ...open]
        .filter((member) => member.every((part, step) => isPart(words[at + step]?.[0], part)))
        .map((member) => member.length),
    );
    const [first, last] = [words[at], words[at + length - 1]];
    if (length > 0 && first !== undefined && last !== undefined) {
      const end = last.index + last[0].length;
      found.push({ word: folded.slice(first.index, end), index: first.index });
    }
    at += Math.max(length, 1);
  }
  return found;
}

export function hasMember(folded: string, list: string, language: Language): boolean {
  return findMembers(folded, list, language).length > 0;
}

function isPart(said: string | undefined, part: string): boolean {
  if (said === undefined) return false;
  return part.endsWith("*") ? said.startsWith(part.slice(0, -1)) : said === part;
}

interface List {
  /** Grouped by their first words. */
  exact: Map<string, string[][]>;
  /** Those whose first word has an open ending. */
  open: string[][];
}

const lists = new Map<string, List>();

function readList(list: string): List {
  const known = lists.get(list);
  if (known !== undefined) return known;
  const members = list
    .split("|")
    .filter((member) => member !== "")
    .map((member) => member.split(" "));
  const isOpen = ([first = ""]: string[]) => first.endsWith("*");
  const read = {
    exact: Map.groupBy(
      members.filter((member) => !isOpen(member)),
      ([first = ""]) => first,
    ),
    open: members.filter(isOpen),
  };
  lists.set(list, read);
  return read;
}

/** Without spaces a member may be anywhere. */
function findAnywhere(folded: string, list: string): Member[] {
  return list.split("|").flatMap((member) => {
    const found: Member[] = [];
    if (member === "") return found;
    for (let at = folded.indexOf(member); at !== -1; at = folded.indexOf(member, at + 1)) {
      found.push({ word: member, index: at });
    }
    return found;
  });
}

/** Whether two words are forms of one, judged by their beginnings. */
export function areAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [stripMarks(one), stripMarks(other)];
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared += 1;
  if (dense.test(a)) return shared >= Math.min(2, shorter) && shorter >= 2;
  if (shorter < 4) return shorter >= 3 && shared === shorter && longer - shorter <= 2;
  return shared >= Math.max(4, Math.ceil(longer * ALIKE));
}

/** The share of the longer word with which two forms of a word begin alike. */
const ALIKE = 0.55;

const dense = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー]/u;

function stripMarks(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
}
