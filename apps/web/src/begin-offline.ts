import { t } from "./i18n/offline.ts";
import { answerShelf } from "./data/offline/answer-shelf.ts";
import { connectShelf } from "./keep-last.ts";
import { followVersions } from "./follow-versions.ts";
import { findPlayer } from "./player/index.ts";
import { showToast } from "./ui/index.ts";

/** Keeps answers on this device, and registers the service worker; loads after the first look. */
export function beginOffline(): void {
  connectShelf(answerShelf);
  // Absent where a page is reached by plain http from another machine.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (workers === undefined || !import.meta.env.PROD) return;
  followVersions({
    workers,
    say: () => showToast({ message: t("offline.newVersion") }),
    isBusy: () => findPlayer()?.isOn() === true,
    open: (url) => location.assign(url),
  });
}
