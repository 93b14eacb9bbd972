import type { AnswerWord } from "./types.ts";

/** How a language says what comes first. */
export interface TimeWords {
  /** What it governs comes later than the rest of its clause, such as "before". */
  before: RegExp;
  /** What it governs comes earlier, such as "after". */
  after: RegExp;
  /** Its clause comes first. */
  first: RegExp;
  /** Its clause comes later than others. */
  later: RegExp;
  /** The next word where "before" or "after" governs something; else they say "first" or "later". */
  governs?: Partial<Record<Kind, RegExp>>;
  /** Whether "before" and "after" stand behind what they govern. */
  isBehind?: boolean;
  /** Those of them that govern the next word only, such as the German "vor". */
  next?: RegExp;
  /** Makes the word that it ends or follows the later one, such as the Korean 보다. */
  than?: RegExp;
}

/** A piece of a text and the clause that it stands in. */
export interface Piece {
  text: string;
  clause: number;
}

type Kind = "before" | "after" | "first" | "later" | "than";

interface Mark {
  kind: Kind;
  at: number;
  clause: number;
  /** The last clause that it governs something of. */
  lastClause: number;
  isNext: boolean;
}

/** Stands for every word that says what comes first: where it is said is seen by the places. */
const TIME = "<";
const WORD = /[\p{L}\p{N}]/u;

/** What a word says where it governs nothing. */
const ALONE: Record<Kind, Kind> = {
  before: "first",
  after: "later",
  first: "first",
  later: "later",
  than: "than",
};

/** Below 0 is earlier. In this order: what is governed has its place before the rest of its clause. */
const PLACES: [kind: Kind, when: number][] = [
  ["than", 1],
  ["before", 1],
  ["after", -1],
  ["first", -1],
  ["later", 1],
];

/** Notes of each word whether it is said to be earlier or later than others. */
export function placeInTime(words: AnswerWord[], pieces: Piece[], time: TimeWords): void {
  const marks = listMarks(pieces, time);
  const places = new Set(marks.filter(({ kind }) => kind !== "than").map(({ at }) => at));
  for (const word of words.filter(({ at }) => places.has(at))) {
    word.isTime = true;
    word.stem = TIME;
  }
  for (const [kind, when] of PLACES) {
    const placed = marks
      .filter((mark) => mark.kind === kind)
      .flatMap((mark) => listPlaced(words, mark, time));
    for (const word of placed) if (word.when === 0 && !word.isTime) word.when = when;
  }
}

/** What a mark says something of. */
function listPlaced(words: AnswerWord[], mark: Mark, { isBehind }: TimeWords): AnswerWord[] {
  const ofClause = words.filter(({ clause }) => clause === mark.clause);
  if (mark.kind === "first" || mark.kind === "later") return ofClause;
  if (mark.kind === "than") return words.filter(({ at }) => at <= mark.at).slice(-1);
  if (isBehind === true) return ofClause.filter(({ at }) => at < mark.at);
  const after = words.filter(({ at, clause }) => at > mark.at && clause <= mark.lastClause);
  return mark.isNext ? after.slice(0, 1) : after;
}

function listMarks(pieces: Piece[], time: TimeWords): Mark[] {
  return pieces.flatMap(({ text, clause }, at) => {
    const kind = findKind(text, time);
    if (kind === null) return [];
    const next = pieces[at + 1]?.text ?? "";
    // A word such as the Russian "чем" begins the clause that is governed.
    const lastClause = WORD.test(next) ? (pieces[at + 2]?.clause ?? clause) : clause;
    const isNext = time.next?.test(text) === true;
    const said = isGoverning(kind, next, time) ? kind : ALONE[kind];
    return [{ kind: said, at, clause, lastClause, isNext }];
  });
}

function isGoverning(kind: Kind, next: string, { isBehind, governs }: TimeWords): boolean {
  return isBehind === true || (governs?.[kind] ?? WORD).test(next);
}

function findKind(text: string, time: TimeWords): Kind | null {
  return PLACES.map(([kind]) => kind).find((kind) => time[kind]?.test(text) === true) ?? null;
}
