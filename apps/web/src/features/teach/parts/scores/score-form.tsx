import { createUniqueId, For, type JSX, Show } from "solid-js";

import type { CourseDetail } from "../../../../api.ts";
import { createForm } from "../../../../create-form.ts";
import { saveScores, type ScoreBook } from "../../../../data/quiz-scores.ts";
import { t } from "../../../../i18n/teach.ts";
import { Button, ErrorNotice, Form, SelectField, TextField } from "../../../../ui/index.ts";
import { readPercent } from "./read-percent.ts";
import { today } from "./score-day.ts";
import { sayEntered } from "./undo-score.ts";

interface ScoreFormProps {
  course: Pick<CourseDetail, "id" | "concepts">;
  book: ScoreBook;
}

/** One score: whose, of what, how much, when. Subject and day stay for the next learner. */
export function ScoreForm(props: ScoreFormProps): JSX.Element {
  const form = createForm({
    initial: { learner: "", email: "", subject: "", percent: "", takenOn: today() },
    check: ({ learner, email, subject, percent, takenOn }) => ({
      learner: props.book.areNamed && learner === "" ? t("scores.noLearner") : undefined,
      email: !props.book.areNamed && !email.includes("@") ? t("scores.noEmail") : undefined,
      subject: subject.trim() === "" ? t("scores.noSubject") : undefined,
      percent: readPercent(percent) === null ? t("scores.noPercent") : undefined,
      takenOn: takenOn === "" || takenOn > today() ? t("scores.noDay") : undefined,
    }),
    send: async ({ learner: userId, email, subject, percent, takenOn }) => {
      const entry = {
        learner: props.book.areNamed ? { userId } : { email: email.trim() },
        about: { subject },
        percent: readPercent(percent) ?? 0,
        takenOn,
      };
      const [saved] = await saveScores({ courseId: props.course.id, scores: [entry] });
      const name = props.book.learners.find((one) => one.userId === userId)?.name ?? email.trim();
      if (saved !== undefined) sayEntered(saved, name);
    },
    keepAs: "quiz-score",
  });
  const submit = async () => {
    if (await form.submit()) form.reset({ ...form.values(), learner: "", email: "", percent: "" });
  };
  return (
    <Form
      class="mb-6 grid gap-4 rounded-lg bg-surface p-5 shadow-near sm:grid-cols-2"
      onSubmit={() => void submit()}
    >
      <Show
        when={props.book.areNamed}
        fallback={
          <TextField
            label={t("scores.email")}
            type="email"
            autocomplete="off"
            {...form.field("email")}
          />
        }
      >
        <SelectField
          label={t("scores.learner")}
          choices={listLearners(props.book)}
          {...form.field("learner")}
        />
      </Show>
      <SubjectField
        terms={props.course.concepts.map(({ term }) => term)}
        {...form.field("subject")}
      />
      <TextField
        label={t("scores.percent")}
        inputmode="decimal"
        autocomplete="off"
        {...form.field("percent")}
      />
      <TextField label={t("scores.day")} type="date" max={today()} {...form.field("takenOn")} />
      <Show when={form.failure()}>
        {(failure) => (
          <div class="sm:col-span-2">
            <ErrorNotice failure={failure()} />
          </div>
        )}
      </Show>
      <Button type="submit" look="primary" class="sm:justify-self-start" isBusy={form.isBusy()}>
        {t("scores.enter")}
      </Button>
    </Form>
  );
}

/** Names that stand there twice are told apart by email address. */
function listLearners({ learners }: ScoreBook): { value: string; label: string }[] {
  const counts = Map.groupBy(learners, ({ name }) => name);
  return [
    { value: "", label: t("scores.choose") },
    ...learners.map(({ userId, name, email }) => ({
      value: userId,
      label: (counts.get(name)?.length ?? 0) > 1 ? `${name} (${email})` : name,
    })),
  ];
}

function SubjectField(props: {
  terms: string[];
  value: string;
  error: string | undefined;
  onValue: (value: string) => void;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <div>
      <TextField
        label={t("scores.subject")}
        hint={t("scores.subjectHint")}
        list={id}
        maxlength={120}
        autocomplete="off"
        value={props.value}
        error={props.error}
        onValue={props.onValue}
      />
      <datalist id={id}>
        <For each={props.terms}>{(term) => <option value={term} />}</For>
      </datalist>
    </div>
  );
}
