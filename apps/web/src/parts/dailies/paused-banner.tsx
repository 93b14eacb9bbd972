import { type JSX, Show } from "solid-js";

import { createTask } from "../../create-task.ts";
import { t } from "../../i18n/index.ts";
import { Button, ErrorNotice, Icon, showToast } from "../../ui/index.ts";
import { resumeDailies } from "../../data/dailies.ts";
import { describeNext } from "./describe-next.ts";

/** Says that dailies are paused because nobody listened; one tap resumes them. */
export function PausedBanner(): JSX.Element {
  const resume = createTask(async () => {
    const { nextAt, timeZone } = await resumeDailies();
    showToast({
      message:
        nextAt === null
          ? t("dailies.back")
          : describeNext(nextAt, { now: Date.now(), zone: timeZone }),
    });
  });
  return (
    <section
      aria-label={t("dailies.pausedTitle")}
      class="flex flex-col gap-4 rounded-lg bg-accent-soft px-5 py-4 sm:flex-row sm:items-center"
    >
      <Icon name="moon" size={22} class="shrink-0 text-accent-ink max-sm:hidden" />
      <div class="min-w-0 flex-1">
        <p class="font-semibold">{t("dailies.pausedTitle")}</p>
        <p class="mt-0.5 text-sm text-ink-soft">{t("dailies.pausedText")}</p>
        <Show when={resume.failure()}>
          {(failure) => (
            <div class="mt-3">
              <ErrorNotice failure={failure()} />
            </div>
          )}
        </Show>
      </div>
      <Button class="shrink-0" isBusy={resume.isBusy()} onClick={() => void resume.start()}>
        {t("dailies.resume")}
      </Button>
    </section>
  );
}
