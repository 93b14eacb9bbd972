import { canDownload, downloads, measureStorage } from "../data/offline/downloads.ts";
import { formatBytes } from "../i18n/format-bytes.ts";
import { formatPercent } from "../i18n/index.ts";
import { t } from "../i18n/offline.ts";
import { type MenuItem, showToast } from "../ui/index.ts";

interface Named {
  id: string;
  title: string;
}

/** What can be done about an episode's download; nothing where the browser keeps no recordings. */
export function listDownloadActions({ id, title }: Named): MenuItem[] {
  if (!canDownload) return [];
  const download = downloads.find(id);
  if (download?.kind === "running") {
    const run = () => downloads.cancel(id);
    return [{ label: t("offline.cancel"), icon: "close", run }];
  }
  if (download?.kind === "kept") {
    const hint = formatBytes(download.bytes);
    const run = () => void remove({ id, title });
    return [{ label: t("offline.remove"), hint, icon: "close", run }];
  }
  const run = () => void startDownload({ id, title });
  return [{ label: t("offline.download"), hint: t("offline.downloadHint"), icon: "download", run }];
}

/** The state of a download for a line of facts; null without one. */
export function sayDownload(episodeId: string): string | null {
  const download = downloads.find(episodeId);
  if (download?.kind === "kept") return t("offline.kept");
  if (download?.kind !== "running") return null;
  return t("offline.running", { percent: formatPercent(download.share) });
}

/** What a button about a download says: how far it is, while it runs. */
export function sayRunning(episodeId: string, label: string): string {
  const isRunning = downloads.find(episodeId)?.kind === "running";
  return isRunning ? `${label} · ${sayDownload(episodeId) ?? ""}` : label;
}

async function startDownload({ id, title }: Named): Promise<void> {
  const outcome = await downloads.start(id);
  if (outcome?.kind === "failed") {
    showToast({ message: t(outcome.why === "full" ? "offline.full" : "offline.lost", { title }) });
  }
  if (outcome?.kind !== "kept") return;
  // Browsers that ask nobody may refuse: then a full disk may take the download away.
  await navigator.storage.persist().catch(() => false);
  const { usage, quota } = await measureStorage();
  const left = usage === null || quota === null ? null : formatBytes(quota - usage);
  const size = formatBytes(outcome.bytes);
  showToast({
    message:
      left === null ? t("offline.done", { title }) : t("offline.doneRoom", { title, size, left }),
  });
}

async function remove({ id, title }: Named): Promise<void> {
  await downloads.remove(id);
  showToast({ message: t("offline.removed", { title }) });
}
