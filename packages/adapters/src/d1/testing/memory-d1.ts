import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";

import { describeFault, toD1Error } from "./describe-fault.ts";
import { countParameters, splitStatements } from "./read-statement.ts";
import { toCell, toParameter } from "./values.ts";

interface Query {
  sql: string;
  values: SQLInputValue[];
}

interface Answer {
  columns: string[];
  rows: unknown[][];
  meta: D1Meta & Record<string, unknown>;
}

/** Runs queries as one transaction and returns the answer of each. */
type Run = (queries: Query[]) => Answer[];

/**
 * The binding of a worker over SQLite in this process. A statement runs at once and is answered later, so
 * two concurrent callers alternate at each statement, always in the same order.
 */
export function createMemoryD1(sqlite: DatabaseSync): D1Database {
  return new MemoryDatabase(createRun(sqlite));
}

function createRun(sqlite: DatabaseSync): Run {
  const known = new Map<string, { statement: StatementSync; parameters: number }>();
  const [begin, commit, rollback] = ["begin", "commit", "rollback"].map((sql) =>
    sqlite.prepare(sql),
  );
  const changes = sqlite.prepare("select total_changes() as total, last_insert_rowid() as rowId");
  // Those of FTS5's own tables are too large for a number.
  changes.setReadBigInts(true);

  function prepare(sql: string) {
    const standing = known.get(sql);
    if (standing !== undefined) return standing;
    const parameters = countParameters(sql);
    const statement = sqlite.prepare(sql);
    statement.setReturnArrays(true);
    statement.setReadBigInts(true);
    known.set(sql, { statement, parameters });
    return { statement, parameters };
  }

  function run({ sql, values }: Query): Answer {
    const { statement, parameters } = prepare(sql);
    if (values.length !== parameters) {
      throw new Error("Wrong number of parameter bindings for SQL query.");
    }
    const before = Number(changes.get()?.["total"]);
    const rows = toRows(statement.all(...values));
    const after = changes.get();
    return {
      columns: statement.columns().map(({ name }) => name),
      rows: rows.map((row) => row.map(toCell)),
      meta: describeRun(Number(after?.["total"]) - before, Number(after?.["rowId"])),
    };
  }

  return (queries) => {
    begin?.run();
    try {
      const answers = queries.map(run);
      commit?.run();
      return answers;
    } catch (error) {
      // Some SQLite errors end the transaction themselves.
      if (sqlite.isTransaction) rollback?.run();
      throw error;
    }
  };
}

function describeRun(changed: number, lastRowId: number): Answer["meta"] {
  return {
    duration: 0,
    size_after: 0,
    rows_read: 0,
    rows_written: 0,
    changes: changed,
    changed_db: changed !== 0,
    last_row_id: lastRowId,
  };
}

class MemoryDatabase implements D1Database {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  prepare(sql: string): D1PreparedStatement {
    return new MemoryStatement(this.#run, { sql, values: [] });
  }

  async batch<TRow>(statements: D1PreparedStatement[]): Promise<D1Result<TRow>[]> {
    const queries = statements.map((statement) => {
      if (!(statement instanceof MemoryStatement)) throw new TypeError("Not a statement of ours.");
      return statement.query;
    });
    return answer(() => {
      if (queries.length === 0) throw new Error("No SQL statements detected.");
      return this.#run(queries).map((each) => toResult<TRow>(each));
    });
  }

  async exec(sql: string): Promise<D1ExecResult> {
    // D1 counts a line as a query, and runs all statements in it.
    const lines = sql.trim().split("\n");
    try {
      const statements = lines.flatMap((line) => {
        const found = splitStatements(line);
        if (found.length === 0) throw new Error("No SQL statements detected.");
        return found;
      });
      this.#run(statements.map((statement) => ({ sql: statement, values: [] })));
    } catch (error) {
      const message = `Error in line 1: ${lines[0] ?? ""}: ${describeFault(error)}`;
      throw toD1Error(message, "D1_EXEC_ERROR");
    }
    return { count: lines.length, duration: 0 };
  }

  withSession(): D1DatabaseSession {
    return {
      prepare: (sql) => this.prepare(sql),
      batch: (statements) => this.batch(statements),
      getBookmark: () => null,
    };
  }

  dump(): Promise<ArrayBuffer> {
    return Promise.reject(toD1Error("no dump", "D1_DUMP_ERROR"));
  }
}

class MemoryStatement implements D1PreparedStatement {
  readonly #run: Run;
  readonly query: Query;

  constructor(run: Run, query: Query) {
    this.#run = run;
    this.query = query;
  }

  bind(...values: unknown[]): D1PreparedStatement {
    try {
      const query = { sql: this.query.sql, values: values.map(toParameter) };
      return new MemoryStatement(this.#run, query);
    } catch (error) {
      throw toD1Error(describeFault(error), "D1_TYPE_ERROR");
    }
  }

  async first<TFound>(column?: string): Promise<TFound | null> {
    const [row] = (await this.all<Record<string, unknown>>()).results;
    if (row === undefined) return null;
    if (column === undefined) return trustRow<TFound>(row);
    if (row[column] === undefined) {
      const message = `Column not found (${column})`;
      throw new Error(`D1_COLUMN_NOTFOUND: ${message}`, { cause: new Error("Column not found") });
    }
    return trustRow<TFound>(row[column]);
  }

  run<TRow>(): Promise<D1Result<TRow>> {
    return this.all<TRow>();
  }

  all<TRow>(): Promise<D1Result<TRow>> {
    return answer(() => toResult<TRow>(this.#answer()));
  }

  raw<TRow = unknown[]>(options: { columnNames: true }): Promise<[string[], ...TRow[]]>;
  raw<TRow = unknown[]>(options?: { columnNames?: false }): Promise<TRow[]>;
  raw(options?: { columnNames?: boolean }): Promise<unknown[]> {
    return answer(() => {
      const { columns, rows } = this.#answer();
      return options?.columnNames === true ? [columns, ...rows] : rows;
    });
  }

  #answer(): Answer {
    const [first] = this.#run([this.query]);
    if (first === undefined) throw new Error("No SQL statements detected.");
    return first;
  }
}

async function answer<TAnswer>(work: () => TAnswer): Promise<TAnswer> {
  try {
    return work();
  } catch (error) {
    throw toD1Error(describeFault(error));
  }
}

function toResult<TRow>({ columns, rows, meta }: Answer): D1Result<TRow> {
  const results = rows.map((row) =>
    trustRow<TRow>(Object.fromEntries(columns.map((name, index) => [name, row[index]]))),
  );
  return { success: true, meta, results };
}

/** Rows have the type that the caller declares for its SQL, as with D1. */
function trustRow<TRow>(row: unknown): TRow {
  return row as TRow;
}

// With `setReturnArrays` a row is an array, which Node's types do not know.
function toRows(rows: unknown): Parameters<typeof toCell>[0][][] {
  return rows as Parameters<typeof toCell>[0][][];
}
