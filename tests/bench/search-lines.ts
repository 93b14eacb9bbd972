import type { SearchedEpisode } from "@learnlab/domain";

/** The lines of an episode. */
export const LINES = 120;

/** Episodes of somebody, the same each time; some say what the bench looks for. */
export function describeSpoken(of: {
  ownerId: string;
  from: number;
  to: number;
}): SearchedEpisode[] {
  const { ownerId, from, to } = of;
  const say = makeSpeaker(from + 1);
  return Array.from({ length: to - from }, (_, index) => {
    const at = from + index;
    const texts = Array.from({ length: LINES }, say);
    if (at % 10 === 0) texts[3] = `A prism bends the light in episode ${at}.`;
    texts[7] = "Alpha is the first letter, said of light.";
    texts[9] = "Omega is the last letter, said of light.";
    if (ownerId === "owner" && at === 70) {
      texts[20] = "A xylophone of wood.";
      texts[21] = "The zebra in the light.";
      texts[22] = "It is written qq.";
    }
    const lines = texts.map((text, line) => ({ startMs: line * 3_000, text }));
    return {
      episodeId: `${ownerId}-${at}`,
      ownerIds: [ownerId],
      scriptKey: "script",
      passages: [
        { language: null, lines: [{ startMs: null, text: `Episode ${at}` }] },
        { language: "en", lines },
      ],
    };
  });
}

const SYLLABLES = "ba ce di fo gu ha ji ke lo mu na pe ri so tu va we yo an er in on st tr".split(
  " ",
);

/** Lines of about eighty signs, of 3,000 words with the frequencies of a language. */
function makeSpeaker(seed: number): () => string {
  const words = makeWords();
  const random = makeRandom(seed);
  return () => ["Light", ...Array.from({ length: 12 }, () => pick(words, random() ** 3))].join(" ");
}

function makeWords(): string[] {
  const random = makeRandom(1);
  return Array.from({ length: 3_000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(SYLLABLES, random())).join(""),
  );
}

function makeRandom(begin: number): () => number {
  let seed = begin;
  return () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}

const pick = (from: readonly string[], share: number) =>
  from[Math.floor(share * from.length)] ?? "";
