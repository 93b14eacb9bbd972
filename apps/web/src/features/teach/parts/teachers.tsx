import { createAsync, useNavigate } from "@solidjs/router";
import { createSignal, For, type JSX, Show } from "solid-js";

import { createForm } from "../../../create-form.ts";
import {
  addTeacher,
  type CourseTeacher,
  loadTeachers,
  removeTeacher,
} from "../../../data/teaching.ts";
import { t } from "../../../i18n/teach.ts";
import { useSignedIn } from "../../../session.tsx";
import { AskDialog, Button, Form, Section, showToast, TextField } from "../../../ui/index.ts";

/** The course's teachers, and a form to add another. */
export function Teachers(props: { courseId: string }): JSX.Element {
  const teachers = createAsync(() => loadTeachers(props.courseId));
  const form = createForm({
    initial: { email: "" },
    check: ({ email }) => ({ email: email.includes("@") ? undefined : t("teachers.noEmail") }),
    send: async ({ email }) => {
      await addTeacher({ courseId: props.courseId, email: email.trim() });
      showToast({ message: t("teachers.added") });
    },
    keepAs: "course-teacher",
  });
  const submit = async () => {
    if (await form.submit()) form.reset({ email: "" });
  };
  return (
    <Section title={t("teachers.title")} hint={t("teachers.hint")}>
      <ul class="divide-y divide-line border-y border-line">
        <For each={teachers()}>
          {(teacher) => (
            <Row teacher={teacher} courseId={props.courseId} isLast={teachers()?.length === 1} />
          )}
        </For>
      </ul>
      <Form class="mt-4 flex items-start gap-3" onSubmit={() => void submit()}>
        <div class="max-w-sm min-w-0 flex-1">
          <TextField
            label={t("teachers.email")}
            hint={t("teachers.emailHint")}
            type="email"
            autocomplete="off"
            value={form.values().email}
            error={form.errors().email ?? form.failure()?.message}
            onValue={(email) => {
              form.clear();
              form.set({ email });
            }}
          />
        </div>
        <Button type="submit" class="mt-[26px]" isBusy={form.isBusy()}>
          {t("teachers.add")}
        </Button>
      </Form>
    </Section>
  );
}

function Row(props: { teacher: CourseTeacher; courseId: string; isLast: boolean }): JSX.Element {
  const navigate = useNavigate();
  const signedIn = useSignedIn();
  const [isAsked, ask] = createSignal(false);
  const isMe = () => props.teacher.id === signedIn().person.id;
  const remove = async () => {
    const isLeaving = isMe() && signedIn().person.role !== "admin";
    await removeTeacher({ courseId: props.courseId, userId: props.teacher.id });
    showToast({ message: t("teachers.removed", { name: props.teacher.name }) });
    if (isLeaving) navigate("/teach", { replace: true });
  };
  return (
    <li class="flex min-h-14 items-center gap-3 py-2">
      <span class="min-w-0 flex-1">
        <span class="block truncate font-medium" dir="auto">
          {props.teacher.name}
        </span>
        <span class="block truncate text-sm text-ink-soft">{props.teacher.email}</span>
      </span>
      <Show when={!props.isLast}>
        <Button look="quiet" class="-mr-5" onClick={() => ask(true)}>
          {t(isMe() ? "teachers.leave" : "teachers.remove")}
        </Button>
      </Show>
      <AskDialog
        isOpen={isAsked()}
        onClose={() => ask(false)}
        title={t(isMe() ? "teachers.leaveTitle" : "teachers.removeTitle", {
          name: props.teacher.name,
        })}
        text={t("teachers.removeText")}
        label={t(isMe() ? "teachers.leave" : "teachers.remove")}
        run={remove}
      />
    </li>
  );
}
