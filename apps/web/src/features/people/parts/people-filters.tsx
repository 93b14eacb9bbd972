import type { JSX } from "solid-js";

import type { PeopleQuestion } from "../../../data/people.ts";
import { t } from "../../../i18n/people.ts";
import { FilterField } from "../../../ui/index.ts";
import { ROLES, SEEN_NAMES, STATES } from "../read-people-question.ts";

interface Props {
  asked: PeopleQuestion;
  /** Whether invitations are shown in the place of people. */
  isInvited: boolean;
  onChange: (part: Partial<Record<"role" | "state" | "seen", string | null>>) => void;
}

/** Filters of the list of people. */
export function PeopleFilters(props: Props): JSX.Element {
  return (
    <div class="mt-4 grid grid-cols-2 gap-4 sm:grid-cols-3">
      <FilterField
        label={t("people.byRole")}
        any={t("people.anyRole")}
        value={props.asked.role}
        choices={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        onValue={(role) => props.onChange({ role })}
      />
      <FilterField
        label={t("people.state")}
        any={t("people.anyState")}
        value={props.isInvited ? "invited" : props.asked.state}
        choices={[
          ...STATES.map((value) => ({ value, label: t(`people.state.${value}`) })),
          { value: "invited", label: t("people.state.invited") },
        ]}
        onValue={(state) => props.onChange({ state })}
      />
      <FilterField
        label={t("people.seen")}
        any={t("people.anySeen")}
        value={props.asked.seen}
        choices={SEEN_NAMES.map((value) => ({ value, label: t(`people.seen.${value}`) }))}
        onValue={(seen) => props.onChange({ seen })}
      />
    </div>
  );
}
