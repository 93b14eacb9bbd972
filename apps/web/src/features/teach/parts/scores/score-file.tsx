import { createSignal, For, type JSX, Show } from "solid-js";

import { createTask } from "../../../../create-task.ts";
import { type CsvPreview, previewScores, saveScores } from "../../../../data/quiz-scores.ts";
import { formatDate, formatPercent, listTitles } from "../../../../i18n/index.ts";
import { t } from "../../../../i18n/teach.ts";
import { chooseFiles } from "../../../../parts/choose-files.ts";
import { FaultyLines } from "../../../../parts/table-file/faulty-lines.tsx";
import { readTable } from "../../../../parts/table-file/read-table.ts";
import { Button, ErrorNotice, Notice, showToast } from "../../../../ui/index.ts";

const ENDINGS = [".csv", ".tsv", ".txt"];
const EXAMPLE = "email,subject,percent,date\nada@example.com,Lenses,85,2026-11-20";

/** A file of scores: what it says is shown line by line before anything is kept. */
export function ScoreFile(props: { courseId: string; onDone: () => void }): JSX.Element {
  const [preview, setPreview] = createSignal<CsvPreview | null>(null);
  const reading = createTask(async (file: File) => {
    setPreview(await previewScores({ courseId: props.courseId, csv: await readTable(file) }));
  });
  const entering = createTask(async (scores: CsvPreview["scores"]) => {
    const saved = await saveScores({ courseId: props.courseId, scores: scores.map(toEntry) });
    showToast({ message: t("scores.enteredAll", { count: saved.length }) });
    props.onDone();
  });
  const choose = () =>
    chooseFiles({
      endings: ENDINGS,
      isMultiple: false,
      onFile: (file) => void reading.start(file),
    });
  return (
    <div class="mb-6 rounded-lg bg-surface p-5 shadow-near">
      <p class="max-w-prose text-sm text-ink-soft">{t("scores.fileHint")}</p>
      <pre class="mt-3 overflow-x-auto rounded-md bg-sunken px-3 py-2 text-xs" tabindex="0">
        {EXAMPLE}
      </pre>
      <div class="mt-4">
        <Button icon="text" isBusy={reading.isBusy()} onClick={choose}>
          {preview() === null ? t("scores.chooseFile") : t("scores.chooseOther")}
        </Button>
      </div>
      <Show when={reading.failure() ?? entering.failure()}>
        {(failure) => (
          <div class="mt-4">
            <ErrorNotice failure={failure()} />
          </div>
        )}
      </Show>
      <Show when={preview()} keyed>
        {(known) => (
          <div class="mt-6" role="region" aria-label={t("scores.preview")}>
            <Faults preview={known} />
            <Good scores={known.scores} />
            <Show when={known.scores.length > 0}>
              <Button
                look="primary"
                class="mt-5"
                isBusy={entering.isBusy()}
                onClick={() => void entering.start(known.scores)}
              >
                {t("scores.enterAll", { count: known.scores.length })}
              </Button>
            </Show>
          </div>
        )}
      </Show>
    </div>
  );
}

function toEntry({ userId, conceptId, subject, percent, takenOn }: CsvPreview["scores"][number]) {
  const about = conceptId === null ? { subject } : { conceptId };
  return { learner: { userId }, about, percent, takenOn };
}

/** The lines that are left out, each with the reason; or the columns that the file lacks. */
function Faults(props: { preview: CsvPreview }): JSX.Element {
  return (
    <>
      <Show when={props.preview.missing.length > 0}>
        <Notice icon="alert">
          {t("scores.missing", { columns: listTitles(props.preview.missing) })}
        </Notice>
      </Show>
      <FaultyLines
        title={t("scores.faults", { count: props.preview.faults.length })}
        lines={props.preview.faults.map(({ line, fault, text }) => ({
          why: `${t("scores.line", { line })} ${t(`scores.fault.${fault}`)}`,
          text,
        }))}
      />
    </>
  );
}

/** What would be kept, and what each takes the place of. */
function Good(props: { scores: CsvPreview["scores"] }): JSX.Element {
  const now = Date.now();
  return (
    <Show
      when={props.scores.length > 0}
      fallback={<p class="text-sm text-ink-soft">{t("scores.nothing")}</p>}
    >
      <h3 class="font-semibold">{t("scores.good", { count: props.scores.length })}</h3>
      <ul
        class="mt-2 max-h-96 divide-y divide-line overflow-y-auto border-y border-line text-sm"
        tabindex="0"
      >
        <For each={props.scores}>
          {({ name, subject, takenOn, ...change }) => (
            <li class="flex items-baseline gap-3 py-2.5">
              <span class="min-w-0 flex-1 wrap-anywhere" dir="auto">
                <span class="font-medium">{name}</span> · {subject}
              </span>
              <span class="shrink-0 text-ink-soft">
                {formatDate(Date.parse(`${takenOn}T12:00`), now)}
              </span>
              <span class="tabular shrink-0 text-right font-semibold">{sayChange(change)}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

type Change = Pick<CsvPreview["scores"][number], "percent" | "isReplacing" | "before">;

function sayChange({ percent, isReplacing, before }: Change): string {
  const now = formatPercent(percent / 100);
  if (isReplacing && before === null) return t("scores.insteadUnnamed", { now });
  return before === null || before === percent
    ? now
    : t("scores.instead", { before: formatPercent(before / 100), now });
}
