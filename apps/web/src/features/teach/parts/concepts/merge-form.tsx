import { createSignal, For, type JSX, Show, untrack } from "solid-js";

import { createTask } from "../../../../create-task.ts";
import {
  type ConceptMerge,
  mergeConcepts,
  type QuestionKind,
  type TaughtConcept,
  undoConcept,
} from "../../../../data/concepts.ts";
import { t } from "../../../../i18n/concepts.ts";
import { t as tTeach } from "../../../../i18n/teach.ts";
import {
  Button,
  ErrorNotice,
  Form,
  Notice,
  RadioCards,
  SelectField,
  showToast,
} from "../../../../ui/index.ts";

type Choice = ConceptMerge["choice"];
type Side = Choice["name"];
type Pick = Choice["sentences"][number];

const SIDES: Side[] = ["kept", "gone"];
const KINDS: QuestionKind[] = ["recall", "why", "apply"];

interface MergeFormProps {
  courseId: string;
  concept: TaughtConcept;
  others: TaughtConcept[];
  onDone: () => void;
}

/** Two concepts side by side: what of each is kept in the one that they become. */
export function MergeForm(props: MergeFormProps): JSX.Element {
  const [otherId, setOtherId] = createSignal("");
  const other = () => props.others.find(({ id }) => id === otherId());
  return (
    <div class="mt-4 flex flex-col gap-4">
      <SelectField
        label={t("concepts.mergeTitle", { term: props.concept.term })}
        value={otherId()}
        choices={[
          { value: "", label: t("concepts.other") },
          ...props.others.map(({ id, term }) => ({ value: id, label: term })),
        ]}
        onValue={setOtherId}
      />
      <Show
        when={other()}
        keyed
        fallback={
          <div>
            <Button look="quiet" class="-ml-5" onClick={() => props.onDone()}>
              {t("concepts.cancel")}
            </Button>
          </div>
        }
      >
        {(gone) => <Sides {...props} gone={gone} />}
      </Show>
    </div>
  );
}

