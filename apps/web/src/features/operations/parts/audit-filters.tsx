import { createSignal, For, type JSX, Show } from "solid-js";

import { t } from "../../../i18n/audit.ts";
import { Button, SelectField } from "../../../ui/index.ts";
import type { AuditAction, AuditQuestion } from "../../../data/audit.ts";
import { AUDIT_ACTIONS, nameAction } from "../describe-audit.ts";
import { DAY_MS } from "@learnlab/domain/client";

const PERIODS = { always: null, day: 1, week: 7, month: 30 } as const;
type Period = keyof typeof PERIODS;

interface Props {
  asked: AuditQuestion;
  onChange: (part: Partial<AuditQuestion>) => void;
}

/** Filters of the log: actions, time, actor and subject. */
export function AuditFilters(props: Props): JSX.Element {
  const [period, setPeriod] = createSignal<Period>("always");
  const actions = () => [
    { value: "" as const, label: t("audit.anything") },
    ...AUDIT_ACTIONS.map((action) => ({ value: action, label: nameAction(action) })),
  ];
  const periods = () =>
    (["always", "day", "week", "month"] as const).map((value) => ({
      value,
      label: t(`audit.${value}`),
    }));
  const choosePeriod = (chosen: Period) => {
    setPeriod(chosen);
    const days = PERIODS[chosen];
    props.onChange({ since: days === null ? null : Date.now() - days * DAY_MS });
  };
  return (
    <div class="mb-6 grid gap-4 sm:grid-cols-2">
      <SelectField<AuditAction | "">
        label={t("audit.what")}
        value={props.asked.action ?? ""}
        choices={actions()}
        onValue={(action) => props.onChange({ action: action === "" ? null : action })}
      />
      <SelectField<Period>
        label={t("audit.when")}
        value={period()}
        choices={periods()}
        onValue={choosePeriod}
      />
      <Chosen asked={props.asked} onChange={props.onChange} />
    </div>
  );
}

/** The people by whom the log is filtered, each with a button to remove it. */
function Chosen(props: Props): JSX.Element {
  const chips = () => {
    const { by, about } = props.asked;
    return [
      ...(by === null ? [] : [{ label: t("audit.by", by), part: { by: null } }]),
      ...(about === null ? [] : [{ label: t("audit.about", about), part: { about: null } }]),
    ];
  };
  return (
    <Show when={chips().length > 0}>
      <div class="flex flex-wrap gap-2 sm:col-span-2">
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
