type CsvValue = string | number | boolean | null;

/** A report as a table. JSON has the same names for the same values. */
export interface CsvTable<TColumn extends string = string> {
  columns: readonly TColumn[];
  rows: readonly Readonly<Record<TColumn, CsvValue>>[];
}

/** Spreadsheets read a file without it as if it had the computer's own encoding. */
const BYTE_ORDER_MARK = "\uFEFF";
/** What a spreadsheet takes for a formula, also in its wide form and behind spaces, apostrophes or invisible characters. */
const FORMULA = /^[\s\p{Cc}\p{Cf}']*[=+\-@＝＋－＠]/u;
const GUARDED = new RegExp(`^'(?=${FORMULA.source.slice(1)})`, "u");
const NEEDS_QUOTES = /[",;\s\p{Cc}]/u;

/**
 * A file for spreadsheets (RFC 4180, UTF-8): a header, then a line per row. A text that a spreadsheet would
 * run as a formula gets an apostrophe before it, which marks it as text; so does one that looks like that already.
 */
export function writeCsv<TColumn extends string>({ columns, rows }: CsvTable<TColumn>): string {
  const lines = rows.map((row) => columns.map((column) => writeValue(row[column])).join(","));
  const head = columns.map(writeValue).join(",");
  return BYTE_ORDER_MARK + [head, ...lines].map((line) => `${line}\r\n`).join("");
}

/** A text of such a file as it was before it was written. */
export function readCsvText(text: string): string {
  return text.replace(GUARDED, "");
}

function writeValue(value: CsvValue): string {
  if (typeof value !== "string") return String(value ?? "");
  const text = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
