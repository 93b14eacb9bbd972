/** A phone of Flite's and when it ends, in ms. */
export type Phone = { name: string; endMs: number };

const vowels = new Set("aa ae ah ao aw ax ay eh er ey ih iy ow oy uh uw".split(" "));
const silence = "pau";
const missing = 0.7;

/** Reads lines of what `-psdur` prints, one for each stretch that was spoken. */
export function readPhones(printed: string): Phone[][] {
  return printed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) =>
      line.split(" ").map((part) => {
        const [name = "", seconds = ""] = part.split(":");
        return { name, endMs: Number(seconds) * 1000 };
      }),
    );
}

/** The names of what is not silence. */
export function nameSounds(phones: readonly Phone[]): string[] {
  return phones.map(({ name }) => name).filter((name) => name !== silence);
}

/**
 * When each word begins, by its phones when it is said alone: what a sentence makes of them (a weak
 * vowel, a sound that is swallowed) is aligned with them. Null for a word without phones.
 */
export function timeByPhones(
  spoken: readonly Phone[],
  words: readonly (readonly string[])[],
): (number | null)[] {
  const sounds = spoken.flatMap(({ name }, index) =>
    name === silence ? [] : [{ name, startMs: spoken[index - 1]?.endMs ?? 0 }],
  );
  const alone = words.flatMap((names, word) => names.map((name) => ({ name, word })));
  const times = words.map((): number | null => null);
  for (const [from, to] of alignPhones(
    alone.map(({ name }) => name),
    sounds.map(({ name }) => name),
  )) {
    const word = alone[from]?.word ?? -1;
    const startMs = sounds[to]?.startMs;
    if (startMs !== undefined && times[word] === null) times[word] = startMs;
  }
  return times;
}

/** The pairs of one and other (indexes) that change one into the other at the least cost. */
function alignPhones(one: readonly string[], other: readonly string[]): [number, number][] {
  const width = other.length + 1;
  const costs = new Float64Array((one.length + 1) * width);
  const at = (row: number, column: number) => costs[row * width + column] ?? 0;
  for (let row = 0; row <= one.length; row += 1) {
    for (let column = 0; column <= other.length; column += 1) {
      costs[row * width + column] = Math.min(
        row > 0 ? at(row - 1, column) + missing : Infinity,
        column > 0 ? at(row, column - 1) + missing : Infinity,
        row > 0 && column > 0
          ? at(row - 1, column - 1) + compare(one[row - 1], other[column - 1])
          : Infinity,
        row + column === 0 ? 0 : Infinity,
      );
    }
  }
  return traceBack({ one, other, at });
}

function traceBack({
  one,
  other,
  at,
}: {
  one: readonly string[];
  other: readonly string[];
  at: (row: number, column: number) => number;
}): [number, number][] {
  const pairs: [number, number][] = [];
  let [row, column] = [one.length, other.length];
  while (row > 0 && column > 0) {
    const here = at(row, column);
    if (here === at(row - 1, column - 1) + compare(one[row - 1], other[column - 1])) {
      row -= 1;
      column -= 1;
      pairs.push([row, column]);
    } else if (here === at(row - 1, column) + missing) {
      row -= 1;
    } else {
      column -= 1;
    }
  }
  return pairs.toReversed();
}

function compare(one = "", other = ""): number {
  if (one === other) return 0;
  return vowels.has(one) === vowels.has(other) ? 0.6 : 1.3;
}
