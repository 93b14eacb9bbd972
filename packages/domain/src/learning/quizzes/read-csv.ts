import { readTable } from "../../shared/index.ts";

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

/** Reads a file with a header: email, subject or concept, percent, date, in any order. */
export async function readCsv(csv: string): Promise<ReadFile> {
  const { names, rows, broken } = await readTable(csv);
  const missing = listMissing(names);
  if (missing.length > 0) return { lines: [], missing, broken: [] };
  return {
    lines: rows.map(({ line, text, find }) => ({
      line,
      text,
      email: find("email") ?? "",
      subject: find("subject") || null,
      concept: find("concept") || null,
      percent: find("percent") ?? "",
      date: find("date") ?? "",
    })),
    missing,
    broken: broken.map((one) => ({ ...one, fault: "columns" })),
  };
}

function listMissing(names: readonly string[]): string[] {
  const missing = ["email", "percent", "date"].filter((name) => !names.includes(name));
  const hasSubject = names.includes("subject") || names.includes("concept");
  return hasSubject ? missing : [...missing, "subject"];
}
