import { createAsync } from "@solidjs/router";
import { type JSX, Show, Suspense } from "solid-js";

import { loadInstallation } from "../../../data/installation.ts";
import { t } from "../../../i18n/installation.ts";
import { ForAdmins } from "../../../shell/for-admins.tsx";
import { Page, RowsSkeleton } from "../../../ui/index.ts";
import { AnswerTimeForm } from "../parts/settings/answer-time-form.tsx";
import { FixedSettings } from "../parts/settings/fixed-settings.tsx";
import { LogoField } from "../parts/settings/logo-field.tsx";
import { NewPeopleForm } from "../parts/settings/new-people-form.tsx";
import { OtherSettings } from "../parts/settings/other-settings.tsx";
import { SchoolForm } from "../parts/settings/school-form.tsx";
import { SignUpForm } from "../parts/settings/sign-up-form.tsx";

/** Every setting that holds for everybody, for admins: those that can be changed here, and why others cannot. */
export function SettingsPage(): JSX.Element {
  return (
    <ForAdmins>
      <Page title={t("installation.title")} lead={t("installation.lead")} width="wide">
        <Suspense fallback={<RowsSkeleton />}>
          <Content />
        </Suspense>
      </Page>
    </ForAdmins>
  );
}

function Content(): JSX.Element {
  const installation = createAsync(() => loadInstallation());
  return (
    <Show when={installation()}>
      {(known) => (
        <>
          <SchoolForm known={known()} />
          <LogoField known={known()} />
          <SignUpForm known={known()} />
          <NewPeopleForm known={known()} />
          <AnswerTimeForm known={known()} />
          <OtherSettings known={known()} />
          <FixedSettings fixed={known().fixed} />
        </>
      )}
    </Show>
  );
}
