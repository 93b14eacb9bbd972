import type { AppRouter } from "@learnlab/api";
import { CONTENT_READS, type Reason } from "@learnlab/domain/client";
import type { TRPCClient } from "@trpc/client";

/** Longer addresses may be truncated on the way. */
const MAX_URL = 4000;
/** The worker refuses more per request. */
const MAX_CALLS = 20;

/** The reason by a stable name with its details; both null if it has no name. */
export type Why = Reason | { reason: null; details: null };

/** A refusal by the worker, besides its sentence. */
export type Refusal = Why & {
  /** tRPC's code. */
  code: string;
  httpStatus: number;
  requestId: string | null;
};

/** A call that was refused; without data if no answer came. */
export class CallError extends Error {
  readonly data: Refusal | null;

  constructor(message: string, data: Refusal | null = null) {
    super(message);
    this.name = "CallError";
    this.data = data;
  }
}

interface Call {
  kind: "query" | "mutate";
  path: string;
  input: unknown;
  resolve: (data: unknown) => void;
  reject: (error: unknown) => void;
}

interface ClientParts {
  url: string;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Called when an answer says that nobody is signed in. */
  onSignedOut: () => void;
  /** May answer a query in place of a call that fails. */
  keepLast?: (coming: Promise<unknown>, path: string, input: unknown) => Promise<unknown>;
}

/**
 * tRPC's client over its HTTP protocol: the queries of one tick share a request, those of the learner's own
 * content have another one, and each mutation has its own. It has the interface of the library's client at
 * a tenth of its 9 KB.
 */
export function createApiClient(parts: ClientParts): TRPCClient<AppRouter> {
  let waiting: Call[] = [];
  function flush(): void {
    const calls = waiting;
    waiting = [];
    for (const part of [calls.filter(isOfContent), calls.filter((call) => !isOfContent(call))]) {
      for (const batch of splitBatches(part, parts.url)) void sendBatch(parts, batch);
    }
  }
  function call(kind: Call["kind"], path: string, input: unknown): Promise<unknown> {
    const coming = new Promise<unknown>((resolve, reject) => {
      const one: Call = { kind, path, input, resolve, reject };
      if (kind === "mutate") return void sendBatch(parts, [one]);
      if (waiting.length === 0) queueMicrotask(flush);
      waiting.push(one);
    });
    const { keepLast } = parts;
    return kind === "mutate" || keepLast === undefined ? coming : keepLast(coming, path, input);
  }
  return asTypedClient(createPath([], call));
}

const ofContent: ReadonlySet<string> = new Set(CONTENT_READS);

/** Their answer has an entity tag of its own, so the browser need not load it again. */
function isOfContent({ path }: Call): boolean {
  return ofContent.has(path);
}

type Caller = (kind: Call["kind"], path: string, input: unknown) => Promise<unknown>;

/** `courses.list.query(input)`: each name leads deeper, and the last one says how to call. */
function createPath(names: string[], call: Caller): object {
  return new Proxy(() => {}, {
    get: (_, name) => (typeof name === "string" ? createPath([...names, name], call) : undefined),
    apply(_, __, [input]: unknown[]) {
      const kind = names.at(-1) === "mutate" ? "mutate" : "query";
      return call(kind, names.slice(0, -1).join("."), input);
    },
  });
}

// The proxy accepts any path; AppRouter's type names those that exist.
function asTypedClient(client: object): TRPCClient<AppRouter> {
  return client as TRPCClient<AppRouter>;
}

function splitBatches(calls: Call[], url: string): Call[][] {
  const batches: Call[][] = [];
  for (const call of calls) {
    const last = batches.at(-1);
    const fits = last !== undefined && last.length < MAX_CALLS;
    if (fits && addressOf([...last, call], url).length <= MAX_URL) last.push(call);
    else batches.push([call]);
  }
  return batches;
}

function addressOf(calls: Call[], url: string): string {
  const input = encodeURIComponent(inputOf(calls));
  return `${pathOf(calls, url)}&input=${input}`;
}

function pathOf(calls: Call[], url: string): string {
  return `${url}/${calls.map(({ path }) => path).join(",")}?batch=1`;
}

function inputOf(calls: Call[]): string {
  return JSON.stringify(Object.fromEntries(calls.map(({ input }, at) => [at, input])));
}

async function sendBatch(parts: ClientParts, calls: Call[]): Promise<void> {
  const answers = await ask(parts, calls).catch((error: unknown) =>
    error instanceof Error ? error : new Error("The answer cannot be read."),
  );
  for (const [at, { resolve, reject }] of calls.entries()) {
    const answer = answers instanceof Error ? answers : answers[at];
    if (answer === undefined) reject(new CallError("There is no answer."));
    else if (answer instanceof Error) reject(new CallError(answer.message));
    else if ("result" in answer) resolve(answer.result.data);
    else {
      if (answer.error.data.code === "UNAUTHORIZED") parts.onSignedOut();
      reject(new CallError(answer.error.message, answer.error.data));
    }
  }
}

type Answer = { result: { data: unknown } } | { error: { message: string; data: Refusal } };

async function ask({ url, fetch }: ClientParts, calls: Call[]): Promise<Answer[]> {
  const isWrite = calls[0]?.kind === "mutate";
  const response = isWrite
    ? await fetch(pathOf(calls, url), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: inputOf(calls),
      })
    : await fetch(addressOf(calls, url), { method: "GET" });
  const body: Answer | Answer[] = await response.json();
  return Array.isArray(body) ? body : calls.map(() => body);
}
