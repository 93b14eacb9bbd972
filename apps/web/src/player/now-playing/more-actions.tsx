import { createSignal, type JSX, lazy, Show, Suspense } from "solid-js";
import { findLines } from "@learnlab/domain/client";

import { readFailure } from "../../api.ts";
import { loadDocument } from "../../data/episode.ts";
import { playerCalls } from "../../data/listening.ts";
import type { Playable } from "../../data/playable.ts";
import { t } from "../../i18n/player.ts";
import { loadPart } from "../../load-part.ts";
import { nameFile, saveFrom } from "../../save-file.ts";
import { MoreMenu, showToast } from "../../ui/index.ts";
import { usePlayer } from "../player-provider.tsx";
import type { ReportedPlace } from "../problems/report-dialog.tsx";

// Few people report anything.
const ReportDialog = lazy(() =>
  loadPart(async () => ({
    default: (await import("../problems/report-dialog.tsx")).ReportDialog,
  })),
);

/** What is seldom done with the episode that plays. */
export function MoreActions(props: { playable: Playable }): JSX.Element {
  const player = usePlayer();
  const [reported, setReported] = createSignal<ReportedPlace | null>(null);
  const startOver = () => {
    player.seek(0);
    if (!player.isOn()) player.play();
  };
  const report = async () => setReported(await readPlace(props.playable, player.positionMs()));
  return (
    <>
      <MoreMenu
        label={t("player.more")}
        items={[
          { label: t("player.startOver"), icon: "retry", run: startOver },
          {
            label: t("player.share"),
            icon: "link",
            run: () => void shareMoment(props.playable, player.positionMs()),
          },
          {
            label: t("player.saveAudio"),
            icon: "download",
            run: () => void saveAudio(props.playable),
          },
          { label: t("player.report"), icon: "alert", run: () => void report() },
        ]}
      />
      <Show when={reported()}>
        {(place) => (
          <Suspense>
            <ReportDialog place={place()} onClose={() => setReported(null)} />
          </Suspense>
        )}
      </Show>
    </>
  );
}

/** Absent in some browsers, or where a page is reached by plain http. */
const devices: Partial<Pick<Navigator, "share" | "clipboard">> = navigator;

/** A link to the episode's page at this time: by the device's own ways, or copied. */
async function shareMoment({ episodeId, title }: Playable, positionMs: number): Promise<void> {
  const url = `${location.origin}/episodes/${episodeId}?t=${Math.floor(positionMs / 1000)}`;
  // Closing the device's own sheet is no failure.
  if (devices.share !== undefined) return devices.share({ title, url }).catch(() => {});
  const isCopied = await devices.clipboard?.writeText(url).then(
    () => true,
    () => false,
  );
  // To be copied by hand, where the browser lets no page do it.
  showToast({ message: isCopied === true ? t("player.linkCopied") : url });
}

async function saveAudio(playable: Playable): Promise<void> {
  try {
    const url = await playerCalls.findUrl(playable);
    const ending = /\.\w+$/.exec(new URL(url, location.origin).pathname)?.[0] ?? ".mp3";
    saveFrom(url, `${nameFile(playable.title) || "episode"}${ending}`);
  } catch (error) {
    showToast({ message: readFailure(error).message });
  }
}

async function readPlace({ episodeId, language }: Playable, atMs: number): Promise<ReportedPlace> {
  const positionMs = Math.round(atMs);
  const document = await loadDocument(episodeId).catch(() => null);
  const quote = document === null ? "" : findLines(document, { language, positionMs }).line;
  return { episodeId, language, positionMs, quote };
}
