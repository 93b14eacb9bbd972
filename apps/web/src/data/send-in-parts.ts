/** Parts on their way at the same time. */
const AT_ONCE = 3;
const TRIES = 5;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** What answered a part: its status, and the entity tag of what was stored. */
export interface PartAnswer {
  status: number;
  etag: string | null;
}

export interface PartsToSend {
  sizeBytes: number;
  partBytes: number;
  /** Entity tags of the parts that are there already, by their numbers. */
  done: ReadonlyMap<number, string>;
  /** A fresh link for a part; null where nobody answered. */
  link: (partNumber: number) => Promise<string | null>;
  /** Puts the bytes there; throws where no answer came. */
  put: (
    url: string,
    range: { from: number; to: number },
    onSent: (bytes: number) => void,
  ) => Promise<PartAnswer>;
  /** A part is there. */
  keep: (partNumber: number, etag: string) => void;
  onProgress: (share: number) => void;
  signal: AbortSignal;
  /** Waits so long, or until the network is back; 0 to 1 of `random` spreads those who wait together. */
  wait: (ms: number) => Promise<void>;
  random: () => number;
}

/**
 * Sends the parts of a file, several at once, and each again where it failed for a while: without an answer
 * as long as it takes, after a refusal of the store a few times. Answers the entity tags in their order.
 */
export async function sendInParts(
  work: PartsToSend,
): Promise<{ partNumber: number; etag: string }[]> {
  const count = Math.ceil(work.sizeBytes / work.partBytes);
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const etags = new Map(work.done);
  const sent = new Map<number, number>();
  const tell = () => {
    const whole = [...etags.keys()].reduce((sum, number) => sum + lengthOf(work, number), 0);
    const partly = [...sent.values()].reduce((sum, bytes) => sum + bytes, 0);
    work.onProgress(Math.min(1, (whole + partly) / work.sizeBytes));
  };
  const waiting = numbers.filter((number) => !etags.has(number));
  tell();
  const sendNext = async (): Promise<void> => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
      const part = number;
      const etag = await sendPart(work, part, (bytes) => {
        sent.set(part, bytes);
        tell();
      });
      sent.delete(part);
      etags.set(part, etag);
      work.keep(part, etag);
      tell();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendNext));
  return numbers.map((partNumber) => ({ partNumber, etag: etags.get(partNumber) ?? "" }));
}

function lengthOf({ sizeBytes, partBytes }: PartsToSend, partNumber: number): number {
  return Math.min(partBytes, sizeBytes - (partNumber - 1) * partBytes);
}

async function sendPart(
  work: PartsToSend,
  partNumber: number,
  onSent: (bytes: number) => void,
): Promise<string> {
  const from = (partNumber - 1) * work.partBytes;
  const range = { from, to: from + lengthOf(work, partNumber) };
  let refusals = 0;
  for (let tried = 0; ; tried += 1) {
    work.signal.throwIfAborted();
    const answer = await tryPart(work, { partNumber, range, onSent });
    if (answer?.status === 200 && answer.etag !== null) return answer.etag;
    onSent(0);
    if (answer !== null) refusals += 1;
    if (answer !== null && (refusals >= TRIES || !isWorthAnother(answer.status))) {
      throw new Error(`The storage answered ${answer.status}.`);
    }
    const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tried, 5));
    await work.wait(longest * (0.5 + work.random() / 2));
  }
}

/** Null where no answer came. */
async function tryPart(
  { link, put, signal }: PartsToSend,
  part: {
    partNumber: number;
    range: { from: number; to: number };
    onSent: (bytes: number) => void;
  },
): Promise<PartAnswer | null> {
  const url = await link(part.partNumber);
  if (url === null) return null;
  try {
    return await put(url, part.range, part.onSent);
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

/** A link may have run out while its part waited; the store may be busy. */
function isWorthAnother(status: number): boolean {
  return status === 403 || status === 408 || status === 429 || status >= 500;
}
