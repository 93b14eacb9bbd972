import { useNavigate } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import { type CourseFacts, createCourse } from "../../../data/teaching.ts";
import { interfaceLanguage } from "../../../i18n/index.ts";
import { t } from "../../../i18n/teach.ts";
import { useSignedIn } from "../../../session.tsx";
import { MissingPage } from "../../../shell/missing-page.tsx";
import { BackLink, Page } from "../../../ui/index.ts";
import { CourseForm } from "../parts/course-form.tsx";

/** Creates a course; its content comes next. */
export function NewCoursePage(): JSX.Element {
  const navigate = useNavigate();
  const signedIn = useSignedIn();
  const send = async (facts: CourseFacts) => {
    const { id } = await createCourse(facts);
    navigate(`/teach/${id}`, { replace: true });
  };
  return (
    <Show when={signedIn().person.role !== "learner"} fallback={<MissingPage />}>
      <Page
        title={t("newCourse.title")}
        lead={t("newCourse.lead")}
        above={<BackLink href="/teach" text={t("teach.title")} />}
      >
        <CourseForm
          initial={{
            title: "",
            description: "",
            language: interfaceLanguage(),
            level: "beginner",
            isListed: false,
          }}
          keepAs="new-course"
          label={t("newCourse.submit")}
          send={send}
        />
      </Page>
    </Show>
  );
}
