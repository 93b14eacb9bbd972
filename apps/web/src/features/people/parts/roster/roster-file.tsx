import { createSignal, type JSX, Show } from "solid-js";

import { createTask } from "../../../../create-task.ts";
import {
  type ImportedLine,
  importRoster,
  previewRoster,
  type RosterPreview,
} from "../../../../data/invitations.ts";
import { t as tPeople } from "../../../../i18n/people.ts";
import { t } from "../../../../i18n/roster.ts";
import { chooseFiles } from "../../../../parts/choose-files.ts";
import { readTable } from "../../../../parts/table-file/read-table.ts";
import { Button, CheckField, ErrorNotice, SelectField } from "../../../../ui/index.ts";
import { dayChoices } from "../day-choices.ts";
import { RosterLines } from "./roster-lines.tsx";
import { RosterResult } from "./roster-result.tsx";

const ENDINGS = [".csv", ".tsv", ".txt"];
const EXAMPLE =
  "email,role,course\nada@example.com,learner,Optics\ngrace@example.com,teacher,Optics|Waves";

/** A file of people: what it says is shown line by line before anybody is invited, then what became of each. */
export function RosterFile(): JSX.Element {
  const [preview, setPreview] = createSignal<RosterPreview | null>(null);
  const [done, setDone] = createSignal<ImportedLine[] | null>(null);
  const reading = createTask(async (file: File) => {
    setDone(null);
    setPreview(await previewRoster(await readTable(file)));
  });
  const choose = () =>
    chooseFiles({
      endings: ENDINGS,
      isMultiple: false,
      onFile: (file) => void reading.start(file),
    });
  return (
    <>
      <pre class="overflow-x-auto rounded-md bg-sunken px-3 py-2 text-xs" tabindex="0">
        {EXAMPLE}
      </pre>
      <div class="mt-4">
        <Button icon="text" isBusy={reading.isBusy()} onClick={choose}>
          {preview() === null ? t("roster.choose") : t("roster.chooseOther")}
        </Button>
      </div>
      <Show when={reading.failure()}>
        {(failure) => (
          <div class="mt-4">
            <ErrorNotice failure={failure()} />
          </div>
        )}
      </Show>
      <div role="status" class="mt-6">
        <Show when={done()} fallback={<Asked preview={preview()} onDone={setDone} />}>
          {(lines) => <RosterResult lines={lines()} />}
        </Show>
      </div>
    </>
  );
}

function Asked(props: {
  preview: RosterPreview | null;
  onDone: (lines: ImportedLine[]) => void;
}): JSX.Element {
  return (
    <Show when={props.preview} keyed>
      {(known) => (
        <>
          <RosterLines preview={known} />
          <Confirmation people={known.people} onDone={props.onDone} />
        </>
      )}
    </Show>
  );
}

function Confirmation(props: {
  people: RosterPreview["people"];
  onDone: (lines: ImportedLine[]) => void;
}): JSX.Element {
  const [days, setDays] = createSignal("7");
  const [byMail, setByMail] = createSignal(true);
  const fresh = () => props.people.filter(({ isInvited }) => !isInvited);
  const inviting = createTask(async () => {
    const people = fresh().map(({ line, email, role, courses }) => ({
      line,
      email,
      role,
      courseIds: courses.map(({ id }) => id),
    }));
    props.onDone(await importRoster({ people, days: Number(days()), byMail: byMail() }));
  });
  return (
    <Show
      when={fresh().length > 0}
      fallback={<p class="mt-4 text-ink-soft">{t("roster.nobody")}</p>}
    >
      <div class="mt-6 flex max-w-md flex-col gap-4">
        <SelectField
          label={tPeople("invite.days")}
          choices={dayChoices()}
          value={days()}
          onValue={setDays}
        />
        <CheckField
          label={tPeople("invite.byMail")}
          hint={t("roster.byMailHint")}
          checked={byMail()}
          onChecked={setByMail}
        />
        <Show when={inviting.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
        <Button
          look="primary"
          class="self-start"
          isBusy={inviting.isBusy()}
          onClick={() => void inviting.start()}
        >
          {t("roster.invite", { count: fresh().length })}
        </Button>
      </div>
    </Show>
  );
}
