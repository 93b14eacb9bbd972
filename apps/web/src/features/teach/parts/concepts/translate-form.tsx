import { createSignal, type JSX, onCleanup, Show } from "solid-js";

import type { Language } from "../../../../api.ts";
import { createTask } from "../../../../create-task.ts";
import { type TaughtConcept, translateConcept, undoConcept } from "../../../../data/concepts.ts";
import { t } from "../../../../i18n/concepts.ts";
import { languageName } from "../../../../i18n/index.ts";
import { LANGUAGES } from "../../../../languages.ts";
import {
  Button,
  ErrorNotice,
  Form,
  ProgressBar,
  SelectField,
  showToast,
} from "../../../../ui/index.ts";

interface TranslateFormProps {
  courseId: string;
  /** The language of the concepts' own words. */
  own: Language;
  concepts: readonly TaughtConcept[];
  /** Translates a single concept, also one that is in the language already. */
  isOne?: boolean;
  onDone?: () => void;
}

/** Has a model say concepts in a further language, one after the other: each is kept as it is done. */
export function TranslateForm(props: TranslateFormProps): JSX.Element {
  const others = () => LANGUAGES.filter((language) => language !== props.own);
  const lacking = (language: Language) =>
    props.concepts.filter(({ languages }) => !languages.includes(language));
  const [chosen, setChosen] = createSignal<Language | null>(null);
  const language = () =>
    chosen() ?? others().find((one) => lacking(one).length > 0) ?? others()[0] ?? props.own;
  const wanted = () => (props.isOne === true ? props.concepts : lacking(language()));
  const [done, setDone] = createSignal<{ count: number; of: number } | null>(null);
  const [isStopping, setStopping] = createSignal(false);
  onCleanup(() => setStopping(true));

  const task = createTask(async () => {
    const all = [...wanted()];
    const into = language();
    setStopping(false);
    setDone({ count: 0, of: all.length });
    let changeId = "";
    for (const [at, concept] of all.entries()) {
      if (isStopping()) break;
      const { courseId } = props;
      changeId = await translateConcept({ courseId, conceptId: concept.id, language: into });
      setDone({ count: at + 1, of: all.length });
    }
    showToast(sayDone({ into, count: done()?.count ?? 0, changeId }));
    props.onDone?.();
  });

  function sayDone({ into, count, changeId }: { into: Language; count: number; changeId: string }) {
    const message = t("concepts.translated", { count, language: languageName(into) });
    if (props.isOne !== true) return { message };
    const { courseId } = props;
    const run = () => void undoConcept({ courseId, changeId });
    return { message, action: { label: t("concepts.undo"), run } };
  }

  return (
    <Form onSubmit={() => void task.start()} class="mt-4 flex max-w-prose flex-col gap-4">
      <p class="text-sm text-ink-soft">{t("concepts.translateHint")}</p>
      <SelectField
        label={t("concepts.translateInto")}
        value={language()}
        onValue={setChosen}
        choices={others().map((value) => ({ value, label: languageName(value) }))}
        disabled={task.isBusy()}
      />
      <Show when={task.isBusy() ? done() : null}>
        {(now) => (
          <div role="status">
            <p class="mb-2 text-sm">
              {t("concepts.translating", { count: now().count, total: now().of })}
            </p>
            <ProgressBar value={now().count / now().of} label={t("concepts.translate")} />
          </div>
        )}
      </Show>
      <Show when={task.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <div class="flex flex-wrap gap-2">
        <Show
          when={wanted().length > 0 || task.isBusy()}
          fallback={
            <p class="text-sm text-ink-soft">
              {t("concepts.allTranslated", { language: languageName(language()) })}
            </p>
          }
        >
          <Button type="submit" look="primary" isBusy={task.isBusy()}>
            {props.isOne === true
              ? t("concepts.translate")
              : t("concepts.translateAll", { count: wanted().length })}
          </Button>
        </Show>
        <Show when={task.isBusy() && props.isOne !== true}>
          <Button look="quiet" disabled={isStopping()} onClick={() => setStopping(true)}>
            {t("concepts.translateStop")}
          </Button>
        </Show>
        <Show when={!task.isBusy() && props.onDone}>
          <Button look="quiet" onClick={() => props.onDone?.()}>
            {t("concepts.cancel")}
          </Button>
        </Show>
      </div>
    </Form>
  );
}
