import { A, useNavigate } from "@solidjs/router";
import { type JSX, Show } from "solid-js";

import type { CourseView, Settings } from "../../../api.ts";
import { createTask } from "../../../create-task.ts";
import { regionLocale, t } from "../../../i18n/index.ts";
import { Button, Cover, ErrorNotice } from "../../../ui/index.ts";
import { requestEpisode } from "../../../data/request-episode.ts";

/** No episode today yet: one tap makes it, according to the settings. */
export function Prompt(props: { courses: CourseView[]; settings: Settings }): JSX.Element {
  const navigate = useNavigate();
  const requestKey = crypto.randomUUID();
  const make = createTask(async () => {
    const { languages, outputFormat } = props.settings;
    const { id } = await requestEpisode({ languages, outputFormat, requestKey });
    navigate(`/episodes/${id}`);
  });
  const names = () =>
    new Intl.ListFormat(regionLocale(), { type: "conjunction" }).format(
      props.courses.slice(0, 3).map(({ title }) => title),
    );
  const promptText = () => {
    const isToRead = props.settings.outputFormat === "text";
    return t(isToRead ? "home.promptTextToRead" : "home.promptText", { courses: names() });
  };
  return (
    <section
      aria-labelledby="today"
      class="flex flex-col gap-5 sm:flex-row sm:items-center sm:gap-8"
    >
      <Cover
        seed={new Date().toDateString()}
        class="aspect-2/1 w-full rounded-lg shadow-near sm:aspect-square sm:w-52"
      />
      <div class="min-w-0 flex-1">
        <p class="text-sm font-medium text-accent-ink">{t("home.today")}</p>
        <h2 id="today" class="mt-1 text-xl font-bold sm:text-2xl">
          {t("home.promptTitle")}
        </h2>
        <p class="mt-1.5 max-w-prose text-ink-soft">{promptText()}</p>
        <div class="mt-5 flex flex-wrap items-center gap-x-5 gap-y-2">
          <Button look="primary" isBusy={make.isBusy()} onClick={() => void make.start()}>
            {t("home.make")}
          </Button>
          <A
            href="/make"
            class="inline-flex min-h-11 items-center text-sm font-medium text-ink-soft underline-offset-4 hover:text-ink hover:underline"
          >
            {t("home.choose")}
          </A>
        </div>
        <Show when={make.failure()}>
          {(failure) => (
            <div class="mt-4">
              <ErrorNotice failure={failure()} />
            </div>
          )}
        </Show>
      </div>
    </section>
  );
}
