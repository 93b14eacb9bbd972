import { createEffect, createRoot } from "solid-js";

import { downloads } from "./data/offline/downloads.ts";
import { setRowExtras } from "./parts/episode-row/row-extras.ts";
import { listDownloadActions, sayDownload } from "./player/download-actions.ts";
import { listUpNextActions } from "./player/up-next/up-next-actions.ts";
import { t } from "./i18n/offline.ts";
import { connectionState } from "./connection.ts";
import { answerShelf, tidyAnswers, whenShelved } from "./data/offline/answer-shelf.ts";
import { connectShelf } from "./keep-last.ts";
import { followVersions } from "./follow-versions.ts";
import { findPlayer } from "./player/index.ts";
import { showToast } from "./ui/index.ts";

/** Keeps answers on this device, and registers the service worker; loads after the first look. */
export function beginOffline(): void {
  connectShelf(answerShelf);
  setRowExtras({
    actions: (episode) => [...listUpNextActions(episode), ...listDownloadActions(episode)],
    fact: sayDownload,
  });
  void beginDownloads();
  // Absent where a page is reached by plain http from another machine; only a build has the file.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (workers === undefined || import.meta.env.MODE !== "production") return;
  followVersions({
    workers,
    say: () => showToast({ message: t("offline.newVersion") }),
    isBusy: () => findPlayer()?.isOn() === true,
    open: (url) => location.assign(url),
  });
}

async function beginDownloads(): Promise<void> {
  await whenShelved();
  await downloads.load();
  await tidyAnswers(downloads.kept()).catch(() => {});
  createRoot(() => createEffect(() => connectionState() === "fine" && void refreshDownloads()));
}

/** Without an answer, the next time that the network is back asks again. */
async function refreshDownloads(): Promise<void> {
  const isOpen = (episodeId: string) => findPlayer()?.isOpen({ episodeId }) === true;
  const plays = (episodeId: string) => isOpen(episodeId) && findPlayer()?.isOn() === true;
  await downloads.refresh({ isOpen, plays }).catch(() => {});
}
