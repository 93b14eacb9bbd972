import { type CsvTable, writeCsv } from "@learnlab/domain";

import type { RestContext } from "./rest-context.ts";

interface TableFile {
  /** What is in it, in a word, for the file's name. */
  name: string;
  /** As 2026-11-30. */
  day: string;
  table: CsvTable;
}

/** A table that browsers save as a file. */
export function answerCsv(c: RestContext, { name, day, table }: TableFile) {
  return c.text(writeCsv(table), 200, {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="learnlab-${name}-${day}.csv"`,
  });
}
