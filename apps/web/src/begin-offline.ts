import { t } from "./i18n/offline.ts";
import { followVersions } from "./follow-versions.ts";
import { findPlayer } from "./player/index.ts";
import { showToast } from "./ui/index.ts";

/** Registers the service worker. Nothing of the first look needs it, so it loads afterwards. */
export function beginOffline(): void {
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
