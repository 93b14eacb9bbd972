import { createSignal, For, type JSX, Show } from "solid-js";

import { createTask } from "../../../../create-task.ts";
import {
  type ConceptsOfCourse,
  linkConcepts,
  type LinkKind,
  type TaughtConcept,
  undoConcept,
  unlinkConcepts,
} from "../../../../data/concepts.ts";
import { t } from "../../../../i18n/concepts.ts";
import {
  Button,
  ErrorNotice,
  Form,
  SelectField,
  showToast,
  TextAreaField,
} from "../../../../ui/index.ts";

const KINDS: LinkKind[] = ["needs", "part_of", "same_idea", "contrasts", "cures", "same_word"];

interface LinkFormProps {
  courseId: string;
  concept: TaughtConcept;
  known: ConceptsOfCourse;
  onDone: () => void;
}

/** How a concept is related to others: what is linked, what its words speak for, and a new link. */
export function LinkForm(props: LinkFormProps): JSX.Element {
  const [toId, setToId] = createSignal("");
  const [kind, setKind] = createSignal<LinkKind>("needs");
  const [text, setText] = createSignal("");
  const others = () => props.known.concepts.filter(({ id }) => id !== props.concept.id);
  const nameOf = (id: string) => others().find((concept) => concept.id === id)?.term ?? "";
  const own = <TLink extends { fromId: string }>(links: readonly TLink[]) =>
    links.filter(({ fromId }) => fromId === props.concept.id);
  const undo = createTask((changeId: string) =>
    undoConcept({ courseId: props.courseId, changeId }),
  );
  const offerUndo = (message: string, changeId: string) =>
    showToast({
      message,
      action: { label: t("concepts.undo"), run: () => void undo.start(changeId) },
    });
  const link = createTask(async () => {
    const { courseId, concept } = props;
    const link = { courseId, fromId: concept.id, toId: toId(), kind: kind(), text: text() };
    offerUndo(t("concepts.linkAdded"), await linkConcepts(link));
    setToId("");
    setText("");
  });
  const unlink = createTask(async (other: string) => {
    const link = { courseId: props.courseId, fromId: props.concept.id, toId: other };
    offerUndo(t("concepts.linkRemoved"), await unlinkConcepts(link));
  });
  return (
    <div class="mt-4 flex flex-col gap-4">
      <h2 class="text-sm font-semibold">{t("concepts.linkTitle", { term: props.concept.term })}</h2>
      <For each={own(props.known.links)}>
        {(known) => (
          <div class="flex flex-wrap items-center justify-between gap-3 text-sm">
            <p class="min-w-0">
              {t(`concepts.linked.${known.kind}`, { term: nameOf(known.toId) })}
            </p>
            <Button look="quiet" icon="trash" onClick={() => void unlink.start(known.toId)}>
              {t("concepts.unlink", { term: nameOf(known.toId) })}
            </Button>
          </div>
        )}
      </For>
      <For each={own(props.known.suggested)}>
        {(suggested) => (
          <div class="rounded-md bg-sunken p-4 text-sm">
            <p class="font-medium">
              {t(`concepts.linked.${suggested.kind}`, { term: nameOf(suggested.toId) })}
            </p>
            <p class="mt-1 text-ink-soft">
              {t("concepts.suggested", { because: suggested.because })}
            </p>
            <Button
              look="quiet"
              class="-ml-5"
              onClick={() => {
                setToId(suggested.toId);
                setKind(suggested.kind);
                setText(suggested.because);
              }}
            >
              {t("concepts.take")}
            </Button>
          </div>
        )}
      </For>
      <Form onSubmit={() => void link.start()} class="flex flex-col gap-4">
        <div class="grid gap-4 sm:grid-cols-2">
          <SelectField
            label={t("concepts.linkKind")}
            value={kind()}
            choices={KINDS.map((value) => ({ value, label: t(`concepts.kindOf.${value}`) }))}
            onValue={setKind}
          />
          <SelectField
            label={t("concepts.other")}
            value={toId()}
            choices={[
              { value: "", label: "…" },
              ...others().map(({ id, term }) => ({ value: id, label: term })),
            ]}
            onValue={setToId}
          />
        </div>
        <TextAreaField
          label={t("concepts.linkText")}
          hint={t("concepts.linkTextHint")}
          value={text()}
          onValue={setText}
          maxlength={400}
          required
        />
        <Show when={link.failure() ?? unlink.failure() ?? undo.failure()}>
          {(failure) => <ErrorNotice failure={failure()} />}
        </Show>
        <div class="flex flex-wrap gap-2">
          <Button
            type="submit"
            look="primary"
            isBusy={link.isBusy()}
            disabled={toId() === "" || text().trim() === ""}
          >
            {t("concepts.linkDo")}
          </Button>
          <Button look="quiet" onClick={() => props.onDone()}>
            {t("concepts.cancel")}
          </Button>
        </div>
      </Form>
    </div>
  );
}
