import { createSignal, Index, type JSX, onMount, Show, untrack } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { editProposal, type Proposal } from "../../../data/proposals.ts";
import { t } from "../../../i18n/teach.ts";
import { Button, ErrorNotice, showToast, TextAreaField, TextField } from "../../../ui/index.ts";

type Words = Omit<Parameters<typeof editProposal>[0], "courseId" | "proposalId">;

function readWords({ term, spoken, sentences, questions }: Proposal): Words {
  const asked = questions.slice(0, 1).map(({ question, answer }) => ({ question, answer }));
  return { term, spoken, sentences: sentences.map(({ text }) => text), questions: asked };
}

interface ProposalFormProps {
  courseId: string;
  proposal: Proposal;
  onDone: () => void;
}

/** Edits a proposal next to its quotes. */
export function ProposalForm(props: ProposalFormProps): JSX.Element {
  const before = untrack(() => props.proposal);
  const [term, setTerm] = createSignal(before.term);
  const [spoken, setSpoken] = createSignal(before.spoken);
  const [sentences, setSentences] = createSignal(before.sentences.map(({ text }) => text));
  const [asked, setAsked] = createSignal({
    question: before.questions[0]?.question ?? "",
    answer: before.questions[0]?.answer ?? "",
  });
  const task = createTask(async (words: Words) => {
    const about = { courseId: props.courseId, proposalId: before.id };
    await editProposal({ ...about, ...words });
    // A sentence that was left out is gone with its quote, and a name that was missing does not go missing again.
    const isWhole = words.sentences.every((text) => text.trim() !== "");
    const undo = () => void editProposal({ ...about, ...readWords(before) });
    showToast({
      message: t("proposals.saved"),
      ...(isWhole && !before.missing.includes("term")
        ? { action: { label: t("proposals.undo"), run: undo } }
        : {}),
    });
    props.onDone();
  });
  const readForm = (): Words => ({
    term: term(),
    spoken: spoken(),
    sentences: sentences(),
    questions: before.questions.length === 0 ? [] : [asked()],
  });
  let first: HTMLInputElement | undefined;
  onMount(() => first?.focus());
  return (
    <form
      class="mt-2 flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void task.start(readForm());
      }}
    >
      <TextField
        ref={(field) => (first = field)}
        label={t("proposals.term")}
        value={term()}
        onValue={setTerm}
        maxlength={120}
      />
      <TextField
        label={t("proposals.spoken")}
        hint={t("proposals.spokenHint")}
        value={spoken()}
        onValue={setSpoken}
        maxlength={120}
      />
      <Index each={sentences()}>
        {(sentence, at) => (
          <TextAreaField
            label={t(`proposals.part.${before.sentences[at]?.part ?? "definition"}`)}
            value={sentence()}
            maxlength={400}
            onValue={(text) =>
              setSentences((all) => all.map((one, place) => (place === at ? text : one)))
            }
          />
        )}
      </Index>
      <Show when={before.questions.length > 0}>
        <TextAreaField
          label={t("proposals.question")}
          value={asked().question}
          maxlength={400}
          onValue={(question) => setAsked((one) => ({ ...one, question }))}
        />
        <TextAreaField
          label={t("proposals.answer")}
          value={asked().answer}
          maxlength={400}
          onValue={(answer) => setAsked((one) => ({ ...one, answer }))}
        />
      </Show>
      <Show when={task.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <div class="flex gap-2">
        <Button type="submit" look="plain" isBusy={task.isBusy()}>
          {t("proposals.save")}
        </Button>
        <Button look="quiet" onClick={() => props.onDone()}>
          {t("proposals.cancel")}
        </Button>
      </div>
    </form>
  );
}
