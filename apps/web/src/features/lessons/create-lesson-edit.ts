import { createSignal } from "solid-js";

import type { Failure, Language } from "../../api.ts";
import { createTask } from "../../create-task.ts";
import {
  changedSentences,
  type Draft,
  type Fault,
  findFault,
  findRefused,
} from "./lesson-draft.ts";
import type { editLesson, Lesson } from "./lessons-data.ts";

export type LessonEdit = ReturnType<typeof createLessonEdit>;

/** Changing the sentences of one language; what was written stays when a newer version arrives. */
export function createLessonEdit(
  lesson: () => Lesson,
  calls: { save: typeof editLesson; refresh: () => Promise<void> },
) {
  const [language, setLanguage] = createSignal<Language | null>(null);
  const [draft, setDraft] = createSignal<Draft>({});
  const [isChecked, setChecked] = createSignal(false);
  const [refused, setRefused] = createSignal<ReturnType<typeof findRefused>>(null);
  const save = createTask(calls.save);
  const text = () => lesson().texts.find((one) => one.language === language());
  const changed = () => {
    const current = text();
    return current === undefined ? [] : changedSentences(current, draft());
  };

  function close(): void {
    setLanguage(null);
    setDraft({});
    setChecked(false);
    setRefused(null);
    save.clear();
  }

  return {
    language,
    changed,
    isBusy: save.isBusy,
    isUnsaved: () => changed().length > 0,
    begin(next: Language): void {
      close();
      setLanguage(next);
    },
    close,
    wordsOf: (id: string, stored: string) => draft()[id] ?? stored,
    write(id: string, words: string): void {
      setDraft((before) => ({ ...before, [id]: words }));
    },
    /** What is wrong with what was written, once it was tried to be saved. */
    faultOf: (id: string): Fault | null => {
      const words = draft()[id];
      return isChecked() && words !== undefined ? findFault(words) : null;
    },
    /** What the server will not have read aloud in this sentence, until it says something else. */
    refusalOf: (id: string): string | null => {
      const known = refused();
      return known?.id === id && known.text === draft()[id]?.trim() ? known.found : null;
    },
    /** What the server said, where it concerns no one sentence. */
    failure: (): Failure | null => (refused() === null ? save.failure() : null),
    /** Shows the newest version around what was written. */
    async lookAgain(): Promise<void> {
      await calls.refresh();
      save.clear();
    },
    /** True when it is saved. */
    async save(): Promise<boolean> {
      const current = language();
      const sentences = changed();
      setChecked(true);
      if (current === null || sentences.length === 0) return false;
      if (sentences.some((sentence) => findFault(sentence.text) !== null)) return false;
      setRefused(null);
      if (await save.start({ lessonId: lesson().id, language: current, sentences })) {
        close();
        return true;
      }
      const failure = save.failure();
      setRefused(
        failure?.reason === "lesson.not_speakable" ? findRefused(failure.message, sentences) : null,
      );
      return false;
    },
  };
}
