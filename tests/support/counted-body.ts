const CHUNK = 16_384;

/** A body of opening brackets that counts how much of it was taken, and declares no length. */
export function countedBody(length: number, fill = "[") {
  let taken = 0;
  const chunk = new TextEncoder().encode(fill.repeat(CHUNK / fill.length));
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (taken >= length) return controller.close();
        taken += chunk.byteLength;
        controller.enqueue(chunk);
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, taken: () => taken };
}
