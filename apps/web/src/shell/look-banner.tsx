import { type JSX, onCleanup, Show } from "solid-js";

import { createTask } from "../create-task.ts";
import { endLook } from "../data/look.ts";
import { formatTime } from "../i18n/index.ts";
import { t } from "../i18n/look.ts";
import { useSignedIn } from "../session.tsx";
import { Button, ErrorNotice } from "../ui/index.ts";

/** On every page while an admin sees LearnLab as somebody else: who it is, and the way back. */
export function LookBanner(): JSX.Element {
  const signedIn = useSignedIn();
  const endsAt = () => signedIn().session.look?.endsAt ?? 0;
  const end = createTask(() => endLook(signedIn().person.id));
  const timer = setTimeout(() => void end.start(), Math.max(0, endsAt() - Date.now()));
  onCleanup(() => clearTimeout(timer));
  return (
    <div
      role="region"
      aria-label={t("look.start", { name: signedIn().person.name })}
      class="sticky top-0 z-30 border-b border-line bg-warm-soft px-5 py-2 lg:pl-[calc(var(--shell-left)+20px)]"
    >
      <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p class="min-w-0 flex-1 basis-56 text-sm font-medium text-ink">
          {t("look.banner", { name: signedIn().person.name, time: formatTime(endsAt()) })}
        </p>
        <Button isBusy={end.isBusy()} onClick={() => void end.start()}>
          {t("look.end")}
        </Button>
      </div>
      <Show when={end.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
    </div>
  );
}
