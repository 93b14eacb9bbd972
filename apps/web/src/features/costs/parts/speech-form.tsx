import { type JSX, Show, untrack } from "solid-js";
import { createStore } from "solid-js/store";

import type { SpeechDescription } from "../../../api.ts";
import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/people.ts";
import { Button, CheckField, ErrorNotice, Form, RadioCards, showToast } from "../../../ui/index.ts";
import { isSameChoice, pickChoice, type SpeechChoice } from "../../../data/speech-choice.ts";
import { saveSpeech } from "../../../data/speech.ts";
import { EngineCards } from "./engine-cards.tsx";

const RATES = ["44100", "24000"] as const;

/** The choice as it stands, and what is about to be changed in it. */
export function SpeechForm(props: { stored: SpeechDescription }): JSX.Element {
  const [draft, setDraft] = createStore<SpeechChoice>(untrack(() => pickChoice(props.stored)));
  const isChanged = () => !isSameChoice(draft, props.stored);
  const save = createTask(() => saveSpeech(draft));
  const submit = async () => {
    if (isChanged() && (await save.start())) showToast({ message: t("speech.saved") });
  };
  const undo = () => {
    save.clear();
    setDraft(pickChoice(props.stored));
  };
  return (
    <Form class="flex flex-col gap-8" onSubmit={() => void submit()}>
      <EngineCards
        speech={props.stored}
        value={draft.engine}
        onValue={(engine) => setDraft({ engine })}
      />
      <RadioCards
        legend={t("speech.rate")}
        columns={2}
        value={draft.sampleRate === 24_000 ? "24000" : "44100"}
        choices={RATES.map((rate) => ({
          value: rate,
          label: t(`speech.rate${rate}`),
          hint: t(`speech.rate${rate}Hint`),
          mark: Number(rate) === props.stored.sampleRate ? t("speech.inUse") : undefined,
        }))}
        onValue={(rate) => setDraft({ sampleRate: rate === "24000" ? 24_000 : 44_100 })}
      />
      <CheckField
        label={t("speech.marks")}
        hint={t("speech.marksHint")}
        checked={draft.wordMarks}
        onChecked={(wordMarks) => setDraft({ wordMarks })}
      />
      <Show when={save.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <div class="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Button
          type="submit"
          look="primary"
          class="max-sm:w-full"
          disabled={!isChanged()}
          isBusy={save.isBusy()}
        >
          {t("speech.save")}
        </Button>
        <Show when={isChanged() && !save.isBusy()}>
          <Button look="quiet" onClick={undo}>
            {t("speech.undo")}
          </Button>
          <p class="text-sm text-ink-soft">{t("speech.unsaved")}</p>
        </Show>
      </div>
    </Form>
  );
}
