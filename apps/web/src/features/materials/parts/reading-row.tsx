import { type JSX, Match, Show, Switch } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { dismissReading, type MaterialReading, sendAgain } from "../../../data/materials.ts";
import { t } from "../../../i18n/materials.ts";
import { Button, ErrorNotice, ProgressBar } from "../../../ui/index.ts";
import { sayRefusal } from "./say-refusal.ts";

/** A file on its way: how far it is read, or why it was not taken. */
export function ReadingRow(props: { reading: MaterialReading }): JSX.Element {
  return (
    <li class="py-4">
      <Show when={props.reading.status === "refused"} fallback={<Reading {...props} />}>
        <Refused {...props} />
      </Show>
    </li>
  );
}

function Reading(props: { reading: MaterialReading }): JSX.Element {
  const where = () => {
    const { status, pageCount, pagesRead } = props.reading;
    if (status === "uploading") return t("materials.waiting");
    if (pageCount === 0) return t("materials.opening");
    return t("materials.readPages", { read: pagesRead, pages: pageCount });
  };
  return (
    <div role="status">
      <p class="font-semibold" dir="auto">
        {props.reading.title}
      </p>
      <p class="mt-0.5 text-sm text-ink-soft">
        {where()}
        <Show when={props.reading.isReplacement}> · {t("materials.replacing")}</Show>
      </p>
      <Show when={props.reading.pageCount > 0}>
        <div class="mt-2.5">
          <ProgressBar
            value={props.reading.pagesRead / props.reading.pageCount}
            label={props.reading.title}
          />
        </div>
      </Show>
    </div>
  );
}

function Refused(props: { reading: MaterialReading }): JSX.Element {
  const dismiss = createTask(() => dismissReading(props.reading.id));
  const again = createTask(() => sendAgain(props.reading.id));
  return (
    <>
      <p class="font-semibold" dir="auto">
        {t("materials.refused", { title: props.reading.title })}
      </p>
      <Show when={props.reading.refusal}>
        {(refusal) => <p class="mt-0.5 text-sm text-bad">{sayRefusal(refusal())}</p>}
      </Show>
      <div class="mt-3 flex flex-wrap gap-3">
        <Switch>
          <Match when={props.reading.refusal?.kind === "gave_up"}>
            <Button isBusy={again.isBusy()} onClick={() => void again.start()}>
              {t("materials.again")}
            </Button>
          </Match>
        </Switch>
        <Button look="quiet" isBusy={dismiss.isBusy()} onClick={() => void dismiss.start()}>
          {t("materials.dismiss")}
        </Button>
      </div>
      <Show when={dismiss.failure() ?? again.failure()}>
        {(failure) => <ErrorNotice failure={failure()} />}
      </Show>
    </>
  );
}
