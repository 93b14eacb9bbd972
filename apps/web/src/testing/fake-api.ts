import type { AppRouter } from "@learnlab/api";
import type { Reason } from "@learnlab/domain/client";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { onTestFinished, vi } from "vitest";

import type { Refusal } from "../api-client.ts";

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;
type RouterKey = keyof Outputs;
type Procedure = { [TKey in RouterKey]: `${TKey}.${keyof Outputs[TKey] & string}` }[RouterKey];
type Of<TTable, TName> = TName extends `${infer TKey}.${infer TProcedure}`
  ? TKey extends keyof TTable
    ? TProcedure extends keyof TTable[TKey]
      ? TTable[TKey][TProcedure]
      : never
    : never
  : never;
/** Undefined for no content. */
type Answer<TName> =
  | ([Of<Outputs, TName>] extends [never] ? undefined : Of<Outputs, TName>)
  | Refused;
/** The path of an endpoint outside tRPC. */
type Plain = `/api/${string}` | "/healthz";
interface PlainAnswer {
  status: number;
  body: object;
}

/** The API's answers: each procedure by name, with its answer or a function of its input. */
export type Answers = {
  [TName in Procedure]?: Answer<TName> | ((input: Of<Inputs, TName>) => Answer<TName>);
} & { [path in Plain]?: PlainAnswer };

/** A procedure's refusal instead of an answer. */
class Refused {
  readonly data: Refusal;

  constructor(data: Refusal) {
    this.data = data;
  }
}

const STATUS = { CONFLICT: 409, FORBIDDEN: 403, NOT_FOUND: 404 };

export function refuse(why: Reason, code: keyof typeof STATUS = "CONFLICT"): Refused {
  return new Refused({ ...why, code, httpStatus: STATUS[code], requestId: null });
}

/** An internal error of the worker. */
export const BROKEN = new Refused({
  code: "INTERNAL_SERVER_ERROR",
  httpStatus: 500,
  reason: null,
  details: null,
  requestId: "a-request",
});

interface Sent {
  name: string;
  input: unknown;
}

/** Replaces the API until the test is over. A call without an answer fails the test by name. */
export function fakeApi(answers: Answers) {
  const sent: Sent[] = [];
  const unknown = new Set<string>();
  let now: Record<string, unknown> = answers;

  function answer({ name, input }: Sent): object {
    sent.push({ name, input });
    if (!(name in now)) unknown.add(name);
    const known = now[name];
    const given: unknown = typeof known === "function" ? known(input) : known;
    if (given instanceof Refused) return { error: { message: "Refused.", data: given.data } };
    return { result: { data: given } };
  }

  function answerPlain(name: string, input: unknown): Response {
    sent.push({ name, input });
    const known = now[name];
    if (isPlainAnswer(known)) return Response.json(known.body, { status: known.status });
    unknown.add(name);
    return Response.json({}, { status: 404 });
  }

  async function fetch(url: string, { body }: RequestInit = {}): Promise<Response> {
    const { pathname, searchParams } = new URL(url, "http://learnlab.test");
    const text = typeof body === "string" ? body : (searchParams.get("input") ?? "{}");
    const inputs: Record<number, unknown> = JSON.parse(text);
    if (!pathname.startsWith("/trpc/")) return answerPlain(pathname, inputs);
    const names = pathname.slice("/trpc/".length).split(",");
    return Response.json(names.map((name, at) => answer({ name, input: inputs[at] })));
  }

  vi.stubGlobal("fetch", fetch);
  onTestFinished(() => {
    vi.unstubAllGlobals();
    if (unknown.size > 0) throw new Error(`Nothing answers ${[...unknown].join(", ")}.`);
  });
  return {
    /** Changes answers from now on. */
    change(changed: Answers): void {
      now = { ...now, ...changed };
    },
    /** The inputs of its calls, in order. */
    sent: (name: Procedure | Plain): unknown[] =>
      sent.filter((one) => one.name === name).map(({ input }) => input),
  };
}

function isPlainAnswer(known: unknown): known is PlainAnswer {
  return typeof known === "object" && known !== null && "status" in known && "body" in known;
}
