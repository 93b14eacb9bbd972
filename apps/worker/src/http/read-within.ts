import { encoded, tooLarge, tooLate } from "./request-refusal.ts";

interface Bound {
  /** In bytes. */
  most: number;
  /** Resolves when the body must be complete. */
  deadline: Promise<void>;
}

/**
 * Refuses a body by its headers before reading it. A missing or small `Content-Length` proves nothing, so
 * the bytes are counted too.
 */
export function checkHeaders(headers: Headers, most: number, refusal = tooLarge(most)): void {
  if (headers.has("content-encoding")) throw encoded();
  if (Number(headers.get("content-length") ?? 0) > most) throw refusal;
}

/**
 * Reads a whole body, and stops at the first byte beyond the limit or at the deadline. Hono's own limit
 * trusts the declared length and waits forever.
 */
export async function readWithin(
  body: ReadableStream<Uint8Array>,
  { most, deadline }: Bound,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  const late = deadline.then(() => "late" as const);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const next = await Promise.race([reader.read(), late]);
    if (next === "late") {
      await reader.cancel();
      throw tooLate();
    }
    if (next.done) return joinChunks(chunks, length);
    length += next.value.byteLength;
    if (length > most) {
      await reader.cancel();
      throw tooLarge(most);
    }
    chunks.push(next.value);
  }
}

function joinChunks(chunks: Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
