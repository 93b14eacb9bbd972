import {
  cleanText,
  readCsvText,
  readTable,
  type ReadTable,
  type TableRow,
} from "../../../shared/index.ts";
import {
  type Concept,
  type ConceptQuestion,
  QUESTION_KINDS,
  type QuestionKind,
  SENTENCE_PARTS,
  type SentencePart,
} from "../../types.ts";
import { LONGEST_QUOTE, LONGEST_SENTENCE, LONGEST_TERM } from "../edit-concept.ts";
import type { ConceptColumn } from "./concept-table.ts";

/** Why a line is not taken. */
export type RowFault =
  | "columns"
  | "no_term"
  | "part"
  | "no_text"
  | "no_answer"
  | "no_quote"
  | "too_long"
  | "too_many_words"
  | "kind_twice"
  | "twice"
  | "no_definition"
  | "quote_unknown"
  | "too_many";

export interface FaultyRow {
  line: number;
  fault: RowFault;
  /** How the line begins. */
  text: string;
}

/** A concept as the lines of a file say it. */
export interface ReadConcept {
  line: number;
  text: string;
  /** Empty for none. */
  id: string;
  term: string;
  /** Empty for what it was, or the term. */
  spoken: string;
  sentences: (Concept["sentences"][number] & At)[];
  questions: (Concept["questions"][number] & At)[];
  /** Why it cannot be taken, unless it says what is taught already. */
  faults: FaultyRow[];
}

/** Where it stands in the file. */
interface At {
  line: number;
}

export interface ReadConcepts {
  concepts: ReadConcept[];
  /** Of lines that belong to no concept. */
  faults: FaultyRow[];
  /** Columns that the file lacks; nothing else is read then. */
  missing: string[];
}

const NEEDED = ["term", "part", "text", "quote"] as const satisfies readonly ConceptColumn[];
const MOST_SENTENCES = 20;
const MOST_WORDINGS = 8;
const MOST_CHOICES = 6;

/** Reads what a file says of concepts, in its order, without comparing it with anything. */
export async function readConcepts(csv: string): Promise<ReadConcepts> {
  const table = await readTable(csv);
  const missing = NEEDED.filter((name) => !table.names.includes(name));
  if (missing.length > 0) return { concepts: [], faults: [], missing };
  const { concepts, faults } = gather(table);
  for (const concept of concepts) {
    const { line, text, sentences } = concept;
    const isDefined = sentences[0]?.part === "definition";
    if (!isDefined && concept.faults.length === 0) {
      concept.faults.push({ line, fault: "no_definition", text });
    }
  }
  return { concepts, faults, missing };
}

function gather({ rows, broken }: ReadTable): Pick<ReadConcepts, "concepts" | "faults"> {
  const faults: FaultyRow[] = broken.map((row) => ({ ...row, fault: "columns" }));
  const concepts = new Map<string, ReadConcept>();
  for (const row of rows) {
    const { line, text } = row;
    const term = readWords(row, "term");
    const id = row.find("id") ?? "";
    const key = id === "" ? term.toLowerCase() : id;
    if (term === "") {
      faults.push({ line, fault: "no_term", text });
      continue;
    }
    const concept = concepts.get(key) ?? begin(row, { id, term });
    concepts.set(key, concept);
    const fault = takeRow(row, concept);
    if (fault !== null) concept.faults.push({ line, fault, text });
  }
  return { concepts: [...concepts.values()], faults };
}

function begin(row: TableRow, { id, term }: { id: string; term: string }): ReadConcept {
  const { line, text } = row;
  const spoken = readWords(row, "spoken");
  return { line, text, id, term, spoken, sentences: [], questions: [], faults: [] };
}

/** Adds what a line says to its concept; the reason if that cannot be taken. */
function takeRow(row: TableRow, concept: ReadConcept): RowFault | null {
  const part = row.find("part")?.toLowerCase() ?? "";
  const said = { line: row.line, text: readWords(row, "text"), quote: readWords(row, "quote") };
  if (isQuestion(part)) return takeQuestion(row, concept, { ...said, kind: part });
  if (!isSentence(part)) return "part";
  concept.sentences.push({ ...said, part });
  return concept.sentences.length > MOST_SENTENCES ? "too_many_words" : judgeSaid(concept, said);
}

interface Said extends At {
  text: string;
  quote: string;
}

function judgeSaid({ term, spoken }: ReadConcept, { text, quote }: Said): RowFault | null {
  if (text === "") return "no_text";
  if (quote === "") return "no_quote";
  const isTooLong = [term, spoken].some((words) => words.length > LONGEST_TERM);
  if (isTooLong || text.length > LONGEST_SENTENCE || quote.length > LONGEST_QUOTE) {
    return "too_long";
  }
  return null;
}

function takeQuestion(
  row: TableRow,
  concept: ReadConcept,
  { kind, ...said }: Said & { kind: QuestionKind },
): RowFault | null {
  const { line, text: question, quote } = said;
  const isTwice = concept.questions.some((other) => other.kind === kind);
  const answer = readWords(row, "answer");
  const accepted = readLines(row, "accepted");
  const keyTerms = readLines(row, "key_terms");
  const choices = readLines(row, "choices");
  concept.questions.push({ line, kind, question, answer, accepted, keyTerms, choices, quote });
  if (isTwice) return "kind_twice";
  if (answer === "") return "no_answer";
  return judgeSaid(concept, said) ?? judgeLists({ answer, accepted, keyTerms, choices });
}

function judgeLists({
  answer,
  accepted,
  keyTerms,
  choices,
}: Pick<ConceptQuestion, "answer" | "accepted" | "keyTerms" | "choices">): RowFault | null {
  const isMany =
    accepted.length > MOST_WORDINGS ||
    keyTerms.length > MOST_WORDINGS ||
    choices.length > MOST_CHOICES;
  if (isMany) return "too_many_words";
  const all = [answer, ...accepted, ...choices];
  const isTooLong =
    all.some((words) => words.length > LONGEST_SENTENCE) ||
    keyTerms.some((words) => words.length > LONGEST_TERM);
  return isTooLong ? "too_long" : null;
}

function readWords(row: TableRow, column: ConceptColumn): string {
  return clean(readCsvText(row.find(column) ?? ""));
}

function readLines(row: TableRow, column: ConceptColumn): string[] {
  const lines = readCsvText(row.find(column) ?? "").split(/\r\n|\n|\r/);
  return lines.map(clean).filter((line) => line !== "");
}

function clean(text: string): string {
  return cleanText(text, Number.POSITIVE_INFINITY);
}

function isSentence(part: string): part is SentencePart {
  return SENTENCE_PARTS.some((one) => one === part);
}

function isQuestion(part: string): part is QuestionKind {
  return QUESTION_KINDS.some((one) => one === part);
}
