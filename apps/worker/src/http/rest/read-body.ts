import { RestProblem, unsupportedType } from "./problem.ts";
import type { RestContext, RestMiddleware } from "./rest-context.ts";

/** What a JSON body has at most: a hundred answers of 2,000 characters fit. */
const LONGEST_JSON = 1_048_576;

/** Reads a JSON body whole, within its bound, whatever length it declares. */
export const readJsonBody: RestMiddleware = async (c, next) => {
  const sent = await readWithin(c, LONGEST_JSON);
  c.set("sent", sent);
  c.req.raw = new Request(c.req.raw, { method: c.req.method, body: sent });
  await next();
};

async function readWithin(c: RestContext, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of boundBody(c, most)) chunks.push(chunk);
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/** The body as it comes in, which breaks off with a 413 where it is longer than `most` bytes. */
export async function* boundBody(c: RestContext, most: number): AsyncGenerator<Uint8Array> {
  const { body, headers } = c.req.raw;
  if (headers.has("content-encoding")) throw unsupportedType("Send the body without an encoding.");
  if (Number(headers.get("content-length") ?? 0) > most) throw tooLarge(most);
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > most) throw tooLarge(most);
    yield chunk;
  }
}

function tooLarge(most: number): RestProblem {
  return new RestProblem(413, "request.too_large", {
    detail: `A request to this operation has at most ${Math.floor(most / 1024)} KiB.`,
  });
}
