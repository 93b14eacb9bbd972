import { createResource, type JSX, Show } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { downloads, measureStorage } from "../../../data/offline/downloads.ts";
import { formatBytes } from "../../../i18n/format-bytes.ts";
import { t } from "../../../i18n/offline.ts";
import { Button } from "../../../ui/index.ts";

/** How much the downloads use, and their removal. */
export function UsedStorage(): JSX.Element {
  const [storage] = createResource(() => downloads.kept().length, measureStorage);
  const removal = createTask(async () => {
    for (const episodeId of downloads.kept()) await downloads.remove(episodeId);
  });
  return (
    <div class="mt-2 flex flex-wrap items-center justify-between gap-x-4 text-sm text-ink-soft">
      <Show when={sayStorage(storage.latest)}>{(said) => <p role="status">{said()}</p>}</Show>
      <Button
        look="quiet"
        icon="trash"
        class="-ml-4 sm:ml-0"
        isBusy={removal.isBusy()}
        onClick={() => void removal.start()}
      >
        {t("offline.removeAll")}
      </Button>
    </div>
  );
}

function sayStorage(
  storage: Awaited<ReturnType<typeof measureStorage>> | undefined,
): string | null {
  const { usage = null, quota = null } = storage ?? {};
  if (usage === null || quota === null) return null;
  const left = formatBytes(Math.max(0, quota - usage));
  return t("offline.used", { count: downloads.kept().length, used: formatBytes(usage), left });
}
