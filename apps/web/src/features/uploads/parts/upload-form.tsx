import { AUDIO_ENDINGS } from "@learnlab/domain/client";
import { createSignal, type JSX, Show, untrack } from "solid-js";

import { createTask } from "../../../create-task.ts";
import type { Suggestions } from "../../../data/read-recording.ts";
import { formatBytes } from "../../../i18n/format-bytes.ts";
import { t } from "../../../i18n/uploads.ts";
import { Button, ErrorNotice, Form } from "../../../ui/index.ts";
import { type Choices, createDetails } from "../create-details.ts";
import { findAudioFault } from "../find-fault.ts";
import { chooseFile, DropPlace } from "./choose-file.tsx";
import { CoverField } from "./cover-field.tsx";
import { TranscriptField } from "./transcript-field.tsx";
import { UploadFields } from "./upload-fields.tsx";

/** A recording is chosen first; then what is told of it. */
export function UploadForm(props: Choices): JSX.Element {
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
            {...props}
            audio={file}
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

interface DetailsProps extends Choices {
  audio: File;
  onOther: () => void;
  onDone: () => void;
}

function Details(props: DetailsProps): JSX.Element {
  const details = untrack(() => createDetails(props.audio, props));
  const task = createTask(() => details.send());
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
        <Show when={sayFound(details.suggested())}>
          {(said) => (
            <p role="status" class="basis-full text-sm text-ink-soft">
              {said()}
            </p>
          )}
        </Show>
      </div>
      <UploadFields told={details} courses={props.courses} titleHint={t("uploads.nameHint")} />
      <CoverField cover={details.cover} seed={props.audio.name} hint={t("uploads.coverInFile")} />
      <TranscriptField transcript={details.transcript} />
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

/** What was taken from the file; null where it says nothing of itself. */
function sayFound(found: Suggestions | null): string | null {
  if (found === null) return null;
  const { title, description, cover, chapters } = found;
  if (title === "" && description === "" && cover === null && chapters === 0) return null;
  const filled = t("uploads.fromFile");
  return chapters > 1 ? `${filled} ${t("uploads.chapters", { count: chapters })}` : filled;
}
