import { For, type JSX, Match, Show, Switch } from "solid-js";

import { t } from "../../../i18n/episode.ts";
import { languageName } from "../../../i18n/index.ts";
import { Icon, joinClasses } from "../../../ui/index.ts";
import type { EpisodeState } from "../create-episode.ts";
import type { ListeningHere } from "../create-listening-here.ts";
import type { Block, Passage } from "../read-blocks.ts";
import { Lines } from "./lines.tsx";
import { QuestionCard } from "./question-card.tsx";
import { Reading } from "./reading.tsx";

/** The episode as a page to read; once there is sound, what is said is lit and can be tapped. */
export function Transcript(props: { state: EpisodeState; here: ListeningHere }): JSX.Element {
  return (
    <Reading state={props.state} here={props.here}>
      <For each={props.state.blocks()}>
        {(block) => (
          <Switch>
            <Match when={asQuestion(block)}>
              {(question) => <QuestionCard block={question()} here={props.here} />}
            </Match>
            <Match when={asPassage(block)}>
              {(passage) => <Text passage={passage()} pageLanguage={props.state.language()} />}
            </Match>
          </Switch>
        )}
      </For>
    </Reading>
  );
}

function asQuestion(block: Block) {
  return block.type === "question" && block;
}

function asPassage(block: Block) {
  return block.type === "passage" && block.passage;
}

function Text(props: { passage: Passage; pageLanguage: string }): JSX.Element {
  const isLesson = () => props.passage.kind === "lesson";
  return (
    <section
      id={`part-${props.passage.id}`}
      class={joinClasses("scroll-mt-8", isLesson() ? "mt-10" : "mt-6 first:mt-0")}
    >
      <Show when={isLesson()}>
        <h2 class="mb-2 text-xl font-semibold" lang={props.pageLanguage}>
          {props.passage.title}
        </h2>
        <Show when={props.passage.language !== props.pageLanguage}>
          <ForeignNote language={props.passage.language} />
        </Show>
      </Show>
      <p
        lang={props.passage.language}
        dir="auto"
        class={props.passage.kind === "bridge" ? "text-ink-soft" : undefined}
      >
        <Lines lines={props.passage.lines} language={props.passage.language} />
      </p>
      <Show when={isLesson() && props.passage.quotes.length > 0}>
        <Sources quotes={props.passage.quotes} />
      </Show>
    </section>
  );
}

function ForeignNote(props: { language: Passage["language"] }): JSX.Element {
  return (
    <small class="mb-1 block text-xs text-ink-faint">
      {t("episode.otherLanguage", { language: languageName(props.language) })}
    </small>
  );
}

/** What the material says, word for word, for whoever wants to check a claim. */
function Sources(props: { quotes: string[] }): JSX.Element {
  return (
    <details class="group mt-2 text-sm text-ink-soft">
      <summary class="inline-flex min-h-9 list-none items-center gap-1.5 rounded-md text-ink-faint hover:text-ink [&::-webkit-details-marker]:hidden">
        <Icon name="courses" size={16} />
        {t("episode.sources", { count: props.quotes.length })}
        <Icon name="chevronDown" size={14} class="transition-transform group-open:rotate-180" />
      </summary>
      <For each={props.quotes}>
        {(quote) => (
          <blockquote class="mt-2 border-l-2 border-line pl-4 leading-6">{quote}</blockquote>
        )}
      </For>
    </details>
  );
}
