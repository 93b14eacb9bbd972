import { CsvError, parse } from "csv-parse/browser/esm/sync";

/** The raw fields of a line. */
export interface CsvLine {
  /** The line number in the file, from 1; the last one of a multi-line field. */
  line: number;
  text: string;
  email: string;
  /** Null if the column is missing or empty. */
  subject: string | null;
  concept: string | null;
  percent: string;
  date: string;
}

interface ReadFile {
  lines: CsvLine[];
  missing: string[];
  broken: { line: number; fault: "columns"; text: string }[];
}

interface Row {
  record: string[];
  line: number;
}

const LONGEST_SHOWN = 120;

/**
 * Reads a file with a header: email, subject or concept, percent, date, in any order. Accepts a byte order
 * mark, commas, semicolons or tabs, quotes, and any line endings.
 */
export function readCsv(csv: string): ReadFile {
  const text = csv.replace(/^\uFEFF/, "");
  const delimiter = findDelimiter(text);
  const { rows, stopped } = parseRows(text, delimiter);
  const [head, ...body] = rows;
  const names = (head?.record ?? []).map((name) => name.normalize("NFKC").trim().toLowerCase());
  const missing = listMissing(names);
  if (missing.length > 0) return { lines: [], missing, broken: [] };
  const find = ({ record }: Row, name: string) => {
    const at = names.indexOf(name);
    return at === -1 ? null : (record[at] ?? "").trim();
  };
  const shown = ({ record }: Row) => record.join(delimiter).slice(0, LONGEST_SHOWN);
  const isWhole = ({ record }: Row) => record.length === names.length;
  const lines = body.filter(isWhole).map((row) => ({
    line: row.line,
    text: shown(row),
    email: find(row, "email") ?? "",
    subject: find(row, "subject") || null,
    concept: find(row, "concept") || null,
    percent: find(row, "percent") ?? "",
    date: find(row, "date") ?? "",
  }));
  const odd = body
    .filter((row) => !isWhole(row))
    .map((row) => ({ line: row.line, fault: "columns" as const, text: shown(row) }));
  return { lines, missing, broken: [...odd, ...stopped] };
}

/** The most frequent delimiter of the header. */
function findDelimiter(text: string): string {
  const [head = ""] = text.trimStart().split(/\r\n|\n|\r/, 1);
  const count = (mark: string) => head.split(mark).length;
  return [",", ";", "\t"].toSorted((one, other) => count(other) - count(one))[0] ?? ",";
}

function parseRows(text: string, delimiter: string): { rows: Row[]; stopped: ReadFile["broken"] } {
  const rows: Row[] = [];
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (record: string[], { lines }) => {
        rows.push({ record, line: lines });
        return null;
      },
    });
    return { rows, stopped: [] };
  } catch (error) {
    // An unclosed quote: the lines before it are kept.
    if (!(error instanceof CsvError)) throw error;
    const line = text.slice(0, text.lastIndexOf('"')).split(/\r\n|\n|\r/).length;
    return { rows, stopped: [{ line, fault: "columns", text: "" }] };
  }
}

function listMissing(names: readonly string[]): string[] {
  const missing = ["email", "percent", "date"].filter((name) => !names.includes(name));
  const hasSubject = names.includes("subject") || names.includes("concept");
  return hasSubject ? missing : [...missing, "subject"];
}
