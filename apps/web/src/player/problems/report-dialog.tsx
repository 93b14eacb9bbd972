import { type JSX, Show, untrack } from "solid-js";

import type { Language } from "../../api.ts";
import { createForm } from "../../create-form.ts";
import { type ProblemKind, sendProblem } from "../../data/problems.ts";
import { formatClock } from "../../i18n/index.ts";
import { t } from "../../i18n/problems.ts";
import {
  Button,
  CheckField,
  Dialog,
  ErrorNotice,
  Form,
  RadioCards,
  showToast,
  TextAreaField,
} from "../../ui/index.ts";

const KINDS = ["audio", "fact", "language", "other"] as const satisfies readonly ProblemKind[];

/** What is reported: an episode, and the moment that is heard, if it plays. */
export interface ReportedPlace {
  episodeId: string;
  language: Language;
  positionMs: number | null;
  /** What is said there; empty if that is not known here. */
  quote: string;
}

/** Asks what is wrong with an episode, or with a moment of it. */
export function ReportDialog(props: { place: ReportedPlace; onClose: () => void }): JSX.Element {
  return (
    <Dialog isOpen onClose={props.onClose} title={t("problem.report")}>
      <ReportForm place={props.place} onSent={props.onClose} />
    </Dialog>
  );
}

interface Values {
  kind: ProblemKind | "";
  note: string;
  isAtPlace: boolean;
}

function ReportForm(props: { place: ReportedPlace; onSent: () => void }): JSX.Element {
  const place = untrack(() => props.place);
  // The same id for each attempt: a report whose answer was lost is not kept twice.
  const problemId = crypto.randomUUID();
  const initial: Values = { kind: "", note: "", isAtPlace: place.positionMs !== null };
  const form = createForm({
    initial,
    check: ({ kind, note }) => ({
      kind: kind === "" ? t("problem.noKind") : undefined,
      note: kind === "other" && note.trim() === "" ? t("problem.noNote") : undefined,
    }),
    send: async ({ kind, note, isAtPlace }) => {
      if (kind === "") return;
      const { episodeId, language } = place;
      const positionMs = isAtPlace ? place.positionMs : null;
      await sendProblem({ problemId, episodeId, language, kind, note, positionMs });
    },
  });
  const submit = async () => {
    if (!(await form.submit())) return;
    showToast({ message: t("problem.sent") });
    props.onSent();
  };
  return (
    <Form class="mt-1 flex flex-col gap-5 text-ink" onSubmit={() => void submit()}>
      <p class="text-ink-soft">{t("problem.lead")}</p>
      <Show when={form.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <div>
        <RadioCards<ProblemKind>
          legend={t("problem.kind")}
          value={form.values().kind || null}
          choices={KINDS.map((value) => ({ value, label: t(`problem.kind.${value}`) }))}
          onValue={(kind) => form.set({ kind })}
        />
        <Show when={form.errors().kind}>
          {(error) => (
            <p role="alert" class="mt-1.5 text-sm text-bad">
              {error()}
            </p>
          )}
        </Show>
      </div>
      <Show when={place.positionMs !== null}>
        <CheckField
          label={t("problem.atPlace", { position: formatClock(place.positionMs ?? 0) })}
          hint={place.quote === "" ? undefined : `“${place.quote}”`}
          checked={form.values().isAtPlace}
          onChecked={(isAtPlace) => form.set({ isAtPlace })}
        />
      </Show>
      <TextAreaField
        label={form.values().kind === "other" ? t("problem.noteNeeded") : t("problem.note")}
        maxLength={1_000}
        rows={3}
        {...form.field("note")}
      />
      <Button type="submit" look="primary" class="self-end" isBusy={form.isBusy()}>
        {t("problem.send")}
      </Button>
    </Form>
  );
}
