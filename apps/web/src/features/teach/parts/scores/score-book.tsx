import { createAsync } from "@solidjs/router";
import { createSignal, For, type JSX, Match, Show, Switch } from "solid-js";

import { loadCourse } from "../../../../data/courses.ts";
import { type CourseScore, loadScores } from "../../../../data/quiz-scores.ts";
import { formatDate, formatPercent } from "../../../../i18n/index.ts";
import { t } from "../../../../i18n/teach.ts";
import { Button, Facts, MoreMenu, Notice, Section } from "../../../../ui/index.ts";
import { CorrectDialog } from "./correct-dialog.tsx";
import { ScoreFile } from "./score-file.tsx";
import { ScoreForm } from "./score-form.tsx";
import { removeWithUndo } from "./undo-score.ts";

type Way = "form" | "file";

/** Quiz scores of a course: entered one by one or as a file, put right, and removed. */
export function ScoreBook(props: { courseId: string }): JSX.Element {
  const book = createAsync(() => loadScores(props.courseId));
  const course = createAsync(() => loadCourse(props.courseId));
  const [way, setWay] = createSignal<Way | null>(null);
  const toggle = (next: Way) => setWay((now) => (now === next ? null : next));
  return (
    <Section
      title={t("scores.title")}
      hint={t("scores.hint")}
      actions={
        <div class="flex flex-wrap gap-2">
          <Button icon="plus" aria-expanded={way() === "form"} onClick={() => toggle("form")}>
            {t("scores.one")}
          </Button>
          <Button icon="text" aria-expanded={way() === "file"} onClick={() => toggle("file")}>
            {t("scores.file")}
          </Button>
        </div>
      }
    >
      <Show when={book()}>
        {(known) => (
          <>
            <Switch>
              <Match when={way() === "form" && course()}>
                {(of) => <ScoreForm course={of()} book={known()} />}
              </Match>
              <Match when={way() === "file"}>
                <ScoreFile courseId={props.courseId} onDone={() => setWay(null)} />
              </Match>
            </Switch>
            <Show
              when={known().areNamed}
              fallback={<Notice icon="people">{t("scores.unnamed")}</Notice>}
            >
              <ul class="divide-y divide-line border-y border-line">
                <For
                  each={known().scores}
                  fallback={<li class="py-3.5 text-ink-soft">{t("scores.none")}</li>}
                >
                  {(score) => <Row score={score} />}
                </For>
              </ul>
            </Show>
          </>
        )}
      </Show>
    </Section>
  );
}

function Row(props: { score: CourseScore }): JSX.Element {
  const [isCorrecting, setCorrecting] = createSignal(false);
  return (
    <li class="flex items-center gap-3 py-2.5">
      <div class="min-w-0 flex-1">
        <p class="font-medium wrap-anywhere" dir="auto">
          {props.score.learnerName}
        </p>
        <Facts facts={[props.score.subject, formatDate(props.score.takenAt, Date.now())]} />
      </div>
      <span class="tabular shrink-0 font-semibold">{formatPercent(props.score.percent / 100)}</span>
      <MoreMenu
        label={t("scores.more", { name: props.score.learnerName, subject: props.score.subject })}
        items={[
          { label: t("scores.correct"), icon: "text", run: () => setCorrecting(true) },
          {
            label: t("scores.remove"),
            icon: "close",
            isDangerous: true,
            run: () => void removeWithUndo(props.score),
          },
        ]}
      />
      <Show when={isCorrecting()}>
        <CorrectDialog score={props.score} onClose={() => setCorrecting(false)} />
      </Show>
    </li>
  );
}
