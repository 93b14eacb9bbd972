import { REPORT_TABLES } from "@learnlab/domain/client";
import type { JSX } from "solid-js";

import { takeReport, takeTable } from "../../../data/reports.ts";
import { t } from "../../../i18n/progress.ts";
import { MoreMenu } from "../../../ui/index.ts";

/** What the page shows, as files to take away. */
export function ReportMenu(): JSX.Element {
  return (
    <MoreMenu
      label={t("report.menu")}
      items={[
        ...REPORT_TABLES.map((table) => ({
          label: t(`report.${table}`),
          icon: "download" as const,
          run: () => takeTable(table),
        })),
        { label: t("report.all"), icon: "download", run: takeReport },
      ]}
    />
  );
}
