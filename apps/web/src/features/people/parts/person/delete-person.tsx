import { type JSX, Show } from "solid-js";

import { AnsweredError, type SeenPerson } from "../../../../api.ts";
import { createForm } from "../../../../create-form.ts";
import { deletePerson, findTeacher } from "../../../../data/people.ts";
import type { Holdings } from "../../../../data/person.ts";
import { listTitles } from "../../../../i18n/index.ts";
import { t } from "../../../../i18n/person.ts";
import { WhatBecomes } from "../../../../parts/what-becomes.tsx";
import { Button, ButtonLink, ErrorNotice, Form, TextField } from "../../../../ui/index.ts";

const STAYS = ["person.staysCourses", "person.staysSpend", "person.staysAudit"] as const;

/** What goes and what stays, who takes over the courses, and the name that confirms it. */
export function DeletePerson(props: {
  person: SeenPerson;
  holdings: Holdings;
  onDeleted: () => void;
}): JSX.Element {
  const needsHeir = () => props.holdings.taughtAlone.length > 0;
  const form = createForm({
    initial: { name: "", heir: "" },
    check: ({ name, heir }) => ({
      ...(name.trim() === props.person.name.trim() ? {} : { name: t("person.otherName") }),
      ...(needsHeir() && heir.trim() === "" ? { heir: t("person.heirMissing") } : {}),
    }),
    send: async ({ name, heir }) => {
      const coursesTo = needsHeir() ? await findHeir(heir) : null;
      await deletePerson({ userId: props.person.id, name: name.trim(), coursesTo });
      props.onDeleted();
    },
  });
  return (
    <Form class="flex flex-col gap-6" onSubmit={() => void form.submit()}>
      <p class="text-ink-soft">{t("person.deleteLead", { email: props.person.email })}</p>
      <WhatBecomes title={t("person.goes")} icon="trash" texts={listGoing(props.holdings)} />
      <WhatBecomes title={t("person.stays")} icon="check" texts={listStaying(props.holdings)} />
      <Show when={needsHeir()}>
        <TextField
          label={t("person.heir")}
          hint={t("person.heirHint", { courses: listTitles(props.holdings.taughtAlone) })}
          type="email"
          autocomplete="off"
          {...form.field("heir")}
        />
      </Show>
      <TextField
        label={t("person.typeName", { name: props.person.name })}
        autocomplete="off"
        {...form.field("name")}
      />
      <Show when={form.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <div class="flex flex-wrap gap-3">
        <Button type="submit" look="danger" isBusy={form.isBusy()}>
          {t("person.delete")}
        </Button>
        <ButtonLink look="quiet" href={`/run/people/${props.person.id}`}>
          {t("person.keep")}
        </ButtonLink>
      </div>
    </Form>
  );
}

function listGoing(holdings: Holdings): string[] {
  const { episodes, answers, daysListened, quizScores, accessTokens } = holdings;
  const counted = [
    ["person.goesEpisodes", episodes],
    ["person.goesAnswers", answers],
    ["person.goesDays", daysListened],
    ["person.goesScores", quizScores],
    ["person.goesTokens", accessTokens],
  ] as const;
  const held = counted.filter(([, count]) => count > 0);
  return [t("person.goesAccount"), ...held.map(([key, count]) => t(key, { count }))];
}

function listStaying({ classRecordings: count }: Holdings): string[] {
  const recordings = count > 0 ? [t("person.staysRecordings", { count })] : [];
  return [...recordings, ...STAYS.map((key) => t(key))];
}

async function findHeir(email: string): Promise<string> {
  const teacher = await findTeacher(email);
  if (teacher === null) throw new AnsweredError(t("person.heirUnknown"), { status: 400 });
  return teacher.id;
}
