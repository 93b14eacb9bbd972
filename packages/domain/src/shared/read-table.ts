import type * as CsvParse from "csv-parse/browser/esm/sync";

/** A row of a file under its header. */
export interface TableRow {
  /** Its line in the file, from 1; the last one of a field of several lines. */
  line: number;
  /** Its beginning as it stands in the file. */
  text: string;
  /** The trimmed field of a column; null where the file has no such column. */
  find: (name: string) => string | null;
}

export interface ReadTable {
  /** The columns, in small letters. */
  names: string[];
  rows: TableRow[];
  /** Lines with more or fewer fields than the header has, and the one at which an open quote ended the reading. */
  broken: { line: number; text: string }[];
}

interface Row {
  record: string[];
  line: number;
}

const LONGEST_SHOWN = 120;

/**
 * Reads a file with a header, its columns in any order. Accepts a byte order mark, commas, semicolons or tabs,
 * quotes, and any line endings. The parser only loads with the first file.
 */
export async function readTable(csv: string): Promise<ReadTable> {
  const parser = await import("csv-parse/browser/esm/sync");
  const text = csv.replace(/^\uFEFF/, "");
  const delimiter = findDelimiter(text);
  const { rows, stopped } = parseRows(parser, { text, delimiter });
  const [head, ...body] = rows;
  const names = (head?.record ?? []).map((name) => name.normalize("NFKC").trim().toLowerCase());
  const isWhole = ({ record }: Row) => record.length === names.length;
  const shown = ({ record }: Row) => record.join(delimiter).slice(0, LONGEST_SHOWN);
  return {
    names,
    rows: body.filter(isWhole).map((row) => ({
      line: row.line,
      text: shown(row),
      find(name) {
        const at = names.indexOf(name);
        return at === -1 ? null : (row.record[at] ?? "").trim();
      },
    })),
    broken: [
      ...body.filter((row) => !isWhole(row)).map((row) => ({ line: row.line, text: shown(row) })),
      ...stopped,
    ],
  };
}

/** The most frequent delimiter of the header. */
function findDelimiter(text: string): string {
  const [head = ""] = text.trimStart().split(/\r\n|\n|\r/, 1);
  const count = (mark: string) => head.split(mark).length;
  return [",", ";", "\t"].toSorted((one, other) => count(other) - count(one))[0] ?? ",";
}

function parseRows(
  { parse, CsvError }: typeof CsvParse,
  { text, delimiter }: { text: string; delimiter: string },
): { rows: Row[]; stopped: ReadTable["broken"] } {
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
    return { rows, stopped: [{ line, text: "" }] };
  }
}
