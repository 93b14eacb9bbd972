import { type JSX, Show, untrack } from "solid-js";

import { createForm } from "../../../create-form.ts";
import type { CourseFacts } from "../../../data/teaching.ts";
import { languageName } from "../../../i18n/index.ts";
import { t } from "../../../i18n/teach.ts";
import { LANGUAGES } from "../../../languages.ts";
import {
  Button,
  CheckField,
  ErrorNotice,
  Form,
  SelectField,
  TextAreaField,
  TextField,
} from "../../../ui/index.ts";

const LEVELS = ["beginner", "intermediate", "advanced"] as const;

interface CourseFormProps {
  initial: CourseFacts;
  /** The name under which its draft is kept. */
  keepAs: string;
  label: string;
  /** The language is fixed once the course has concepts. */
  isLanguageFixed?: boolean;
  send: (facts: CourseFacts) => Promise<void>;
}

/** Title, description, language and level of a course. */
export function CourseForm(props: CourseFormProps): JSX.Element {
  // The initial values stay, whatever happens to the course in the meantime.
  const { initial, keepAs } = untrack(() => ({ initial: props.initial, keepAs: props.keepAs }));
  const form = createForm({
    initial,
    check: ({ title }) => ({
      title: /[\p{L}\p{N}]/u.test(title) ? undefined : t("courseForm.noTitle"),
    }),
    send: (facts) => props.send({ ...facts, title: facts.title.trim() }),
    keepAs,
  });
  return (
    <Form class="flex max-w-xl flex-col gap-5" onSubmit={() => void form.submit()}>
      <Show when={form.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <TextField
        label={t("courseForm.title")}
        hint={t("courseForm.titleHint")}
        maxLength={120}
        dir="auto"
        autocomplete="off"
        {...form.field("title")}
      />
      <TextAreaField
        label={t("courseForm.description")}
        hint={t("courseForm.descriptionHint")}
        rows="3"
        maxLength={1000}
        dir="auto"
        {...form.field("description")}
      />
      <div class="grid gap-5 sm:grid-cols-2">
        <SelectField
          label={t("courseForm.language")}
          hint={t(props.isLanguageFixed ? "courseForm.languageFixed" : "courseForm.languageHint")}
          disabled={props.isLanguageFixed ?? false}
          choices={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
          {...form.field("language")}
        />
        <SelectField
          label={t("courseForm.level")}
          hint={t("courseForm.levelHint")}
          choices={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
          {...form.field("level")}
        />
      </div>
      <CheckField
        label={t("courseForm.listed")}
        hint={t("courseForm.listedHint")}
        checked={form.values().isListed}
        onChecked={(isListed) => form.set({ isListed })}
      />
      <Button
        type="submit"
        look="primary"
        class="mt-1 self-start max-sm:w-full"
        isBusy={form.isBusy()}
      >
        {props.label}
      </Button>
    </Form>
  );
}
