import type { JSX } from "solid-js";

import type { AuditQuestion } from "../../../data/audit.ts";
import { t } from "../../../i18n/audit.ts";
import { AUDIT_ACTIONS, nameAction } from "../../../parts/audit/describe-audit.ts";
import { FilterField, TextField } from "../../../ui/index.ts";
import { AUDIT_PERIODS } from "../read-audit-question.ts";

interface Props {
  asked: AuditQuestion;
  onChange: (part: Record<string, string | null>) => void;
}

/** Filters of the log: what was done, and when. */
export function AuditFilters(props: Props): JSX.Element {
  return (
    <div class="mb-6 grid gap-4 sm:grid-cols-3">
      <FilterField
        label={t("audit.what")}
        any={t("audit.anything")}
        value={props.asked.action}
        choices={AUDIT_ACTIONS.map((action) => ({ value: action, label: nameAction(action) }))}
        onValue={(action) => props.onChange({ action })}
      />
      <FilterField
        label={t("audit.when")}
        any={t("audit.always")}
        value={props.asked.days === null ? null : String(props.asked.days)}
        choices={AUDIT_PERIODS.map((days) => ({
          value: String(days),
          label: t("audit.days", { count: days }),
        }))}
        onValue={(days) => props.onChange({ days, day: null })}
      />
      <TextField
        label={t("audit.onDay")}
        type="date"
        value={props.asked.day ?? ""}
        onValue={(day) => props.onChange({ day: day === "" ? null : day, days: null })}
      />
    </div>
  );
}
