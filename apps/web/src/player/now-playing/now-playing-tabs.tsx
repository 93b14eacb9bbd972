import { createSignal, type JSX, Match, Show, Switch } from "solid-js";

import { t } from "../../i18n/player.ts";
import { Tabs } from "../../ui/index.ts";
import { ChapterList } from "../chapter-list.tsx";
import { NotesPart } from "../bookmarks/notes-part.tsx";
import { usePlayer } from "../player-provider.tsx";
import { TranscriptPart } from "./transcript-part.tsx";
import { PlayerPart } from "./player-part.tsx";
import { showTab, shownTab } from "./shown.ts";

/** The tabs of what plays; only episodes have more than one: the words of reviews are the answers. */
export function NowPlayingTabs(): JSX.Element {
  const player = usePlayer();
  return (
    <Show when={player.episode()?.outside} fallback={<EpisodeTabs />}>
      <div class="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-5">
        <PlayerPart />
      </div>
    </Show>
  );
}

function EpisodeTabs(): JSX.Element {
  const [panel, setPanel] = createSignal<HTMLElement>();
  const tabs = () => [
    { name: "player" as const, text: t("player.tabPlayer") },
    { name: "transcript" as const, text: t("player.tabTranscript") },
    { name: "chapters" as const, text: t("player.tabChapters") },
    { name: "notes" as const, text: t("player.tabNotes") },
  ];
  return (
    <Tabs
      label={t("player.now")}
      tabs={tabs()}
      chosen={shownTab()}
      onChoose={showTab}
      class="flex-1"
      panelRef={setPanel}
    >
      <Switch fallback={<PlayerPart />}>
        <Match when={shownTab() === "transcript"}>
          <TranscriptPart box={panel} />
        </Match>
        <Match when={shownTab() === "chapters"}>
          <ChaptersPart />
        </Match>
        <Match when={shownTab() === "notes"}>
          <NotesPart />
        </Match>
      </Switch>
    </Tabs>
  );
}

function ChaptersPart(): JSX.Element {
  const player = usePlayer();
  const chapters = () => player.episode()?.chapters ?? [];
  const go = (startMs: number) => {
    player.seek(startMs);
    if (!player.isOn()) player.play();
  };
  return (
    <ChapterList
      chapters={chapters()}
      language={player.episode()?.language}
      isCurrent={(chapter) => chapter === player.chapter()}
      onGo={({ startMs }) => go(startMs)}
    />
  );
}
