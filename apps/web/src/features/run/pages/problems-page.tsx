import type { JSX } from "solid-js";

import { t } from "../../../i18n/problems.ts";
import { ProblemList } from "../../../parts/problems/problem-list.tsx";
import { ForAdmins } from "../../../shell/for-admins.tsx";
import { Page } from "../../../ui/index.ts";

/** What listeners of all courses report, for admins. */
export function ProblemsPage(): JSX.Element {
  return (
    <ForAdmins>
      <Page title={t("problem.title")} lead={t("problem.titleHint")} width="wide">
        <ProblemList courseId={null} />
      </Page>
    </ForAdmins>
  );
}
