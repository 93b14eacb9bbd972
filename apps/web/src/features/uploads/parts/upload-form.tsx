import { AUDIO_ENDINGS, TRANSCRIPT_ENDINGS } from "@learnlab/domain/client";
import { createSignal, type JSX, Show, untrack } from "solid-js";

import type { CourseView, Language } from "../../../api.ts";
import { createTask } from "../../../create-task.ts";
import { startUpload } from "../../../data/uploads.ts";
import { formatBytes } from "../../../i18n/format-bytes.ts";
import { languageName } from "../../../i18n/index.ts";
import { t } from "../../../i18n/uploads.ts";
import { LANGUAGES } from "../../../languages.ts";
import {
  Button,
  ErrorNotice,
  Form,
  SelectField,
  TextAreaField,
  TextField,
} from "../../../ui/index.ts";
import { findAudioFault, findTranscriptFault } from "../find-fault.ts";
import { chooseFile, DropPlace } from "./choose-file.tsx";

/** A recording is chosen first; then what is told of it. */
export function UploadForm(props: { courses: CourseView[] }): JSX.Element {
  const [audio, setAudio] = createSignal<File | null>(null);
  const [fault, setFault] = createSignal<string | null>(null);
  const choose = (file: File) => {
    const found = findAudioFault(file);
    setFault(found);
    setAudio(found === null ? file : null);
  };
  return (
    <>
      <Show when={audio()} keyed fallback={<DropPlace endings={AUDIO_ENDINGS} onFile={choose} />}>
        {(file) => (
          <Details
            audio={file}
            courses={props.courses}
            onOther={() => chooseFile(AUDIO_ENDINGS, choose)}
            onDone={() => setAudio(null)}
          />
        )}
      </Show>
      <Show when={fault()}>
        {(message) => (
          <div class="mt-4">
            <ErrorNotice failure={{ message: message() }} />
          </div>
        )}
      </Show>
    </>
  );
}

interface DetailsProps {
  audio: File;
  courses: CourseView[];
  onOther: () => void;
  onDone: () => void;
}

function Details(props: DetailsProps): JSX.Element {
  const first = untrack(() => props.courses[0]);
  const [courseId, setCourseId] = createSignal(first?.id ?? "");
  const [title, setTitle] = createSignal("");
  const [description, setDescription] = createSignal("");
  const [language, setLanguage] = createSignal<Language>(first?.language ?? "en");
  const [transcript, setTranscript] = createSignal<File | null>(null);
  const [fault, setFault] = createSignal<string | null>(null);
  const task = createTask(() =>
    startUpload({
      courseId: courseId(),
      title: title(),
      description: description(),
      language: language(),
      audio: props.audio,
      transcript: transcript(),
    }),
  );
  const addTranscript = (file: File) => {
    setFault(findTranscriptFault(file));
    setTranscript(fault() === null ? file : null);
  };
  const submit = async () => {
    if (await task.start()) props.onDone();
  };
  return (
    <Form class="flex flex-col gap-5" onSubmit={() => void submit()}>
      <div class="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-md border border-line bg-surface p-4">
        <p class="min-w-0 flex-1 basis-40">
          <span class="block font-semibold wrap-anywhere" dir="auto">
            {props.audio.name}
          </span>
          <span class="tabular text-sm text-ink-soft">{formatBytes(props.audio.size)}</span>
        </p>
        <Button look="quiet" class="-ml-5 sm:ml-0" onClick={() => props.onOther()}>
          {t("uploads.other")}
        </Button>
      </div>
      <TextField
        label={t("uploads.name")}
        hint={t("uploads.nameHint")}
        value={title()}
        onValue={setTitle}
        maxLength={200}
        autocomplete="off"
      />
      <div class="grid items-start gap-4 sm:grid-cols-2">
        <SelectField
          label={t("uploads.course")}
          value={courseId()}
          choices={props.courses.map((course) => ({ value: course.id, label: course.title }))}
          onValue={(id) => {
            setCourseId(id);
            setLanguage(props.courses.find((course) => course.id === id)?.language ?? language());
          }}
        />
        <SelectField
          label={t("uploads.language")}
          value={language()}
          choices={LANGUAGES.map((one) => ({ value: one, label: languageName(one) }))}
          onValue={setLanguage}
        />
      </div>
      <TextAreaField
        label={t("uploads.description")}
        value={description()}
        onValue={setDescription}
        maxLength={2000}
        rows="3"
      />
      <div>
        <p class="text-sm font-semibold">{t("uploads.transcript")}</p>
        <p class="mt-1 text-sm text-ink-soft">{t("uploads.transcriptHint")}</p>
        <Button
          class="mt-3"
          icon={transcript() === null ? "text" : "close"}
          onClick={() =>
            transcript() === null
              ? chooseFile(TRANSCRIPT_ENDINGS, addTranscript)
              : setTranscript(null)
          }
        >
          {transcript() === null
            ? t("uploads.addTranscript")
            : t("uploads.removeTranscript", { name: transcript()?.name ?? "" })}
        </Button>
        <Show when={fault()}>{(message) => <p class="mt-2 text-sm text-bad">{message()}</p>}</Show>
      </div>
      <Show when={task.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <Button
        type="submit"
        look="primary"
        class="w-full sm:w-auto sm:self-start"
        isBusy={task.isBusy()}
      >
        {t("uploads.send")}
      </Button>
    </Form>
  );
}
