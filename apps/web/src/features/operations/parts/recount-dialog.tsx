import { addDays } from "@learnlab/domain/client";
import { createAsync, revalidate } from "@solidjs/router";
import { createEffect, createSignal, type JSX, Show } from "solid-js";

import { AnsweredError } from "../../../api.ts";
import { createForm } from "../../../create-form.ts";
import { loadRecount, recountNow } from "../../../data/jobs.ts";
import { findByEmail } from "../../../data/people.ts";
import { formatDateName } from "../../../i18n/format-date-name.ts";
import { t } from "../../../i18n/operations.ts";
import { Retryable } from "../../../retryable.tsx";
import {
  Button,
  Dialog,
  ErrorNotice,
  Form,
  RadioCards,
  showToast,
  Skeleton,
  TextField,
} from "../../../ui/index.ts";

type Who = "everybody" | "one";

/** So many days can always be counted again. */
const USUAL_DAYS = 30;

const today = () => new Date().toISOString().slice(0, 10);
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);
const sayDay = (date: string) =>
  formatDateName(date, { day: "numeric", month: "long", year: "numeric" });

/** From which day on days of listening are counted again, and whose. */
export function RecountDialog(props: { onClose: () => void }): JSX.Element {
  const usual = addDays(today(), -USUAL_DAYS);
  const [earliest, setEarliest] = createSignal<string | null>(null);
  const form = createForm({
    initial: { from: usual, who: "everybody" as Who, email: "" },
    check: ({ from, who, email }) => ({
      from: sayWrongDay(from, earliest()),
      email: who === "one" && email.trim() === "" ? t("recount.noEmail") : undefined,
    }),
    send: async ({ from, who, email }) => {
      const userId = who === "one" ? await findLearner(email) : null;
      showToast({ message: sayRecount(await recountNow({ from, userId })) });
    },
  });
  const submit = async () => {
    if (await form.submit()) props.onClose();
  };
  return (
    <Dialog isOpen title={t("recount.title")} onClose={props.onClose}>
      <p>{t("recount.text")}</p>
      <Form class="mt-5 flex flex-col gap-5 text-ink" onSubmit={() => void submit()}>
        <TextField
          label={t("recount.from")}
          hint={t("recount.fromHint")}
          type="date"
          min={earliest() ?? undefined}
          max={addDays(today(), 1)}
          {...form.field("from")}
        />
        <div class="flex flex-col gap-4">
          <RadioCards
            legend={t("recount.who")}
            choices={[
              { value: "everybody", label: t("recount.everybody") },
              { value: "one", label: t("recount.one") },
            ]}
            columns={2}
            {...form.field("who")}
          />
          <Show when={form.values().who === "one"}>
            <TextField
              label={t("recount.email")}
              type="email"
              autocomplete="off"
              {...form.field("email")}
            />
          </Show>
        </div>
        <Retryable
          again={() => revalidate(loadRecount.key)}
          waiting={<Skeleton class="h-16 rounded-md" />}
        >
          <Concerned
            from={isDay(form.values().from) ? form.values().from : usual}
            who={form.values().who}
            onEarliest={setEarliest}
          />
        </Retryable>
        <Show when={form.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
        <div class="flex flex-wrap justify-end gap-3">
          <Button onClick={props.onClose}>{t("action.cancel")}</Button>
          <Button type="submit" look="primary" isBusy={form.isBusy()}>
            {t("recount.run")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

interface ConcernedProps {
  from: string;
  who: Who;
  onEarliest: (day: string) => void;
}

/** How far back it can go, and how many learners it concerns. */
function Concerned(props: ConcernedProps): JSX.Element {
  const preview = createAsync(() => loadRecount(props.from));
  createEffect(() => {
    const known = preview.latest;
    if (known !== undefined) props.onEarliest(known.earliest);
  });
  return (
    <Show when={preview.latest}>
      {(known) => (
        <div class="rounded-md bg-sunken px-4 py-3 text-sm text-ink-soft">
          <p role="status" class="font-medium text-ink empty:hidden">
            <Show
              when={
                props.who === "everybody" && sayWrongDay(props.from, known().earliest) === undefined
              }
            >
              {sayConcerned(known().learners)}
            </Show>
          </p>
          <p>{t("recount.earliest", { earliest: sayDay(known().earliest) })}</p>
        </div>
      )}
    </Show>
  );
}

function sayWrongDay(from: string, earliest: string | null): string | undefined {
  if (!isDay(from)) return t("recount.noDay");
  if (earliest !== null && from < earliest)
    return t("recount.tooEarly", { earliest: sayDay(earliest) });
  return from > addDays(today(), 1) ? t("recount.tooLate") : undefined;
}

function sayConcerned(count: number): string {
  return count === 0 ? t("recount.concernsNobody") : t("recount.concerns", { count });
}

async function findLearner(email: string): Promise<string> {
  const person = await findByEmail(email);
  if (person === null) throw new AnsweredError(t("recount.unknown"), { status: 400 });
  return person.id;
}

function sayRecount({ learners, daysChanged }: Awaited<ReturnType<typeof recountNow>>): string {
  if (learners === 0) return t("recount.nobody");
  if (daysChanged === null) return t("recount.asked", { count: learners });
  return daysChanged === 0 ? t("recount.unchanged") : t("recount.changed", { count: daysChanged });
}
