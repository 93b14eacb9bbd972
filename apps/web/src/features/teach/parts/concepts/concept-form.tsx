import { A } from "@solidjs/router";
import { For, type JSX, onMount, Show, untrack } from "solid-js";
import { createStore, unwrap } from "solid-js/store";

import { createTask } from "../../../../create-task.ts";
import {
  editConcept,
  type QuestionKind,
  type TaughtConcept,
  undoConcept,
} from "../../../../data/concepts.ts";
import { t } from "../../../../i18n/concepts.ts";
import { languageNames } from "../../../../i18n/index.ts";
import { Button, ErrorNotice, Form, Notice, showToast, TextField } from "../../../../ui/index.ts";
import { makeDraft, newQuestion, newSentence, readDraft } from "./concept-draft.ts";
import { QuestionFields } from "./question-fields.tsx";
import { SentenceFields } from "./sentence-fields.tsx";

const KINDS: QuestionKind[] = ["recall", "why", "apply"];

/** A concept in other words, beside what the material says. */
export function ConceptForm(props: {
  courseId: string;
  concept: TaughtConcept;
  onDone: () => void;
}): JSX.Element {
  const [draft, setDraft] = createStore(untrack(() => makeDraft(props.concept)));
  const task = createTask(async () => {
    const { courseId, concept } = props;
    const words = readDraft(unwrap(draft));
    const changeId = await editConcept({ courseId, conceptId: concept.id, ...words });
    const undo = () => void undoConcept({ courseId, changeId });
    showToast({ message: t("concepts.saved"), action: { label: t("concepts.undo"), run: undo } });
    props.onDone();
  });
  const missing = () => KINDS.filter((kind) => draft.questions.every((one) => one.kind !== kind));
  let first: HTMLInputElement | undefined;
  onMount(() => first?.focus());
  return (
    <div class="mt-4 grid gap-x-8 gap-y-6 lg:grid-cols-[3fr_2fr]">
      <Form onSubmit={() => void task.start()} class="flex min-w-0 flex-col gap-4">
        <TextField
          ref={(field) => (first = field)}
          label={t("concepts.term")}
          value={draft.term}
          onValue={(term) => setDraft({ term })}
          maxlength={120}
          required
        />
        <TextField
          label={t("concepts.spoken")}
          hint={t("concepts.spokenHint")}
          value={draft.spoken}
          onValue={(spoken) => setDraft({ spoken })}
          maxlength={120}
          required
        />
        <For each={draft.sentences}>
          {(sentence, at) => (
            <SentenceFields
              sentence={sentence}
              onChange={(change) => setDraft("sentences", at(), change)}
              onRemove={() => setDraft("sentences", (all) => all.filter((one) => one !== sentence))}
            />
          )}
        </For>
        <div>
          <Button
            icon="plus"
            onClick={() => setDraft("sentences", (all) => [...all, newSentence(props.concept)])}
          >
            {t("concepts.addSentence")}
          </Button>
        </div>
        <For each={draft.questions}>
          {(question, at) => (
            <QuestionFields
              question={question}
              onChange={(change) => setDraft("questions", at(), change)}
              onRemove={() => setDraft("questions", (all) => all.filter((one) => one !== question))}
            />
          )}
        </For>
        <Show when={missing().length > 0}>
          <Notice icon="alert">
            {t("concepts.fewQuestions", {
              count: draft.questions.length,
              kinds: missing()
                .map((kind) => t(`concepts.kind.${kind}`))
                .join(" · "),
            })}
          </Notice>
        </Show>
        <div class="flex flex-wrap gap-2">
          <For each={missing()}>
            {(kind) => (
              <Button
                icon="plus"
                onClick={() =>
                  setDraft("questions", (all) => [...all, newQuestion(kind, props.concept)])
                }
              >
                {t("concepts.addQuestion", { kind: t(`concepts.kind.${kind}`) })}
              </Button>
            )}
          </For>
        </div>
        <Show when={props.concept.languages.length > 0}>
          <p class="text-sm text-ink-soft">
            {t("concepts.translationsStay", { languages: languageNames(props.concept.languages) })}
          </p>
        </Show>
        <Show when={task.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
        <div class="flex flex-wrap gap-2">
          <Button type="submit" look="primary" isBusy={task.isBusy()}>
            {t("concepts.save")}
          </Button>
          <Button look="quiet" onClick={() => props.onDone()}>
            {t("concepts.cancel")}
          </Button>
        </div>
      </Form>
      <Quotes concept={props.concept} />
    </div>
  );
}

/** What the material says, each with the way to its place. */
function Quotes(props: { concept: TaughtConcept }): JSX.Element {
  const quotes = () => {
    const { sentences, questions } = props.concept;
    return [...new Set([...sentences, ...questions].map(({ quote }) => quote))];
  };
  const isLost = (quote: string) => props.concept.lostQuotes.includes(quote);
  return (
    <section class="min-w-0" aria-label={t("concepts.material")}>
      <h2 class="text-sm font-semibold">{t("concepts.material")}</h2>
      <For each={quotes()}>
        {(quote) => (
          <blockquote
            dir="auto"
            class="mt-3 border-l-2 border-line pl-4 text-sm leading-6 wrap-anywhere text-ink-soft"
          >
            {quote}{" "}
            <Show
              when={!isLost(quote)}
              fallback={<span class="text-warm">{t("concepts.lost", { count: 1 })}</span>}
            >
              <A
                href={`/concepts/${props.concept.id}/material?quote=${encodeURIComponent(quote.slice(0, 400))}`}
                target="_blank"
                class="inline-flex min-h-11 items-center text-accent-ink hover:underline lg:min-h-9"
              >
                {t("concepts.open")}
              </A>
            </Show>
          </blockquote>
        )}
      </For>
    </section>
  );
}
