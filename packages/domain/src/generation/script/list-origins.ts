import type { Authorship, Piece, PieceOrigin } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import type { Frame, Lesson } from "../../lessons/index.ts";
import { textIn } from "./compose-question.ts";

const FRAME: Piece = { kind: "frame", conceptId: null };

/** Who wrote each piece of a script. */
export function listOrigins(
  { frame, lessons }: { frame: Frame; lessons: Lesson[] },
  languages: Language[],
): PieceOrigin[] {
  return [
    ...[frame, frame.repairedBy ?? []]
      .flat()
      .map((author) => ({ piece: FRAME, ...authorOf(author) })),
    ...lessons.flatMap((lesson) => listAuthors(lesson, languages)),
  ];
}

/** Who wrote a lesson; its languages may have been written at different times. */
function listAuthors(lesson: Lesson, languages: Language[]): PieceOrigin[] {
  const piece: Piece = { kind: "lesson", conceptId: lesson.conceptId };
  const said = [...new Set(languages.map((language) => textIn(lesson, language)))];
  const written = said.map((text) => ({
    language: text.language,
    author: authorOf(text.author ?? lesson),
  }));
  const byAuthor = [...Map.groupBy(written, ({ author }) => JSON.stringify(author)).values()];
  return byAuthor.flatMap((texts) =>
    texts.slice(0, 1).map(({ author }) => ({
      piece,
      ...author,
      ...(byAuthor.length === 1 ? {} : { languages: texts.map(({ language }) => language) }),
    })),
  );
}

function authorOf({ writer, model, promptVersion }: Authorship): Authorship {
  return { writer, model, promptVersion };
}
