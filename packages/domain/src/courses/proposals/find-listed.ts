import { beginCandidate, type Candidate, foldTerm, type Reading, readTerm } from "./candidate.ts";
import { countWords, takeEnough } from "./count-words.ts";
import { stripStop } from "./find-defined.ts";
import type { Passage, Section } from "./read-passages.ts";

/** A name, a separator, and its explanation. */
const leading = /^(?<term>[^:：—–]{1,60}?)\s*(?::|：|\s—|\s–|—|\s-)\s+(?<said>\S.*)$/su;
const FEWEST_SAID = 6;
/** In wider tables the last cell is one fact of many. */
const MOST_CELLS = 3;

/** Finds what glossaries, lists, tables and words in bold explain. */
export function findListed(passage: Passage, section: Section, reading: Reading): Candidate[] {
  if (passage.block.kind === "definition") return findEntry(passage, section, reading);
  if (passage.block.kind === "row") return findRow(passage, section, reading);
  return [...findLeading(passage, section, reading), ...findMarked(passage, section, reading)];
}

function findEntry(passage: Passage, section: Section, reading: Reading): Candidate[] {
  const { block, sentences } = passage;
  const [first] = sentences;
  const term = block.kind === "definition" ? readTerm(block.term, reading) : null;
  if (term === null || first === undefined) return [];
  const said = stripStop(first.text);
  return [
    { ...beginCandidate(passage, section), sign: "glossary", term, said, definition: [first] },
  ];
}

function findRow(passage: Passage, section: Section, reading: Reading): Candidate[] {
  const { block, sentences } = passage;
  if (block.kind !== "row" || block.isHeader) return [];
  if (block.cells.length < 2 || block.cells.length > MOST_CELLS) return [];
  const term = readTerm(block.cells[0] ?? "", reading);
  const definition = takeEnough(sentences, reading);
  const said = definition.map(({ text }) => text).join(" ");
  if (term === null || !saysEnough(said, reading)) return [];
  return [{ ...beginCandidate(passage, section), sign: "listed", term, definition }];
}

/** "Term: what it is", in bold or not, and "Term. It is …". */
function findLeading(passage: Passage, section: Section, reading: Reading): Candidate[] {
  const { block } = passage;
  const found = readColon(passage, reading) ?? readStop(passage, reading);
  if (found === null || reading.words.idleTitles.test(found.term)) return [];
  const [marked = ""] = block.emphasised;
  const isMarked = marked !== "" && found.lead.includes(marked);
  if (!isMarked && block.kind !== "item") return [];
  const { term, said, definition } = found;
  const sign = isMarked ? "marked" : "listed";
  return [{ ...beginCandidate(passage, section), sign, term, said, definition: [definition] }];
}

function readColon({ sentences }: Passage, reading: Reading) {
  const [first] = sentences;
  const groups = leading.exec(first?.text ?? "")?.groups;
  const { term: lead = "", said = "" } = groups ?? {};
  const term = readTerm(lead, reading);
  if (first === undefined || term === null || !saysEnough(stripStop(said), reading)) return null;
  return { lead, term, said: stripStop(said), definition: first };
}

/** A name alone before the sentence that explains it. */
function readStop({ block, sentences }: Passage, reading: Reading) {
  const [first, second] = sentences;
  if (first === undefined || second === undefined) return null;
  const [marked = ""] = block.emphasised;
  const bare = dropEnd(first.text.replace(/\s*[(（][^)）]*[)）]/gu, ""));
  const isShort = /[.。]$/u.test(first.text) && countWords(bare, reading) <= 3;
  const lead = marked !== "" && bare === dropEnd(marked) ? marked : isShort ? bare : "";
  const term = readTerm(lead, reading);
  if (term === null || !repeats(second.text, term, reading)) return null;
  return { lead, term, said: "", definition: second };
}

function dropEnd(text: string): string {
  return text.replace(/[.:。：]$/u, "").trim();
}

/** A word in bold that is the subject of the first sentence with it. */
function findMarked(passage: Passage, section: Section, reading: Reading): Candidate[] {
  return passage.block.emphasised.flatMap((marked) => {
    const term = readTerm(marked, reading);
    const sentence = passage.sentences.find(({ text }) => text.includes(marked));
    if (term === null || sentence === undefined || reading.words.idleTitles.test(term)) return [];
    const before = sentence.text.slice(0, sentence.text.indexOf(marked));
    const rest = sentence.text.slice(before.length + marked.length).trim();
    const isSubject = before === "" || reading.words.articles.test(before);
    if (!isSubject || !isExplained(rest, reading)) return [];
    const article = before.trim().toLowerCase();
    return [
      {
        ...beginCandidate(passage, section),
        sign: "marked",
        term,
        article,
        definition: [sentence],
      },
    ];
  });
}

/** The verb follows the name, or one more word of it. */
function isExplained(rest: string, { words }: Reading): boolean {
  return words.predicate.test(rest) || words.predicate.test(rest.replace(/^\S+ /u, ""));
}

/** Enough words for an explanation, and more words than numbers. */
function saysEnough(said: string, reading: Reading): boolean {
  const letters = said.match(/\p{L}/gu)?.length ?? 0;
  const isProse = letters >= 0.7 * said.replace(/\s/gu, "").length;
  return isProse && countWords(said, reading) >= FEWEST_SAID && reading.words.phrase.test(said);
}

/** A name that stands alone is repeated in its explanation. */
function repeats(sentence: string, term: string, reading: Reading): boolean {
  const bare = (text: string) => foldTerm(text, reading).replaceAll(" ", "");
  return bare(sentence).includes(bare(term)) && countWords(sentence, reading) >= FEWEST_SAID;
}
