import { createUniqueId, For, type JSX, Show } from "solid-js";

import { formatClock } from "../i18n/index.ts";
import { t } from "../i18n/player.ts";
import { Button, CheckField, joinClasses } from "../ui/index.ts";
import type { SleepChoice } from "./make-sleep-timer.ts";
import { usePlayer } from "./player-provider.tsx";
import { SPEEDS } from "./timings.ts";

const SPEED_STEP = 0.1;
const SLEEP_CHOICES: SleepChoice[] = [5, 15, 20, 30, 45, 60, 90, 120, "chapter", "episode"];

/** The choice of speed. */
export function SpeedPart(): JSX.Element {
  const player = usePlayer();
  return (
    <section>
      <div class="flex items-center justify-between">
        <h2 class="text-sm font-semibold">{t("player.speed")}</h2>
        <div class="-mr-2 flex items-center">
          <StepButton
            label={t("player.slower")}
            sign="−"
            onPress={() => player.changeSpeed(-SPEED_STEP)}
          />
          <output class="tabular w-14 text-center text-lg font-semibold">
            {t("player.speedOf", { speed: player.speed() })}
          </output>
          <StepButton
            label={t("player.faster")}
            sign="+"
            onPress={() => player.changeSpeed(SPEED_STEP)}
          />
        </div>
      </div>
      <Chips
        name={t("player.speed")}
        columns="grid-cols-5"
        choices={SPEEDS.map((speed) => ({
          label: t("player.speedOf", { speed }),
          isChosen: () => player.speed() === speed,
          choose: () => player.setSpeed(speed),
        }))}
      />
      <Show when={(player.episode()?.courses ?? []).length > 0}>
        <CheckField
          label={t("player.courseSpeed")}
          hint={player.episode()?.album}
          checked={player.isSpeedKept()}
          onChecked={player.keepSpeed}
        />
      </Show>
    </section>
  );
}

function StepButton(props: { label: string; sign: string; onPress: () => void }): JSX.Element {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      class="inline-flex size-11 items-center justify-center rounded-full text-xl text-ink-soft transition-colors duration-150 hover:bg-hover hover:text-ink"
      onClick={() => props.onPress()}
    >
      {props.sign}
    </button>
  );
}

/** The sleep timer. */
export function SleepPart(): JSX.Element {
  const player = usePlayer();
  const hasEnd = (choice: SleepChoice) =>
    choice !== "chapter" || (player.episode()?.chapters.length ?? 0) > 1;
  const chips = () => [
    {
      label: t("player.sleepOff"),
      isChosen: () => player.sleep().choice === null,
      choose: () => player.setSleep(null),
    },
    ...SLEEP_CHOICES.filter(hasEnd).map((choice) => ({
      label: nameChoice(choice),
      isChosen: () => player.sleep().choice === choice,
      choose: () => player.setSleep(choice),
      isWide: typeof choice === "string",
    })),
  ];
  return (
    <section class="mt-5">
      <div class="flex min-h-11 items-center justify-between">
        <h2 class="text-sm font-semibold">{t("player.sleep")}</h2>
        <Show when={player.sleep().choice !== null}>
          <p class="tabular flex items-center text-sm text-ink-soft">
            {t("player.sleepLeft", { left: formatClock(player.sleep().leftMs) })}
            <Show when={typeof player.sleep().choice === "number"}>
              <Button look="quiet" class="-mr-2 px-2!" onClick={() => player.addSleepTime()}>
                {t("player.sleepMore")}
              </Button>
            </Show>
          </p>
        </Show>
      </div>
      <Chips name={t("player.sleep")} columns="grid-cols-4" choices={chips()} />
    </section>
  );
}

function nameChoice(choice: SleepChoice): string {
  if (choice === "chapter") return t("player.sleepChapter");
  if (choice === "episode") return t("player.sleepEpisode");
  return t("player.sleepMinutes", { count: choice });
}

interface Chip {
  label: string;
  isChosen: () => boolean;
  choose: () => void;
  isWide?: boolean;
}

/** A choice between a few visible options. */
function Chips(props: { name: string; columns: string; choices: Chip[] }): JSX.Element {
  const name = createUniqueId();
  return (
    <div
      role="radiogroup"
      aria-label={props.name}
      class={joinClasses("mt-1 grid gap-1.5", props.columns)}
    >
      <For each={props.choices}>
        {(choice) => (
          <label
            class="tabular flex h-11 cursor-pointer items-center justify-center rounded-full bg-sunken px-1 text-sm font-medium text-ink-soft transition-colors duration-150 hover:text-ink has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            classList={{ "col-span-2": choice.isWide === true }}
          >
            <input
              type="radio"
              name={name}
              class="sr-only"
              checked={choice.isChosen()}
              onChange={() => choice.choose()}
            />
            {choice.label}
          </label>
        )}
      </For>
    </div>
  );
}