function Sides(props: MergeFormProps & { gone: TaughtConcept }): JSX.Element {
  const both = { kept: untrack(() => props.concept), gone: untrack(() => props.gone) };
  const [choice, setChoice] = createSignal(choosePlain(both.kept, both.gone));
  const task = createTask(async (chosen: Choice) => {
    const { courseId } = props;
    const [keptId, goneId] = [both.kept.id, both.gone.id];
    const changeId = await mergeConcepts({ courseId, keptId, goneId, choice: chosen });
    const isFinal = both.gone.learners > 0;
    const undo = () => void undoConcept({ courseId, changeId });
    showToast({
      message: t("concepts.merged"),
      ...(isFinal ? {} : { action: { label: t("concepts.undo"), run: undo } }),
    });
    props.onDone();
  });
  return (
    <Form onSubmit={() => void task.start(choice())} class="flex flex-col gap-5">
      <p class="max-w-prose text-sm text-ink-soft">{t("concepts.mergeHint")}</p>
      <RadioCards
        legend={t("concepts.name")}
        columns={2}
        value={choice().name}
        choices={SIDES.map((side) => ({ value: side, label: both[side].term }))}
        onValue={(name) => setChoice((before) => ({ ...before, name }))}
      />
      <fieldset class="min-w-0">
        <legend class="mb-2 text-sm font-medium">{t("concepts.sentences")}</legend>
        <div class="grid gap-x-8 gap-y-3 sm:grid-cols-2">
          <For each={SIDES}>
            {(side) => (
              <Sentences
                concept={both[side]}
                isKept={(at) => has(choice().sentences, { from: side, at })}
                onKept={(at, isKept) =>
                  setChoice((before) => ({
                    ...before,
                    sentences: toggle(before.sentences, { from: side, at }, isKept),
                  }))
                }
              />
            )}
          </For>
        </div>
      </fieldset>
      <For each={KINDS}>
        {(kind) => (
          <Questions
            kind={kind}
            both={both}
            choice={choice()}
            onChoice={(next) => setChoice(next)}
          />
        )}
      </For>
      <Show when={both.gone.learners > 0}>
        <Notice icon="alert">
          {t("concepts.mergeFinal", { count: both.gone.learners, term: both.gone.term })}
        </Notice>
      </Show>
      <Show when={task.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <div class="flex flex-wrap gap-2">
        <Button
          type="submit"
          look="primary"
          isBusy={task.isBusy()}
          disabled={choice().sentences.length === 0}
        >
          {t("concepts.mergeDo")}
        </Button>
        <Button look="quiet" onClick={() => props.onDone()}>
          {t("concepts.cancel")}
        </Button>
      </div>
    </Form>
  );
}

function Sentences(props: {
  concept: TaughtConcept;
  isKept: (at: number) => boolean;
  onKept: (at: number, isKept: boolean) => void;
}): JSX.Element {
  return (
    <div class="min-w-0">
      <p class="text-sm font-semibold wrap-anywhere">{props.concept.term}</p>
      <For each={props.concept.sentences}>
        {(sentence, at) => (
          <label class="flex min-h-11 cursor-pointer items-start gap-3 py-2 text-sm">
            <input
              type="checkbox"
              class="mt-0.5 size-5 shrink-0 accent-accent"
              checked={props.isKept(at())}
              onChange={(event) => props.onKept(at(), event.currentTarget.checked)}
            />
            <span class="min-w-0 wrap-anywhere">
              <span class="mr-1.5 text-ink-soft">{tTeach(`proposals.part.${sentence.part}`)}</span>
              {sentence.text}
              <span class="mt-1 block text-xs text-ink-soft">“{sentence.quote}”</span>
            </span>
          </label>
        )}
      </For>
    </div>
  );
}

/** Of each kind one question is kept, or none. */
function Questions(props: {
  kind: QuestionKind;
  both: Record<Side, TaughtConcept>;
  choice: Choice;
  onChoice: (choice: Choice) => void;
}): JSX.Element {
  const options = () =>
    SIDES.flatMap((from) =>
      props.both[from].questions.flatMap((question, at) =>
        question.kind === props.kind ? [{ pick: { from, at }, question }] : [],
      ),
    );
  const isOfKind = ({ from, at }: Pick) => props.both[from].questions[at]?.kind === props.kind;
  const chosen = () => props.choice.questions.find(isOfKind);
  const choose = (value: string) => {
    const others = props.choice.questions.filter((pick) => !isOfKind(pick));
    const pick = options().find((option) => nameOf(option.pick) === value)?.pick;
    props.onChoice({ ...props.choice, questions: pick ? [...others, pick] : others });
  };
  return (
    <Show when={options().length > 0}>
      <RadioCards
        legend={t(`concepts.kind.${props.kind}`)}
        value={nameOf(chosen())}
        choices={[
          ...options().map(({ pick, question }) => ({
            value: nameOf(pick),
            label: question.question,
            hint: question.answer,
          })),
          { value: "", label: t("concepts.none") },
        ]}
        onValue={choose}
      />
    </Show>
  );
}

function nameOf(pick: Pick | undefined): string {
  return pick === undefined ? "" : `${pick.from}${pick.at}`;
}

/** All that the kept one has, and of the other what it lacks. */
function choosePlain(kept: TaughtConcept, gone: TaughtConcept): Choice {
  const picks = (from: Side, concept: TaughtConcept) =>
    concept.sentences.map(({ part }, at) => ({ part, pick: { from, at } }));
  const own = picks("kept", kept);
  const added = picks("gone", gone).filter(({ part }) => own.every((one) => one.part !== part));
  const asked = kept.questions.map((_, at): Pick => ({ from: "kept", at }));
  const askedToo = gone.questions.flatMap(({ kind }, at): Pick[] =>
    kept.questions.some((question) => question.kind === kind) ? [] : [{ from: "gone", at }],
  );
  return {
    name: "kept",
    sentences: [...own, ...added].map(({ pick }) => pick),
    questions: [...asked, ...askedToo],
  };
}

function has(picks: readonly Pick[], { from, at }: Pick): boolean {
  return picks.some((pick) => pick.from === from && pick.at === at);
}

function toggle(picks: readonly Pick[], pick: Pick, isKept: boolean): Pick[] {
  const others = picks.filter((one) => one.from !== pick.from || one.at !== pick.at);
  return isKept ? [...others, pick] : others;
}
