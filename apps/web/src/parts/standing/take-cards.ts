import { type CardChoice, makeCards } from "../../data/cards.ts";
import { nameFile, saveFile } from "../../save-file.ts";

/** Saves questions of a course as flash cards; false where there are none. */
export async function takeCards(
  course: { id: string; title: string },
  only: CardChoice,
): Promise<boolean> {
  const { count, text } = await makeCards({ courseId: course.id, only });
  if (count === 0) return false;
  const file = new Blob([text], { type: "text/plain" });
  saveFile(file, `learnlab-${nameFile(`${course.title} ${only}`)}.txt`);
  return true;
}
