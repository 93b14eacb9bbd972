import { For, type JSX, Show } from "solid-js";

import type { AuditQuestion, AuditRow } from "../../../data/audit.ts";
import { t } from "../../../i18n/audit.ts";
import { readActor, readPerson } from "../../../parts/audit/describe-audit.ts";
import { Button } from "../../../ui/index.ts";

interface Props {
  asked: AuditQuestion;
  /** What was found, which says the people's names. */
  rows: readonly AuditRow[];
  onChange: (part: Record<string, null>) => void;
}

/** The people by whom the log is filtered, each with a button to remove it. */
export function ChosenPeople(props: Props): JSX.Element {
  const chips = () => {
    const { by, about } = props.asked;
    return [
      ...(by === null ? [] : [{ label: nameActor(props.rows, by), part: { by: null } }]),
      ...(about === null ? [] : [{ label: namePerson(props.rows, about), part: { about: null } }]),
    ];
  };
  return (
    <Show when={chips().length > 0}>
      <div class="mb-6 flex flex-wrap gap-2">
        <For each={chips()}>
          {(chip) => (
            <Button
              icon="close"
              aria-label={t("audit.drop", { filter: chip.label })}
              onClick={() => props.onChange(chip.part)}
            >
              {chip.label}
            </Button>
          )}
        </For>
      </div>
    </Show>
  );
}

/** Without a row of theirs, the name is not known. */
function nameActor(rows: readonly AuditRow[], id: string): string {
  const row = rows.find(({ actorId }) => actorId === id);
  return row === undefined ? t("audit.byOne") : t("audit.by", readActor(row));
}

function namePerson(rows: readonly AuditRow[], id: string): string {
  const row = rows.find(({ personId }) => personId === id);
  const person = row === undefined ? null : readPerson(row);
  return person === null ? t("audit.aboutOne") : t("audit.about", person);
}
