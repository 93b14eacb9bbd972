export interface RememberedAnswer {
  /** The version it was built from; an answer of another version is dropped. */
  version: string;
  etag: string;
  headers: readonly (readonly [name: string, value: string])[];
  body: Uint8Array<ArrayBuffer>;
}

export interface AnswerMemory {
  find(key: string, version: string): RememberedAnswer | null;
  keep(key: string, answer: RememberedAnswer): void;
}

/**
 * Keeps the most recent answers within a limit of bytes and drops the least recently used. The version from
 * the database decides whether an answer is still valid.
 */
export function createAnswerMemory(mostBytes: number): AnswerMemory {
  const answers = new Map<string, RememberedAnswer>();
  let bytes = 0;

  function forget(key: string): void {
    bytes -= answers.get(key)?.body.byteLength ?? 0;
    answers.delete(key);
  }

  return {
    find(key, version) {
      const known = answers.get(key);
      if (known === undefined) return null;
      answers.delete(key);
      answers.set(key, known);
      if (known.version === version) return known;
      forget(key);
      return null;
    },

    keep(key, answer) {
      forget(key);
      if (answer.body.byteLength > mostBytes) return;
      answers.set(key, answer);
      bytes += answer.body.byteLength;
      for (const oldest of answers.keys()) {
        if (bytes <= mostBytes) break;
        forget(oldest);
      }
    },
  };
}
