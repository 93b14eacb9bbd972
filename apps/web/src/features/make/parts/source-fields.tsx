import { type JSX, Show } from "solid-js";

import type { CourseChoice } from "../../../api.ts";
import { t } from "../../../i18n/study.ts";
import { CheckCards } from "../../../ui/index.ts";
import { keepCourses, type Sources } from "../../../parts/topics/choose-sources.ts";
import { TopicPicker } from "../../../parts/topics/topic-picker.tsx";

interface SourceFieldsProps {
  courses: CourseChoice[];
  sources: Sources;
  error: string | undefined;
  onSources: (change: Partial<Sources>) => void;
}

/** The courses, if there are several, and the topics. */
export function SourceFields(props: SourceFieldsProps): JSX.Element {
  const kept = () => keepCourses(props.sources, props.courses).map(({ id }) => id);
  const keep = (courseIds: string[]) =>
    props.onSources({
      leftOut: props.courses.map(({ id }) => id).filter((id) => !courseIds.includes(id)),
    });
  return (
    <Show when={props.courses.length > 0}>
      <div class="flex flex-col gap-3">
        <Show when={props.courses.length > 1}>
          <CheckCards
            legend={t("make.from")}
            error={props.error}
            choices={props.courses.map(({ id, title }) => ({ value: id, label: title }))}
            chosen={kept()}
            onChosen={keep}
          />
        </Show>
        <TopicPicker
          courses={props.courses}
          sources={props.sources}
          onTopics={(topics) => props.onSources({ topics })}
        />
      </div>
    </Show>
  );
}
