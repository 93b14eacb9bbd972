import type { JSX } from "solid-js";

import type { ConceptState } from "../../data/learner-state.ts";
import { t } from "../../i18n/standing.ts";
import { joinClasses } from "../../ui/index.ts";

const LOOKS = {
  mastered: "bg-good-soft text-good",
  learning: "bg-accent-soft text-accent-ink",
  not_yet: "bg-sunken text-ink-soft",
} as const;

/** How far a learner is with a concept. */
export function StateMark(props: { state: ConceptState["state"] }): JSX.Element {
  return (
    <span
      class={joinClasses(
        "inline-block shrink-0 rounded-full px-2 py-0.5 text-xs font-medium",
        LOOKS[props.state],
      )}
    >
      {t(`standing.state.${props.state}`)}
    </span>
  );
}
