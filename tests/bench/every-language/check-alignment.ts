import type { Language, Script } from "@learnlab/domain";
import { PHRASE_BOOKS } from "@learnlab/domain/testing";

type ScriptTrack = Script["tracks"][number];

/** Kinds of segments that lead to a piece of the course. */
const LEADING: readonly ScriptTrack["segments"][number]["kind"][] = ["bridge", "warm_up"];

/** What is wrong where the sentences of two tracks should stand side by side, in order. */
export function checkAlignment(tracks: readonly ScriptTrack[]): string[] {
  const [first, second] = tracks;
  if (first === undefined || second === undefined) return [];
  const [ours, theirs] = [listIds(first), listIds(second)];
  const failures = [
    ...listStrangers(first, new Set(theirs)),
    ...listStrangers(second, new Set(ours)),
  ];
  const shared = (ids: string[], others: string[]) => ids.filter((id) => others.includes(id));
  const [one, other] = [shared(ours, theirs), shared(theirs, ours)];
  const crossed = one.findIndex((id, index) => id !== other[index]);
  const twice = ours.length - new Set(ours).size + theirs.length - new Set(theirs).size;
  return [
    ...failures,
    ...(crossed === -1 ? [] : [`${one[crossed]} stands elsewhere in ${second.language}`]),
    ...(twice === 0 ? [] : [`${twice} sentence ids stand twice`]),
  ];
}

function listIds({ segments }: ScriptTrack): string[] {
  return segments.flatMap(({ sentences }) => sentences.map(({ id }) => id));
}

/** Only the notice that the next part is in the course's language may stand alone. */
function listStrangers({ language, segments }: ScriptTrack, known: ReadonlySet<string>): string[] {
  return segments.flatMap(({ kind, sentences }) =>
    sentences
      .filter(
        ({ id, text }) => !known.has(id) && !(LEADING.includes(kind) && isNotice(text, language)),
      )
      .map(({ id }) => `${id} stands in ${language} alone`),
  );
}

function isNotice(text: string, language: Language): boolean {
  return PHRASE_BOOKS[language].lines.otherLanguage.some((line) => {
    const [before = "", after = ""] = line.split("{language}");
    return text.startsWith(before) && text.endsWith(after);
  });
}
