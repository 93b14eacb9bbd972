import { For, type JSX, Match, Show, Switch } from "solid-js";

import type { Language } from "../../api.ts";
import { languageName } from "../../i18n/index.ts";
import { t } from "../../i18n/episode.ts";
import { Icon, joinClasses } from "../../ui/index.ts";
import type { EpisodeState } from "../create-episode.ts";
import type { ListeningHere } from "../create-listening-here.ts";
import type { Block, Passage } from "../read-blocks.ts";
import { quoteLanguage } from "./quote-language.ts";
import { Quote } from "./quote.tsx";
import { QuestionCard } from "./question-card.tsx";
import { Reading, useReading } from "./reading.tsx";
import { Beside, Sentences } from "./sentences.tsx";
import type { TranscriptView } from "./transcript-view.ts";

interface TranscriptProps {
  state: EpisodeState;
  here: ListeningHere;
  view: TranscriptView;
}

/** The episode as a page; once there is audio, the current words are highlighted and every line can be tapped. */
export function Transcript(props: TranscriptProps): JSX.Element {
  return (
    <>
      <ColumnNames languages={props.view.languages()} isShown={props.view.isBoth()} />
      <Reading state={props.state} here={props.here} view={props.view}>
        <For each={props.state.blocks()}>
          {(block) => (
            <Switch>
              <Match when={asQuestion(block)}>
                {(question) => (
                  <QuestionCard block={question()} state={props.state} here={props.here} />
                )}
              </Match>
              <Match when={asPassage(block)}>
                {(passage) => <Text passage={passage()} state={props.state} />}
              </Match>
            </Switch>
          )}
        </For>
      </Reading>
    </>
  );
}

function asQuestion(block: Block) {
  return block.type === "question" && block;
}

function asPassage(block: Block) {
  return block.type === "passage" && block.passage;
}

function ColumnNames(props: { languages: readonly Language[]; isShown: boolean }): JSX.Element {
  return (
    <Show when={props.isShown}>
      <div class="mb-4 hidden grid-cols-2 gap-x-10 border-b border-line pb-2 text-sm font-semibold text-ink-soft lg:grid">
        <For each={props.languages}>{(language) => <p>{languageName(language)}</p>}</For>
      </div>
    </Show>
  );
}

function Text(props: { passage: Passage; state: EpisodeState }): JSX.Element {
  const { view } = useReading();
  const isLesson = () => props.passage.kind === "lesson" || props.passage.kind === "chapter";
  // Transitions between lessons are muted; an uploaded recording consists of nothing else, so it is not.
  const isAside = () =>
    props.passage.kind === "bridge" && props.state.episode()?.kind !== "uploaded";
  return (
    <section
      id={view.nameOf(props.passage.id)}
      class={joinClasses("scroll-mt-8", isLesson() ? "mt-10" : "mt-6 first:mt-0")}
    >
      <Show when={isLesson()}>
        <Heading passage={props.passage} language={props.state.language()} />
        <Show when={props.passage.language !== props.state.language()}>
          <ForeignNote language={props.passage.language} />
        </Show>
      </Show>
      <Sentences passage={props.passage} class={isAside() ? "text-ink-soft" : undefined} />
      <Show when={isLesson() && props.passage.quotes.length > 0 && props.passage.conceptId}>
        {(conceptId) => (
          <Sources
            conceptId={conceptId()}
            quotes={props.passage.quotes}
            basis={props.passage.basis}
            language={quoteLanguage(props.state.document(), conceptId())}
          />
        )}
      </Show>
    </section>
  );
}

function Heading(props: { passage: Passage; language: Language }): JSX.Element {
  const { view } = useReading();
  const first = () => (
    <h2 class="text-xl font-semibold" lang={props.language}>
      {props.passage.title}
    </h2>
  );
  return (
    <div class="mb-2">
      <Show when={view.findSecond(props.passage)} fallback={first()}>
        {(second) => (
          <Beside
            first={first()}
            second={
              <p class="second-language heading font-semibold" lang={second().language}>
                {second().title}
              </p>
            }
          />
        )}
      </Show>
    </div>
  );
}

function ForeignNote(props: { language: Passage["language"] }): JSX.Element {
  return (
    <small class="mb-1 block text-xs text-ink-faint">
      {t("episode.otherLanguage", { language: languageName(props.language) })}
    </small>
  );
}

/** The material's own words, for checking a claim. */
function Sources(props: {
  conceptId: string;
  quotes: string[];
  basis: Passage["basis"];
  language: Language | undefined;
}): JSX.Element {
  return (
    <details class="group mt-2 text-sm text-ink-soft">
      <summary class="inline-flex min-h-11 list-none items-center gap-1.5 rounded-md text-ink-faint hover:text-ink lg:min-h-9 [&::-webkit-details-marker]:hidden">
        <Icon name="courses" size={16} />
        <span>
          {t("episode.sources", { count: props.quotes.length })}
          <Show when={props.basis}>{(basis) => ` · ${t(`claims.${basis()}`)}`}</Show>
        </span>
        <Icon name="chevronDown" size={14} class="transition-transform group-open:rotate-180" />
      </summary>
      <For each={props.quotes}>
        {(quote) => <Quote text={quote} conceptId={props.conceptId} language={props.language} />}
      </For>
    </details>
  );
}
