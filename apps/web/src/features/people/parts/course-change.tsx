import { createAsync } from "@solidjs/router";
import { createSignal, type JSX, Show } from "solid-js";

import { attempt } from "../../../attempt.ts";
import type { SeenPerson } from "../../../api.ts";
import { createTask } from "../../../create-task.ts";
import {
  changeLearners,
  loadCurrentCourses,
  type ManyChange,
} from "../../../data/many-learners.ts";
import { t } from "../../../i18n/people.ts";
import { Button, ErrorNotice, SelectField, showToast } from "../../../ui/index.ts";

interface Props {
  change: ManyChange;
  people: readonly SeenPerson[];
  onDone: () => void;
}

/** Asks for the course, then says for how many people something changed, which can be undone. */
export function CourseChange(props: Props): JSX.Element {
  const courses = createAsync(() => loadCurrentCourses());
  const [courseId, setCourseId] = createSignal("");
  const changing = createTask(async (course: { id: string; title: string }) => {
    const userIds = props.people.map(({ id }) => id);
    const changed = await changeLearners(props.change, { courseId: course.id, userIds });
    sayChanged({ change: props.change, course, changed });
    props.onDone();
  });
  const submit = () => {
    const course = courses()?.find(({ id }) => id === courseId());
    if (course !== undefined) void changing.start(course);
  };
  const isRemoving = () => props.change === "removeMany";
  return (
    <div class="mt-3 flex flex-col gap-5 text-ink">
      <Show when={isRemoving()}>
        <p class="text-ink-soft">{t("people.unenrollText")}</p>
      </Show>
      <SelectField
        label={t("people.course")}
        value={courseId()}
        choices={[
          { value: "", label: t("people.chooseCourse") },
          ...(courses() ?? []).map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onValue={setCourseId}
      />
      <Show when={changing.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <Button
        look={isRemoving() ? "danger" : "primary"}
        class="self-end"
        disabled={courseId() === ""}
        isBusy={changing.isBusy()}
        onClick={submit}
      >
        {t(isRemoving() ? "people.unenrollDo" : "people.enrollDo")}
      </Button>
    </div>
  );
}

interface Done {
  change: ManyChange;
  course: { id: string; title: string };
  changed: string[];
}

function sayChanged({ change, course, changed }: Done): void {
  const text = change === "enrollMany" ? "people.enrolled" : "people.unenrolled";
  const message = t(text, { count: changed.length, course: course.title });
  const run = () => void undo({ change, course, changed });
  const action = { label: t("action.undo"), run };
  showToast(changed.length === 0 ? { message } : { message, action });
}

/** Only for those for whom it changed something. */
async function undo({ change, course, changed: userIds }: Done): Promise<void> {
  const back = change === "enrollMany" ? "removeMany" : "enrollMany";
  await attempt(async () => {
    const changed = await changeLearners(back, { courseId: course.id, userIds });
    sayChanged({ change: back, course, changed });
  });
}
