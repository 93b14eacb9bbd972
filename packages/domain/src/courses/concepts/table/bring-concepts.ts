import type { Actor } from "../../../accounts/index.ts";
import { type CsvTable, DomainError } from "../../../shared/index.ts";
import { type Course, findTaught, recordCourseChange } from "../../index.ts";
import type { Concept } from "../../types.ts";
import { type ConceptDeps, saveWords } from "../edit-concept.ts";
import { placeQuotes } from "../find-unknown-quotes.ts";
import { type ComparedConcept, compareConcept } from "./compare-concepts.ts";
import { type ConceptColumn, toConceptTable } from "./concept-table.ts";
import { type FaultyRow, type ReadConcept, readConcepts } from "./read-concepts.ts";

/** In bytes: a thousand concepts in any script. */
export const LARGEST_CONCEPT_TABLE = 5 * 1_048_576;
/** What is added or changed in one go. */
const MOST_CHANGED = 200;

/** What a file would change, concept by concept, and each line that is not taken. */
export interface ConceptPreview {
  concepts: {
    line: number;
    term: string;
    change: "added" | "changed" | "unchanged";
    conceptId: string | null;
  }[];
  faults: FaultyRow[];
  missing: string[];
}

export interface ConceptTableSaved extends Pick<ConceptPreview, "faults"> {
  /** Those that the file names, as they are taught now. */
  concepts: { id: string; term: string }[];
  added: number;
  changed: number;
  unchanged: number;
}

type TableRequest = { actor: Actor | null; courseId: string };

interface TableChange extends TableRequest {
  csv: string;
  /** Takes what is right and leaves out the rest; otherwise a file with a fault changes nothing. */
  skipsFaults: boolean;
}

/** The concepts of a course as a table; its CSV comes in again unchanged. */
export async function readConceptTable(
  deps: Pick<ConceptDeps, "courses">,
  request: TableRequest,
): Promise<CsvTable<ConceptColumn>> {
  await findTaught(deps, request, "concepts.table");
  return toConceptTable(await deps.courses.listConcepts([request.courseId]));
}

/** Checks a file line by line without storing anything. */
export async function previewConceptTable(
  deps: ConceptDeps,
  request: TableRequest & { csv: string },
): Promise<ConceptPreview> {
  await findTaught(deps, request, "concepts.previewTable");
  const { compared, faults, missing } = await readFile(deps, request);
  const concepts = compared.map((one) => ({
    line: one.read.line,
    term: one.read.term,
    change: nameChange(one),
    conceptId: one.before?.id ?? null,
  }));
  return { concepts, faults, missing };
}

/** Adds and changes concepts as a file says; those it does not name stay, and so does the order. */
export async function saveConceptTable(
  deps: ConceptDeps,
  request: TableChange,
): Promise<ConceptTableSaved> {
  const { actor, courseId, skipsFaults } = request;
  const course = await findTaught(deps, request, "concepts.saveTable");
  const { compared, faults, missing, materials } = await readFile(deps, request);
  const [column] = missing;
  if (column !== undefined) throw lacksColumn(column);
  const [fault] = faults;
  if (fault !== undefined && !skipsFaults) throw isFaulty(fault);
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const one of compared) {
    counts[nameChange(one)] += 1;
    if (one.before !== null && !one.isUnchanged) await change(deps, one.before, one);
  }
  const added = await addAll(deps, { courseId, compared, materials });
  if (counts.added + counts.changed > 0) await record(deps, { actor, course, counts });
  const known = compared.flatMap(({ before, words: { term } }) =>
    before === null ? [] : [{ id: before.id, term }],
  );
  return { ...counts, faults, concepts: [...known, ...added] };
}

async function change(
  deps: ConceptDeps,
  before: Concept,
  { words, places }: ComparedConcept,
): Promise<void> {
  const quotes = new Set([...words.sentences, ...words.questions].map(({ quote }) => quote));
  const lostQuotes = before.lostQuotes.filter((quote) => quotes.has(quote));
  await saveWords(deps, { before, words: { ...words, lostQuotes }, places });
}

