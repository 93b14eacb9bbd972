import { languageNames } from "../../i18n/index.ts";
import { t } from "../../i18n/lessons.ts";
import type { Lesson } from "../../data/lessons.ts";

/** `Beginner · First time`. */
export function nameLesson({ level, variant }: Pick<Lesson, "level" | "variant">): string {
  return `${t(`level.${level}`)} · ${t(`lessons.${variant}`)}`;
}

/** Its languages, its author, and its version. */
export function lessonFacts(lesson: Lesson, ownId: string): string[] {
  return [
    languageNames(lesson.texts.map(({ language }) => language)),
    t("lessons.version", { version: lesson.version }),
    nameWriter(lesson),
    sayEditor(lesson, ownId),
  ];
}

function nameWriter({ writer, model }: Pick<Lesson, "writer" | "model">): string {
  return writer === "template" ? t("lessons.template") : (model ?? writer);
}

function sayEditor({ editedBy }: Pick<Lesson, "editedBy">, ownId: string): string {
  if (editedBy === null) return "";
  return editedBy === ownId ? t("lessons.changedByYou") : t("lessons.changed");
}
