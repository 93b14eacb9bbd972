import { createEffect, createSignal, on } from "solid-js";

import type { CourseView, Language } from "../../api.ts";
import { startUpload } from "../../data/uploads.ts";
import type { Suggestions } from "../../data/read-recording.ts";
import { createChosenCover, createChosenTranscript } from "./create-chosen.ts";

/** What a recording may be for. */
export interface Choices {
  courses: readonly CourseView[];
  /** The course for whose class a recording is to be; null for none. */
  classId: string | null;
  /** Whether one may upload for the class of a course. */
  teaches: (course: CourseView) => boolean;
}

/** What is told of a recording that is to be sent: the file suggests it until somebody writes. */
export function createDetails(audio: File, { courses, classId, teaches }: Choices) {
  const first = courses.find(({ id }) => id === classId) ?? courses[0];
  const [courseId, setCourseId] = createSignal(first?.id ?? "");
  const [isForClass, setForClass] = createSignal(first !== undefined && first.id === classId);
  const [title, setTitle] = createSignal("");
  const [description, setDescription] = createSignal("");
  const [language, setLanguage] = createSignal<Language>(first?.language ?? "en");
  const [suggested, setSuggested] = createSignal<Suggestions | null>(null);
  const transcript = createChosenTranscript();
  const cover = createChosenCover(() => suggested()?.cover ?? null);

  void suggest(audio).then(setSuggested);
  createEffect(
    on(suggested, (found) => {
      if (found === null) return;
      if (title() === "") setTitle(found.title);
      if (description() === "") setDescription(found.description);
      if (found.language !== null) setLanguage(found.language);
    }),
  );

  const mayBeForClass = () => courses.some((course) => course.id === courseId() && teaches(course));
  return {
    audio,
    courseId,
    mayBeForClass,
    isForClass,
    setForClass,
    title,
    description,
    language,
    suggested,
    transcript,
    cover,
    setTitle,
    setDescription,
    setLanguage,
    chooseCourse(id: string) {
      setCourseId(id);
      const course = courses.find((one) => one.id === id);
      if ((suggested()?.language ?? null) === null) setLanguage(course?.language ?? language());
    },
    send: () =>
      startUpload({
        courseId: courseId(),
        isForClass: mayBeForClass() && isForClass(),
        replaces: null,
        title: title(),
        description: description(),
        language: language(),
        audio,
        transcript: transcript.chosen(),
        cover: cover.chosen(),
      }),
  };
}

/** Nothing is suggested by a file that cannot be read: what is wrong with it is told later. */
async function suggest(audio: File): Promise<Suggestions | null> {
  try {
    const { readRecording } = await import("../../data/read-recording.ts");
    return await readRecording(audio);
  } catch {
    return null;
  }
}