async function addAll(
  deps: ConceptDeps,
  { courseId, compared, materials }: ReadFile & { courseId: string },
): Promise<ConceptTableSaved["concepts"]> {
  const concepts = compared.flatMap(({ before, words }) => {
    const materialId = materials.get(words.sentences[0]?.quote ?? "");
    if (before !== null || materialId === undefined) return [];
    return [{ id: deps.ids.next(), materialId, ...words }];
  });
  if (concepts.length === 0) return [];
  const added = new Set(await deps.concepts.add({ courseId, concepts, at: deps.clock.now() }));
  return concepts.filter(({ id }) => added.has(id)).map(({ id, term }) => ({ id, term }));
}

interface ReadFile {
  compared: ComparedConcept[];
  /** The material of each quote that is new to its concept. */
  materials: Map<string, string>;
}

/** What can be taken, each concept whole; and why the rest cannot. */
async function readFile(
  deps: ConceptDeps,
  { courseId, csv }: { courseId: string; csv: string },
): Promise<ReadFile & Pick<ConceptPreview, "faults" | "missing">> {
  const [{ concepts, faults, missing }, taught] = await Promise.all([
    readConcepts(csv),
    deps.courses.listConcepts([courseId]),
  ]);
  const all = concepts.map((read) => compareConcept(read, taught));
  const quotes = all.flatMap((one) => listNewQuotes(one).map(({ quote }) => quote));
  const materials = await placeQuotes(deps, { courseId, quotes });
  const compared: ComparedConcept[] = [];
  const seen = new Set<string>();
  for (const one of all) {
    const found = judge(one, { materials, seen, isFull: countChanges(compared) >= MOST_CHANGED });
    if (found.length === 0) compared.push(one);
    faults.push(...found);
    if (one.before !== null) seen.add(one.before.id);
  }
  return {
    compared,
    materials,
    faults: faults.toSorted((one, other) => one.line - other.line),
    missing,
  };
}

function countChanges(compared: ComparedConcept[]): number {
  return compared.filter(({ isUnchanged }) => !isUnchanged).length;
}

/** Why a concept of the file is left out; none of one that says what is taught already. */
function judge(
  one: ComparedConcept,
  file: { materials: Map<string, string>; seen: Set<string>; isFull: boolean },
): FaultyRow[] {
  const { read, before, isUnchanged } = one;
  if (before !== null && file.seen.has(before.id)) return [nameFault(read, "twice")];
  if (isUnchanged) return [];
  if (read.faults.length > 0) return read.faults;
  const strange = listNewQuotes(one).find(({ quote }) => !file.materials.has(quote));
  if (strange !== undefined) return [nameFault(read, "quote_unknown", strange.line)];
  return file.isFull ? [nameFault(read, "too_many")] : [];
}

/** Quotes that the concept did not have before, with their lines. */
function listNewQuotes({ read, before, words }: ComparedConcept) {
  const own = new Set(
    [...(before?.sentences ?? []), ...(before?.questions ?? [])].map(({ quote }) => quote),
  );
  const lines = [...read.sentences, ...read.questions].map(({ line }) => line);
  return [...words.sentences, ...words.questions]
    .map(({ quote }, at) => ({ quote, line: lines[at] ?? read.line }))
    .filter(({ quote }) => !own.has(quote));
}

function nameFault(
  { line, text }: ReadConcept,
  fault: FaultyRow["fault"],
  at: number = line,
): FaultyRow {
  return { line: at, fault, text };
}

function nameChange({ before, isUnchanged }: ComparedConcept): "added" | "changed" | "unchanged" {
  if (before === null) return "added";
  return isUnchanged ? "unchanged" : "changed";
}

async function record(
  deps: ConceptDeps,
  about: { actor: Actor | null; course: Course; counts: { added: number; changed: number } },
): Promise<void> {
  const { actor, course, counts } = about;
  const { added, changed } = counts;
  const details = { added, changed };
  await recordCourseChange(deps, { actor, course, action: "concepts.saveTable", details });
}

function lacksColumn(column: string): DomainError {
  return new DomainError("invalid", `The first line lacks the column ${column}.`, {
    reason: "concept.table_column",
    details: { column },
  });
}

function isFaulty({ line, fault }: FaultyRow): DomainError {
  return new DomainError("invalid", `Line ${line} of the file cannot be taken.`, {
    reason: "concept.table_line",
    details: { line, fault },
  });
}
