import { type JSX, Show } from "solid-js";

import type { CourseView, Language } from "../../../api.ts";
import { languageName } from "../../../i18n/index.ts";
import { t } from "../../../i18n/uploads.ts";
import { LANGUAGES } from "../../../languages.ts";
import { CheckField, SelectField, TextAreaField, TextField } from "../../../ui/index.ts";

/** What is told of a recording, while it is written. */
export interface Told {
  title: () => string;
  setTitle: (title: string) => void;
  description: () => string;
  setDescription: (description: string) => void;
  courseId: () => string;
  chooseCourse: (courseId: string) => void;
  language: () => Language;
  setLanguage: (language: Language) => void;
  /** Only a course's teachers let its class hear a recording. */
  mayBeForClass: () => boolean;
  isForClass: () => boolean;
  setForClass: (isForClass: boolean) => void;
}

interface UploadFieldsProps {
  told: Told;
  courses: readonly CourseView[];
  titleHint?: string;
  titleError?: string | undefined;
}

/** The fields about a recording: the same before it is sent as later. */
export function UploadFields(props: UploadFieldsProps): JSX.Element {
  return (
    <>
      <TextField
        label={t("uploads.name")}
        hint={props.titleHint}
        value={props.told.title()}
        error={props.titleError}
        onValue={(title) => props.told.setTitle(title)}
        maxLength={200}
        autocomplete="off"
      />
      <TextAreaField
        label={t("uploads.description")}
        value={props.told.description()}
        onValue={(description) => props.told.setDescription(description)}
        maxLength={2000}
        rows="3"
      />
      <div class="grid items-start gap-4 sm:grid-cols-2">
        <SelectField
          label={t("uploads.course")}
          value={props.told.courseId()}
          choices={props.courses.map((course) => ({ value: course.id, label: course.title }))}
          onValue={(id) => props.told.chooseCourse(id)}
        />
        <SelectField
          label={t("uploads.language")}
          value={props.told.language()}
          choices={LANGUAGES.map((one) => ({ value: one, label: languageName(one) }))}
          onValue={(language) => props.told.setLanguage(language)}
        />
      </div>
      <Show when={props.told.mayBeForClass()}>
        <CheckField
          label={t("uploads.forClass")}
          hint={t("uploads.forClassHint")}
          checked={props.told.isForClass()}
          onChecked={(isForClass) => props.told.setForClass(isForClass)}
        />
      </Show>
    </>
  );
}
