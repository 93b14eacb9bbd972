import { type JSX, Show } from "solid-js";

import { interfaceLanguage, tReason } from "../../../i18n/index.ts";
import { t } from "../../../i18n/operations.ts";
import { Button, Facts, Fold, Mark } from "../../../ui/index.ts";
import { formatMoment } from "../format-figures.ts";
import type { DeadLetter } from "../../../data/jobs.ts";

const LOOKS = {
  waiting: "bad",
  replayed: "plain",
  being_made: "warm",
  completed: "good",
  deleted: "plain",
  no_episode: "plain",
} as const satisfies Record<DeadLetter["state"], "bad" | "good" | "warm" | "plain">;

export function titleOf({ episodeTitle, state }: DeadLetter): string {
  if (state === "no_episode") return t("letters.nameless");
  return episodeTitle || t("letters.untitled");
}

/** The reason is kept as `name: sentence`, in English; other languages say it by its name. */
function explain(reason: string): string {
  const [, name = "", sentence = reason] = /^([a-z_.]+): (.*)$/s.exec(reason) ?? [];
  return interfaceLanguage() === "en" ? sentence : (tReason(name) ?? sentence);
}

/** A message, why it failed, and what became of it. */
export function LetterRow(props: { letter: DeadLetter; onSend: () => void }): JSX.Element {
  const now = Date.now();
  const facts = () => {
    const { learnerName, createdAt, replayedAt } = props.letter;
    return [
      learnerName ?? "",
      formatMoment(createdAt, now),
      replayedAt === null ? "" : t("letters.replayedAt", { moment: formatMoment(replayedAt, now) }),
    ];
  };
  return (
    <li class="pt-4 pb-2">
      <div class="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div class="min-w-0 flex-1 basis-72">
          <div class="flex items-start gap-2">
            <p class="line-clamp-2 min-w-0 font-semibold">{titleOf(props.letter)}</p>
            <span class="mt-0.5 flex">
              <Mark look={LOOKS[props.letter.state]}>{t(`letters.${props.letter.state}`)}</Mark>
            </span>
          </div>
          <Facts facts={facts()} />
          <Show when={props.letter.state !== "no_episode"}>
            <p class="mt-1.5 text-sm">{explain(props.letter.reason)}</p>
          </Show>
        </div>
        <Show when={props.letter.state === "waiting"}>
          <Button
            aria-label={t("letters.sendOf", { title: titleOf(props.letter) })}
            onClick={() => props.onSend()}
          >
            {t("letters.send")}
          </Button>
        </Show>
      </div>
      <Fold label={t("letters.message")}>
        <dl class="grid gap-x-4 gap-y-1 rounded-md bg-sunken px-4 py-3 font-mono text-xs wrap-anywhere">
          <dd>{props.letter.queue}</dd>
          <dd>{props.letter.reason}</dd>
          <Show when={props.letter.body}>
            <dd>{props.letter.body}</dd>
          </Show>
        </dl>
      </Fold>
    </li>
  );
}
