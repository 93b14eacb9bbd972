import { batch, createMemo, createSignal } from "solid-js";

import type { Failure, Language } from "../../api.ts";
import { createTask } from "../../create-task.ts";
import {
  changedSentences,
  type Draft,
  type Fault,
  findFault,
  findLeftovers,
  findRival,
  isChanged,
} from "./lesson-draft.ts";
import { sentencesOf } from "./order-lessons.ts";
import type { editLesson, Lesson } from "../../data/lessons.ts";

export type LessonEdit = ReturnType<typeof createLessonEdit>;

/** A sentence that the server refused as unspeakable, and the words to blame. */
interface Refused {
  id: string;
  text: string;
  word: string;
}

/** Reasons that mean that the version was replaced or withdrawn. */
const GONE = new Set(["lesson.changed", "lesson.not_found"]);

/**
 * Edits the sentences of one language of a lesson, whose newest version is `listed`. What was written stays
 * when a newer version arrives or the lesson is withdrawn, until the editor is closed.
 */
export function createLessonEdit(
  listed: () => Lesson | undefined,
  calls: { save: typeof editLesson; lookAgain: () => Promise<void> },
) {
  const [begun, setBegun] = createSignal<{ lessonId: string; language: Language } | null>(null);
  const [draft, setDraft] = createSignal<Draft>({});
  const [isChecked, setChecked] = createSignal(false);
  const [refused, setRefused] = createSignal<Refused | null>(null);
  const lesson = createMemo<Lesson | undefined>(
    (before) => listed() ?? (begun() === null ? undefined : before),
  );
  const language = () => begun()?.language ?? null;
  const text = () => lesson()?.texts.find((one) => one.language === language());
  const changed = () => changedSentences(text(), draft());
  const leftovers = () => findLeftovers(text(), draft());
  const save = createTask(async (change: Parameters<typeof editLesson>[0]) => {
    await calls.save(change);
    endWith(leftovers());
  });
  const look = createTask(calls.lookAgain);

  /** What happened to the lesson since editing began. */
  function fate(): "replaced" | "withdrawn" | null {
    const start = begun();
    // The version that is being saved is the newer one itself.
    if (start === null || save.isBusy()) return null;
    const now = listed();
    if (now === undefined) return "withdrawn";
    return now.id === start.lessonId ? null : "replaced";
  }

  function close(): void {
    batch(() => {
      setBegun(null);
      setDraft({});
      setChecked(false);
      setRefused(null);
      save.clear();
      look.clear();
    });
  }

  /** Keeps what did not fit into the saved version, for copying. */
  function endWith(left: Draft): void {
    const [current, standing] = [language(), lesson()];
    batch(() => {
      close();
      if (current === null || standing === undefined || Object.keys(left).length === 0) return;
      setBegun({ lessonId: standing.id, language: current });
      setDraft(left);
    });
  }

  /** Loads the newest version and keeps what was written. */
  async function lookAgain(): Promise<void> {
    if ((await look.start()) && fate() !== null) save.clear();
  }

  async function send(change: Parameters<typeof editLesson>[0]): Promise<boolean> {
    setRefused(null);
    if (await save.start(change)) return true;
    const failure = save.failure();
    setRefused(findRefused(failure, change.sentences));
    if (GONE.has(failure?.reason ?? "")) await lookAgain();
    return false;
  }

  return {
    /** The newest version; during editing also a withdrawn one. */
    lesson,
    language,
    changed,
    leftovers: (): string[] => Object.values(leftovers()).map(({ words }) => words),
    fate,
    isBusy: () => save.isBusy() || look.isBusy(),
    isUnsaved: () => changed().length > 0 || Object.keys(leftovers()).length > 0,
    begin(next: Language): void {
      const standing = lesson();
      close();
      if (standing !== undefined) setBegun({ lessonId: standing.id, language: next });
    },
    close,
    wordsOf(id: string, stored: string): string {
      const written = draft()[id];
      if (written === undefined) return stored;
      return isChanged(written) || written.over === stored ? written.words : stored;
    },
    write(id: string, words: string): void {
      const over = sentencesOf(text()).find((sentence) => sentence.id === id)?.text ?? "";
      setDraft((before) => ({ ...before, [id]: { words, over } }));
    },
    /** The newest version's text if something was written over an older one. */
    rivalOf: (id: string, stored: string): string | null => findRival(stored, draft()[id]),
    /** The fault of what was written, once it was submitted. */
    faultOf: (id: string): Fault | null => {
      const words = draft()[id]?.words;
      return isChecked() && words !== undefined ? findFault(words) : null;
    },
    /** The words that the server refused in this sentence, until it changes. */
    refusalOf: (id: string): string | null => {
      const known = refused();
      return known?.id === id && known.text === draft()[id]?.words.trim() ? known.word : null;
    },
    /** The server's error, unless it concerns a single sentence. */
    failure: (): Failure | null => (refused() === null ? save.failure() : null) ?? look.failure(),
    lookAgain,
    /** Resolves with true when it is saved. */
    async save(): Promise<boolean> {
      const [current, standing, sentences] = [language(), lesson(), changed()];
      setChecked(true);
      if (current === null || standing === undefined || fate() === "withdrawn") return false;
      if (sentences.length === 0) return false;
      if (sentences.some((sentence) => findFault(sentence.text) !== null)) return false;
      return send({ lessonId: standing.id, language: current, sentences });
    },
  };
}

function findRefused(
  failure: Failure | null,
  sent: readonly { id: string; text: string }[],
): Refused | null {
  if (failure?.reason !== "lesson.word_forbidden") return null;
  const { sentenceId, word } = failure.details;
  const sentence = sent.find(({ id }) => id === sentenceId);
  return sentence === undefined ? null : { ...sentence, word };
}
