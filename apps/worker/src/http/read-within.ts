import { encoded, tooLarge, tooLate } from "./request-refusal.ts";

interface Bound {
  /** Bytes. */
  most: number;
  /** Ends when the whole body has to be here. */
  deadline: Promise<void>;
}

/**
 * Refuses a body by what its headers say, before a byte of it is read. A missing or small
 * `Content-Length` proves nothing: the bytes are counted as well.
 */
export function checkHeaders(headers: Headers, most: number, refusal = tooLarge(most)): void {
  if (headers.has("content-encoding")) throw encoded();
  if (Number(headers.get("content-length") ?? 0) > most) throw refusal;
}

/**
 * Reads a body whole, and gives up at the first byte too many or at the deadline. Hono's own limit
 * believes a declared length and waits for ever.
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
