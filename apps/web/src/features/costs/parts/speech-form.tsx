import { type JSX, untrack } from "solid-js";

import type { SpeechDescription } from "../../../api.ts";
import { createForm } from "../../../create-form.ts";
import { t } from "../../../i18n/people.ts";
import { CheckField, RadioCards } from "../../../ui/index.ts";
import { isSameChoice, pickChoice, type SpeechChoice } from "../../../data/speech-choice.ts";
import { saveSpeech } from "../../../data/speech.ts";
import { EngineCards } from "./engine-cards.tsx";
import { StoredForm } from "../../../parts/stored-form.tsx";

const RATES = ["44100", "24000"] as const;

/** The stored choice of speech, and a form to change it. */
export function SpeechForm(props: { stored: SpeechDescription }): JSX.Element {
  const form = createForm<SpeechChoice>({
    initial: untrack(() => pickChoice(props.stored)),
    send: saveSpeech,
  });
  return (
    <StoredForm
      form={form}
      class="flex flex-col gap-8"
      isChanged={!isSameChoice(form.values(), props.stored)}
      texts={{ save: t("speech.save"), saved: t("speech.saved"), undo: t("speech.undo") }}
      onUndo={() => form.reset(pickChoice(props.stored))}
    >
      <EngineCards speech={props.stored} {...form.field("engine")} />
      <RadioCards
        legend={t("speech.rate")}
        columns={2}
        value={form.values().sampleRate === 24_000 ? "24000" : "44100"}
        choices={RATES.map((rate) => ({
          value: rate,
          label: t(`speech.rate${rate}`),
          hint: t(`speech.rate${rate}Hint`),
          mark: Number(rate) === props.stored.sampleRate ? t("speech.inUse") : undefined,
        }))}
        onValue={(rate) => form.set({ sampleRate: rate === "24000" ? 24_000 : 44_100 })}
      />
      <CheckField
        label={t("speech.marks")}
        hint={t("speech.marksHint")}
        checked={form.values().wordMarks}
        onChecked={(wordMarks) => form.set({ wordMarks })}
      />
    </StoredForm>
  );
}
