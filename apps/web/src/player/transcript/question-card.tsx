import { createSignal, type JSX, Show } from "solid-js";

import { t } from "../../i18n/episode.ts";
import { Button, Icon } from "../../ui/index.ts";
import type { EpisodeState } from "../create-episode.ts";
import type { ListeningHere } from "../create-listening-here.ts";
import type { Block, Pause } from "../read-blocks.ts";
import { SilenceBar } from "../questions/silence-bar.tsx";
import { useReading } from "./reading.tsx";
import { Sentences } from "./sentences.tsx";

type QuestionBlock = Extract<Block, { type: "question" }>;

interface QuestionProps {
  block: QuestionBlock;
  state: EpisodeState;
  here: ListeningHere;
}

/** A question, the time to answer it, and the answer, which is hidden until it is heard or requested. */
export function QuestionCard(props: QuestionProps): JSX.Element {
  const { view } = useReading();
  const question = () => props.block.question;
  // Readers take the time they need.
  const isSpoken = () => props.state.episode()?.outputFormat !== "text";
  return (
    <section
      id={view.nameOf(question().id)}
      class="mt-10 scroll-mt-8 rounded-lg border border-line bg-surface px-5 py-5 shadow-near sm:px-6"
    >
      <h2 class="flex items-center gap-2 text-sm font-semibold text-accent-ink">
        <Icon name="question" size={18} />
        <span lang={props.state.language()}>{question().title}</span>
      </h2>
      <Sentences passage={question()} class="mt-2 font-medium" />
      <Show when={isSpoken() && props.block.pause}>
        {(pause) => <TimeToAnswer pause={pause()} here={props.here} />}
      </Show>
      <Show when={props.block.answer}>{<Answer {...props} />}</Show>
    </section>
  );
}

/** The silence after a question; while it runs, the rest of it. */
function TimeToAnswer(props: { pause: Pause; here: ListeningHere }): JSX.Element {
  const share = () => {
    const at = props.here.positionMs();
    const { span } = props.pause;
    if (at === null || span === null) return 0;
    return Math.min(1, Math.max(0, (at - span.startMs) / (span.endMs - span.startMs)));
  };
  const isRunning = () => share() > 0 && share() < 1;
  return (
    <div class="mt-4">
      <p class="flex items-center gap-2 text-sm text-ink-soft">
        <Icon name="clock" size={18} />
        {t("episode.think")}
        <span class="text-ink-faint">
          {t("episode.thinkSeconds", { count: Math.round(props.pause.durationMs / 1000) })}
        </span>
      </p>
      <div class="mt-2">
        <SilenceBar share={share()} isRunning={isRunning()} />
      </div>
    </div>
  );
}

function Answer(props: QuestionProps): JSX.Element {
  const [isAskedFor, setAskedFor] = createSignal(false);
  const isOpen = () => isAskedFor() || props.here.wasHeard(props.block.answer?.span ?? null);
  return (
    <Show
      when={isOpen() && props.block.answer}
      fallback={
        <Button class="mt-3" onClick={() => setAskedFor(true)}>
          {t("episode.showAnswer")}
        </Button>
      }
    >
      {(answer) => (
        <div class="mt-5 border-t border-line pt-4">
          <h3 class="text-sm font-semibold text-ink-soft">{t("episode.answer")}</h3>
          <Sentences passage={answer()} class="mt-1" />
        </div>
      )}
    </Show>
  );
}
