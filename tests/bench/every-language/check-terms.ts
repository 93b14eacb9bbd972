import type { DemoCourse } from "@learnlab/demo";
import type { Language, Script } from "@learnlab/domain";

type ScriptTrack = Script["tracks"][number];

interface Term {
  /** In the course's language. */
  own: string;
  translated: string;
}

/**
 * Terms that the frame says in the course's language although they are translated: a listener then
 * hears an English name read by another language's voice.
 */
export function checkTerms(
  courses: readonly DemoCourse[],
  { language, segments }: ScriptTrack,
): string[] {
  const terms = listTerms(courses, language);
  const frame = segments
    .filter(({ isShared }) => !isShared)
    .flatMap(({ sentences }) => sentences.map(({ text }) => text));
  return terms.flatMap(({ own, translated }) => {
    const said = frame.filter((text) => isWholeIn(text, own)).length;
    return said === 0 ? [] : [`"${own}" is said ${said} times for "${translated}"`];
  });
}

/** Those that differ, and that no concept is called by in the language itself. */
function listTerms(courses: readonly DemoCourse[], language: Language): Term[] {
  const all = courses
    .filter((course) => course.language !== language)
    .flatMap(({ concepts, texts }) =>
      concepts.flatMap(({ key, term, spoken }) => {
        const found = texts.find((text) => text.language === language && text.key === key);
        if (found === undefined) return [];
        return [
          { own: term, translated: found.term },
          { own: spoken, translated: found.spoken },
        ];
      }),
    );
  const spoken = all.map(({ translated }) => translated);
  return all.filter(({ own }) => !spoken.some((term) => term.includes(own)));
}

/** As a word of its own; Japanese and Korean letters may stand right beside it. */
function isWholeIn(text: string, term: string): boolean {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  return new RegExp(`(?<![\\p{Script=Latin}])${escaped}(?![\\p{Script=Latin}])`, "u").test(text);
}
