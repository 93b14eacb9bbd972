import { createSignal, type JSX, Show } from "solid-js";

import { t } from "../../i18n/questions.ts";
import { AskDialog, Button, Notice } from "../../ui/index.ts";
import type { Answering } from "./create-answering.ts";
import { createVoiceInput, hasVoiceConsent, keepVoiceConsent } from "./create-voice-input.ts";

interface VoiceButtonProps {
  answering: Answering;
  onBegin?: (() => void) | undefined;
}

/** Answers by voice if the browser can transcribe it, and after consent. */
export function VoiceButton(props: VoiceButtonProps): JSX.Element {
  const voice = createVoiceInput({
    // eslint-disable-next-line solid/reactivity -- A question keeps its language.
    language: props.answering.asked.language,
    onText: (text) => props.answering.write(text),
  });
  const [isAsking, setAsking] = createSignal(false);
  const begin = () => {
    props.onBegin?.();
    voice?.toggle();
  };
  const agree = () => {
    keepVoiceConsent();
    begin();
    return Promise.resolve();
  };
  return (
    <Show when={voice}>
      {(input) => (
        <>
          <Button
            icon={input().isListening() ? "stop" : "microphone"}
            aria-pressed={input().isListening()}
            onClick={() => (hasVoiceConsent() ? begin() : setAsking(true))}
          >
            {input().isListening() ? t("questions.stopVoice") : t("questions.voice")}
          </Button>
          <Show when={input().problem()}>
            {(problem) => (
              <div role="status" class="basis-full">
                <Notice icon="alert">{t(`questions.voice.${problem()}`)}</Notice>
              </div>
            )}
          </Show>
          <AskDialog
            isOpen={isAsking()}
            title={t("questions.consent")}
            text={t("questions.consentText")}
            label={t("questions.consentYes")}
            onClose={() => setAsking(false)}
            run={agree}
          />
        </>
      )}
    </Show>
  );
}
