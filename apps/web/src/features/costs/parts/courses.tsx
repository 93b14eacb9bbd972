import type { JSX } from "solid-js";

import type { Spend } from "../../../data/spend.ts";
import { t } from "../../../i18n/spend.ts";
import { DearTable } from "./dear-table.tsx";

/** What the episodes of each course cost this month. */
export function Courses(props: { courses: Spend["courses"] }): JSX.Element {
  const rows = () =>
    props.courses.map(({ course, ...row }) => ({
      ...row,
      name: course?.title ?? t("spend.noCourse"),
      href: course === null ? null : `/teach/${course.courseId}`,
    }));
  return (
    <DearTable
      title={t("spend.courses")}
      head={t("spend.course")}
      hint={t("spend.coursesHint")}
      empty={t("spend.noLearners")}
      rows={rows()}
    />
  );
}
