import { type JSX, Show } from "solid-js";

import { t } from "../../../i18n/problems.ts";
import { ProblemList } from "../../../parts/problems/problem-list.tsx";
import { useSignedIn } from "../../../session.tsx";
import { MissingPage } from "../../../shell/missing-page.tsx";
import { Page } from "../../../ui/index.ts";

/** What listeners of all courses report, for admins. */
export function ProblemsPage(): JSX.Element {
  const signedIn = useSignedIn();
  return (
    <Show when={signedIn().person.role === "admin"} fallback={<MissingPage />}>
      <Page title={t("problem.title")} lead={t("problem.titleHint")} width="wide">
        <ProblemList courseId={null} />
      </Page>
    </Show>
  );
}
