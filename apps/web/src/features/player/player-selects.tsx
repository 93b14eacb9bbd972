import { For, type JSX } from "solid-js";

import { t } from "../../i18n/index.ts";
import { Icon, type IconName } from "../../ui/index.ts";
import type { SleepChoice } from "./create-sleep-timer.ts";
import { usePlayer } from "./player-provider.tsx";

const SPEEDS = [0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
const SLEEP_MINUTES = [5, 15, 30, 45, 60];

export function SpeedSelect(): JSX.Element {
  const player = usePlayer();
  const speeds = () => [...new Set([...SPEEDS, player.speed()])].toSorted((a, b) => a - b);
  return (
    <CompactSelect
      icon="speed"
      label={t("player.speed")}
      value={String(player.speed())}
      options={speeds().map((speed) => ({
        value: String(speed),
        text: t("player.times2", { speed }),
      }))}
      onChoose={(value) => player.setSpeed(Number(value))}
    />
  );
}

export function SleepSelect(): JSX.Element {
  const player = usePlayer();
  const value = () => String(player.sleep.choice() ?? "");
  const choose = (chosen: string): SleepChoice => {
    if (chosen === "") return null;
    return chosen === "episode" ? "episode" : Number(chosen);
  };
  return (
    <CompactSelect
      icon="moon"
      label={t("player.sleep")}
      value={value()}
      options={[
        { value: "", text: t("player.sleepOff") },
        ...SLEEP_MINUTES.map((count) => ({
          value: String(count),
          text: t("player.sleepMinutes", { count }),
        })),
        { value: "episode", text: t("player.sleepEpisode") },
      ]}
      onChoose={(chosen) => player.sleep.set(choose(chosen))}
    />
  );
}

interface CompactSelectProps {
  icon: IconName;
  label: string;
  value: string;
  options: { value: string; text: string }[];
  onChoose: (value: string) => void;
}

/** The system's own list, behind a small face. */
function CompactSelect(props: CompactSelectProps): JSX.Element {
  return (
    <label class="relative inline-flex min-h-11 items-center gap-1.5 rounded-full px-3 text-sm font-medium text-ink-soft hover:bg-hover hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <Icon name={props.icon} size={18} />
      <span class="tabular">
        {props.options.find((option) => option.value === props.value)?.text}
      </span>
      <select
        class="absolute inset-0 cursor-pointer opacity-0"
        aria-label={props.label}
        value={props.value}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      >
        <For each={props.options}>
          {(option) => (
            <option value={option.value} selected={option.value === props.value}>
              {option.text}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}
