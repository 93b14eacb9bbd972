import { type JSX, Show } from "solid-js";

import { t } from "../../../i18n/operations.ts";
import { sayFailed } from "../../../say-failed.ts";
import { Button, Facts, Fold, Mark } from "../../../ui/index.ts";
import { formatMoment } from "../../../i18n/format-moment.ts";
import type { FailedMessage } from "../../../data/jobs.ts";

const LOOKS = {
  waiting: "bad",
  replayed: "plain",
  being_made: "warm",
  completed: "good",
  deleted: "plain",
  no_episode: "plain",
} as const satisfies Record<FailedMessage["state"], "bad" | "good" | "warm" | "plain">;

export function titleOf({ episodeTitle, state }: FailedMessage): string {
  if (state === "no_episode") return t("messages.nameless");
  return episodeTitle || t("messages.untitled");
}

/** A failed message with its reason and state. */
export function MessageRow(props: {
  message: FailedMessage;
  onSend: () => void;
  onDrop: () => void;
}): JSX.Element {
  const now = Date.now();
  const facts = () => {
    const { learnerName, createdAt, replayedAt } = props.message;
    return [
      learnerName ?? "",
      formatMoment(createdAt, now),
      replayedAt === null
        ? ""
        : t("messages.replayedAt", { moment: formatMoment(replayedAt, now) }),
    ];
  };
  return (
    <li class="pt-4 pb-2">
      <div class="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div class="min-w-0 flex-1 basis-72">
          <div class="flex items-start gap-2">
            <p class="line-clamp-2 min-w-0 font-semibold">{titleOf(props.message)}</p>
            <span class="mt-0.5 flex">
              <Mark look={LOOKS[props.message.state]}>{t(`messages.${props.message.state}`)}</Mark>
            </span>
          </div>
          <Facts facts={facts()} />
          <Show when={props.message.state !== "no_episode"}>
            <p class="mt-1.5 text-sm">{sayFailed(props.message)}</p>
          </Show>
        </div>
        <div class="flex flex-wrap gap-2">
          <Show when={props.message.state === "waiting"}>
            <Button
              aria-label={t("messages.sendOf", { title: titleOf(props.message) })}
              onClick={() => props.onSend()}
            >
              {t("messages.send")}
            </Button>
          </Show>
          <Button
            look="quiet"
            aria-label={t("messages.dropOf", { title: titleOf(props.message) })}
            onClick={() => props.onDrop()}
          >
            {t("messages.drop")}
          </Button>
        </div>
      </div>
      <Fold label={t("messages.message")}>
        <dl class="grid gap-x-4 gap-y-1 rounded-md bg-sunken px-4 py-3 font-mono text-xs wrap-anywhere">
          <dd>{props.message.queue}</dd>
          <dd>{props.message.errorReason}</dd>
          <dd>{props.message.error}</dd>
          <Show when={props.message.body}>
            <dd>{props.message.body}</dd>
          </Show>
        </dl>
      </Fold>
    </li>
  );
}
