import type { JSX } from "solid-js";
import {} from "solid-js";

import { t } from "../../../i18n/roster.ts";
import { ForAdmins } from "../../../shell/for-admins.tsx";
import { BackLink, Page } from "../../../ui/index.ts";
import { RosterFile } from "../parts/roster/roster-file.tsx";

/** Invites the people of a file, once its lines were looked at. */
export function ImportPage(): JSX.Element {
  return (
    <ForAdmins>
      <Page
        title={t("roster.title")}
        lead={t("roster.lead")}
        width="wide"
        above={<BackLink href="/run/people" text={t("roster.back")} />}
      >
        <RosterFile />
      </Page>
    </ForAdmins>
  );
}
