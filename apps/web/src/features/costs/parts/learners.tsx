import type { JSX } from "solid-js";

import type { Spend } from "../../../data/spend.ts";
import { t } from "../../../i18n/spend.ts";
import { DearTable } from "./dear-table.tsx";

/** The most expensive learners of this month. */
export function Learners(props: { learners: Spend["learners"] }): JSX.Element {
  const rows = () =>
    props.learners.map(({ userId, ...row }) => ({ ...row, href: `/run/people/${userId}` }));
  return (
    <DearTable
      title={t("spend.learners")}
      head={t("spend.learner")}
      hint={t("spend.learnersHint")}
      empty={t("spend.noLearners")}
      rows={rows()}
    />
  );
}
