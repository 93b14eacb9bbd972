import { For, type JSX } from "solid-js";

import { t } from "../i18n/player.ts";
import { CheckField, Dialog } from "../ui/index.ts";
import { areKeysShown, type PageKeys, pageKeys, showKeys } from "./keys-open.ts";
import { usePlayer } from "./player-provider.tsx";

const KEYS = [
  { keys: ["keys.space"], does: "keys.toggle" },
  { keys: ["keys.left"], does: "player.back" },
  { keys: ["keys.right"], does: "player.forward" },
  { keys: ["keys.shift", "keys.up"], does: "player.faster" },
  { keys: ["keys.shift", "keys.down"], does: "player.slower" },
  { keys: ["keys.m"], does: "player.mute" },
  { keys: ["keys.b"], does: "keys.mark" },
  { keys: ["keys.l"], does: "keys.chapters" },
  { keys: ["keys.r"], does: "player.repeatLine" },
  { keys: ["keys.s"], does: "player.repeatSlowly" },
  { keys: ["keys.question"], does: "keys.title" },
] as const;

const PRESSES = [
  { times: "handsFree.once", does: "handsFree.onceDoes" },
  { times: "handsFree.twice", does: "handsFree.twiceDoes" },
  { times: "handsFree.thrice", does: "handsFree.thriceDoes" },
] as const;

/** The keys of headphones at a question, in hands-free mode. */
function HeadphoneKeys(): JSX.Element {
  return (
    <section class="mt-5 text-ink">
      <h3 class="text-sm font-semibold">{t("handsFree.title")}</h3>
      <p class="mt-1 text-sm text-ink-soft">{t("handsFree.text")}</p>
      <dl class="mt-1">
        <For each={PRESSES}>
          {(row) => (
            <div class="flex min-h-11 items-center justify-between gap-4 border-b border-line">
              <dt class="shrink-0">{t(row.times)}</dt>
              <dd class="text-end text-sm">{t(row.does)}</dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  );
}

function Keys(props: PageKeys): JSX.Element {
  return (
    <section class="mt-4 text-ink">
      <h3 class="text-sm font-semibold">{props.title}</h3>
      <dl class="mt-1">
        <For each={props.rows}>
          {(row) => (
            <div class="flex min-h-11 items-center justify-between gap-4 border-b border-line">
              <dt>{row.does}</dt>
              <dd class="flex shrink-0 gap-1">
                <For each={row.keys}>
                  {(key) => (
                    <kbd class="rounded-sm border border-line-strong bg-sunken px-2 py-0.5 font-sans text-sm">
                      {key}
                    </kbd>
                  )}
                </For>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  );
}

/** What keys do on the page and to the player, and the switch that leaves the player's to the browser. */
export function KeysSheet(): JSX.Element {
  const player = usePlayer();
  return (
    <Dialog isOpen={areKeysShown()} onClose={() => showKeys(false)} title={t("keys.title")}>
      <div class="mt-3 text-ink">
        <CheckField
          label={t("keys.on")}
          hint={t("keys.onHint")}
          checked={player.areKeysOn()}
          onChecked={player.setKeysOn}
        />
      </div>
      <For each={pageKeys()}>{(keys) => <Keys title={keys.title} rows={keys.rows} />}</For>
      <Keys
        title={t("keys.player")}
        rows={KEYS.map(({ keys, does }) => ({ keys: keys.map((key) => t(key)), does: t(does) }))}
      />
      <HeadphoneKeys />
    </Dialog>
  );
}
