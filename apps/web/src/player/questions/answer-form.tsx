import { createSignal, For, type JSX, Show } from "solid-js";

import { t } from "../../i18n/questions.ts";
import { Button, Form, TextAreaField } from "../../ui/index.ts";
import type { Answering } from "./create-answering.ts";
import { VoiceButton } from "./voice-button.tsx";

interface AnswerFormProps {
  answering: Answering;
  onBegin?: (() => void) | undefined;
}

/** Answers a question: by choices if it has some, in words, or aloud. */
export function AnswerForm(props: AnswerFormProps): JSX.Element {
  const hasChoices = () => props.answering.asked.choices.length > 1;
  const [wantsToWrite, setWriting] = createSignal(false);
  const isWriting = () => wantsToWrite() || props.answering.draft() !== "";
  return (
    <Show when={hasChoices()} fallback={<WriteForm {...props} />}>
      <Choices {...props} />
      <Show
        when={isWriting()}
        fallback={
          <div class="-mx-3 -mt-2 flex flex-wrap">
            <Button look="quiet" class="!px-3" onClick={() => setWriting(true)}>
              {t("questions.write")}
            </Button>
            <SayButton {...props} />
          </div>
        }
      >
        <WriteForm {...props} />
      </Show>
    </Show>
  );
}

function Choices(props: AnswerFormProps): JSX.Element {
  return (
    <div role="group" aria-label={t("questions.choose")} class="flex flex-col gap-2">
      <For each={props.answering.asked.choices}>
        {(choice, at) => (
          <button
            type="button"
            data-next={at() === 0 ? "" : undefined}
            lang={props.answering.asked.language}
            dir="auto"
            disabled={props.answering.isBusy()}
            class="min-h-12 rounded-md border border-line bg-surface px-4 py-3 text-start text-sm leading-6 font-medium transition-colors duration-150 enabled:hover:bg-hover disabled:opacity-55"
            onClick={() => props.answering.choose(choice)}
          >
            {choice}
          </button>
        )}
      </For>
    </div>
  );
}

function WriteForm(props: AnswerFormProps): JSX.Element {
  const error = () => {
    const found = props.answering.error();
    return found === null ? undefined : t(found === "empty" ? "questions.empty" : "questions.long");
  };
  return (
    <Form onSubmit={() => props.answering.submit()} class="flex flex-col gap-3">
      <TextAreaField
        data-next=""
        label={t("questions.answer")}
        hint={t("questions.hint")}
        error={error()}
        dir="auto"
        lang={props.answering.asked.language}
        value={props.answering.draft()}
        onValue={(text) => {
          props.onBegin?.();
          props.answering.write(text);
        }}
        onFocus={() => props.onBegin?.()}
        class="max-h-60"
      />
      <div class="flex flex-wrap gap-2">
        <Button
          type="submit"
          look="primary"
          class="grow sm:grow-0"
          isBusy={props.answering.isBusy()}
        >
          {t("questions.check")}
        </Button>
        <VoiceButton {...props} />
        <SayButton {...props} />
      </div>
    </Form>
  );
}

function SayButton(props: AnswerFormProps): JSX.Element {
  return (
    <Button look="quiet" class="!px-3" onClick={() => props.answering.say()}>
      {t("questions.say")}
    </Button>
  );
}
