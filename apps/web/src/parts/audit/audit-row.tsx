import { A, createAsync } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import type { AuditRow as Row, Someone } from "../../data/audit.ts";
import { loadCourses } from "../../data/courses.ts";
import { t } from "../../i18n/audit.ts";
import { formatMoment } from "../../i18n/format-moment.ts";
import { Facts } from "../../ui/index.ts";
import {
  nameAction,
  readActor,
  readCourseId,
  readEpisodeId,
  readPerson,
} from "./describe-audit.ts";
import { describeDetails } from "./say-details.ts";

/** A person by whom a list of rows can be narrowed, by id. */
export type AuditNarrowing = { by: string } | { about: string };

/** What was done, by whom, to whose data and when; names narrow the list. */
export function AuditRow(props: {
  row: Row;
  onNarrow: (part: AuditNarrowing) => void;
}): JSX.Element {
  const actor = () => readActor(props.row);
  const request = () =>
    props.row.requestId === "" ? "" : t("audit.request", { id: props.row.requestId.slice(0, 8) });
  return (
    <li class="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 py-3">
      <div class="min-w-0 flex-1 basis-72">
        <p class="font-medium">{nameAction(props.row.action)}</p>
        <p class="flex flex-wrap items-baseline gap-x-4 text-sm">
          <Name
            label={t("audit.by", actor())}
            hint={t("audit.showBy", actor())}
            someone={actor()}
            onChoose={(by) => props.onNarrow({ by })}
          />
          <Show when={readPerson(props.row)}>
            {(person) => (
              <Name
                label={t("audit.about", person())}
                hint={t("audit.showAbout", person())}
                someone={person()}
                onChoose={(about) => props.onNarrow({ about })}
              />
            )}
          </Show>
        </p>
        <Show when={readCourseId(props.row)}>{(id) => <CourseLine id={id()} />}</Show>
        <Show when={readEpisodeId(props.row)}>
          {(id) => (
            <p class="text-sm">
              <A href={`/run/episodes/${id()}`} class="inline-block min-h-6 hover:underline">
                {t("audit.episode")}
              </A>
            </p>
          )}
        </Show>
        <Facts facts={[...describeDetails(props.row.details), request()]} />
      </div>
      <time
        class="tabular shrink-0 text-sm text-ink-soft"
        dateTime={new Date(props.row.at).toISOString()}
      >
        {formatMoment(props.row.at, Date.now())}
      </time>
    </li>
  );
}

/** The course by its title, which leads to it. */
function CourseLine(props: { id: string }): JSX.Element {
  const courses = createAsync(() => loadCourses());
  return (
    <Show when={courses()?.find(({ id }) => id === props.id)}>
      {(course) => (
        <p class="text-sm">
          <A href={`/teach/${props.id}`} class="inline-block min-h-6 wrap-anywhere hover:underline">
            {t("audit.course", { value: course().title })}
          </A>
        </p>
      )}
    </Show>
  );
}

/** A name that filters the log when pressed. */
function Name(props: {
  label: string;
  hint: string;
  someone: Someone;
  onChoose: (id: string) => void;
}): JSX.Element {
  return (
    <Show when={props.someone.id !== ""} fallback={<span>{props.label}</span>}>
      <button
        type="button"
        class="min-h-6 max-w-full truncate text-left text-accent-ink hover:underline"
        title={props.hint}
        onClick={() => props.onChoose(props.someone.id)}
      >
        {props.label}
      </button>
    </Show>
  );
}
