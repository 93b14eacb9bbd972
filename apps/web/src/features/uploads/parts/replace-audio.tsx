import { AUDIO_ENDINGS } from "@learnlab/domain/client";
import { useNavigate } from "@solidjs/router";
import { createSignal, type JSX, Show } from "solid-js";

import { startUpload, type Uploaded } from "../../../data/uploads.ts";
import { t } from "../../../i18n/uploads.ts";
import { AskDialog, Button, ErrorNotice, Section } from "../../../ui/index.ts";
import { findAudioFault } from "../find-fault.ts";
import { chooseFile } from "./choose-file.tsx";

/** Another recording for the same episode: chosen first, and sent once it is said what becomes of the old one. */
export function ReplaceAudio(props: { upload: Uploaded; courseId: string }): JSX.Element {
  const [audio, setAudio] = createSignal<File | null>(null);
  const [fault, setFault] = createSignal<string | null>(null);
  const navigate = useNavigate();
  const choose = () =>
    chooseFile(AUDIO_ENDINGS, (file) => {
      const found = findAudioFault(file);
      setFault(found);
      setAudio(found === null ? file : null);
    });
  const send = async (file: File) => {
    const { id: replaces, title, description, language, isForClass } = props.upload;
    const told = { courseId: props.courseId, isForClass, title, description, language };
    await startUpload({ ...told, replaces, audio: file, transcript: null, cover: null });
    navigate("/library/uploads");
  };
  return (
    <div class="mt-12 border-t border-line pt-8">
      <Section title={t("uploads.replace")} hint={t("uploads.replaceHint")}>
        <Button icon="microphone" onClick={choose}>
          {t("uploads.replaceChoose")}
        </Button>
        <Show when={fault()}>{(message) => <ErrorNotice failure={{ message: message() }} />}</Show>
      </Section>
      <Show when={audio()} keyed>
        {(file) => (
          <AskDialog
            isOpen
            onClose={() => setAudio(null)}
            title={t("uploads.replaceTitle", { name: file.name })}
            text={t(
              props.upload.hasTranscript ? "uploads.replaceTextTimed" : "uploads.replaceText",
            )}
            label={t("uploads.replaceSend")}
            run={() => send(file)}
          />
        )}
      </Show>
    </div>
  );
}
