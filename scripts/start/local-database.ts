/**
 * D1 with a memory of its answers, for a machine on which one isolate writes. A call of the local D1 takes most
 * of a millisecond of a processor, and most reads ask again for what has not changed. It runs in the isolate of
 * the worker: nothing of ours can be imported here.
 */

/** What gives another answer though nothing was written. */
const UNSTEADY =
  /\b(?:random|randomblob|(?:total_)?changes|last_insert_rowid)\s*\(|\b(?:unixepoch|date|time|datetime|julianday)\s*\(\s*\)|'now'|\bcurrent_(?:date|time|timestamp)\b/i;

interface Query {
  sql: string;
  values: unknown[];
  statement: D1PreparedStatement;
}

type How = "first" | "all" | "raw" | "raw with names" | "batch" | `first ${string}`;

interface Asked<TAnswer> {
  how: How;
  queries: Query[];
  ask: () => Promise<TAnswer>;
}

/** Answers from memory or by asking. */
type Answer = <TAnswer>(asked: Asked<TAnswer>) => Promise<TAnswer>;

/**
 * Answers a read from memory until something is written through the same object. It does not see writes that
 * reach the database by another way. Keeps at most `mostBytes` of statements and answers.
 */
export function rememberReads(db: D1Database, { mostBytes }: { mostBytes: number }): D1Database {
  const memory = createMemory(mostBytes);
  const answer: Answer = async ({ how, queries, ask }) => {
    if (!queries.every(isRead)) return memory.write(ask);
    return queries.every(isSteady) ? memory.read(nameOf(how, queries), ask) : ask();
  };
  const prepare = (sql: string) =>
    new Statement(answer, { sql, values: [], statement: db.prepare(sql) });
  const batch = <TRow>(statements: D1PreparedStatement[]) => {
    const queries = statements.map(readQuery);
    const ask = () => db.batch<TRow>(queries.map(({ statement }) => statement));
    return answer({ how: "batch", queries, ask });
  };
  return {
    prepare,
    batch,
    exec: (sql) => memory.write(() => db.exec(sql)),
    // There is one copy of the database, so every read is as new as any session asks for.
    withSession: () => ({ prepare, batch, getBookmark: () => null }),
    dump: () => db.dump(),
  };
}

class Statement implements D1PreparedStatement {
  readonly #answer: Answer;
  readonly query: Query;

  constructor(answer: Answer, query: Query) {
    this.#answer = answer;
    this.query = query;
  }

  bind(...values: unknown[]): D1PreparedStatement {
    const { sql, statement } = this.query;
    return new Statement(this.#answer, { sql, values, statement: statement.bind(...values) });
  }

  first<TFound>(column?: string): Promise<TFound | null> {
    const { statement } = this.query;
    if (column === undefined) return this.#ask("first", () => statement.first<TFound>());
    return this.#ask(`first ${column}`, () => statement.first<TFound>(column));
  }

  run<TRow>(): Promise<D1Result<TRow>> {
    return this.#ask("all", () => this.query.statement.run<TRow>());
  }

  all<TRow>(): Promise<D1Result<TRow>> {
    return this.#ask("all", () => this.query.statement.all<TRow>());
  }

  raw<TRow = unknown[]>(options: { columnNames: true }): Promise<[string[], ...TRow[]]>;
  raw<TRow = unknown[]>(options?: { columnNames?: false }): Promise<TRow[]>;
  raw(options?: { columnNames?: boolean }): Promise<unknown[]> {
    const { statement } = this.query;
    if (options?.columnNames !== true) return this.#ask("raw", () => statement.raw());
    return this.#ask("raw with names", () => statement.raw({ columnNames: true }));
  }

  #ask<TAnswer>(how: How, ask: () => Promise<TAnswer>): Promise<TAnswer> {
    return this.#answer({ how, queries: [this.query], ask });
  }
}

function readQuery(statement: D1PreparedStatement): Query {
  if (!(statement instanceof Statement))
    throw new TypeError("This statement is another database's.");
  return statement.query;
}

/** Says of no write that it reads; of a read with a common table expression it may say that it writes. */
function isRead({ sql }: Query): boolean {
  return /^\s*(?:select|values)\b/i.test(sql) || isReadingWith(sql);
}

function isReadingWith(sql: string): boolean {
  return /^\s*with\b/i.test(sql) && !/\b(?:insert|update|delete|replace)\b/i.test(sql);
}

function isSteady({ sql, values }: Query): boolean {
  return values.every(isPlain) && !UNSTEADY.test(sql);
}

/** Whether JSON tells the value apart from every other. */
function isPlain(value: unknown): boolean {
  return value === null || ["string", "boolean"].includes(typeof value) || Number.isFinite(value);
}

function nameOf(how: How, queries: Query[]): string {
  return JSON.stringify([how, ...queries.flatMap(({ sql, values }) => [sql, values])]);
}

function createMemory(mostBytes: number) {
  const answers = new Map<string, string>();
  let bytes = 0;
  let version = 0;
  let writing = 0;

  function forget(): void {
    answers.clear();
    bytes = 0;
    version += 1;
  }

  function keep(name: string, answer: unknown): void {
    // D1 answers in JSON, which therefore changes nothing.
    const text = JSON.stringify(answer);
    // A character outside of Latin script takes two bytes, and then all of its text do.
    const size = 2 * (name.length + text.length);
    if (size > mostBytes) return;
    if (bytes + size > mostBytes) forget();
    answers.set(name, text);
    bytes += size;
  }

  return {
    async write<TAnswer>(ask: () => Promise<TAnswer>): Promise<TAnswer> {
      writing += 1;
      forget();
      try {
        return await ask();
      } finally {
        writing -= 1;
        forget();
      }
    },

    async read<TAnswer>(name: string, ask: () => Promise<TAnswer>): Promise<TAnswer> {
      const known = answers.get(name);
      // Each caller has an answer of its own, which it may change.
      if (known !== undefined) return JSON.parse(known);
      const before = version;
      const answer = await ask();
      // Nothing was written since the question, and nothing is being written.
      if (version === before && writing === 0) keep(name, answer);
      return answer;
    },
  };
}
