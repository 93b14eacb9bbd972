import { type JSX, Match, Show, Switch } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { dismissReading, type MaterialReading, sendAgain } from "../../../data/materials.ts";
import { t } from "../../../i18n/materials.ts";
import { Button, ErrorNotice, ProgressBar } from "../../../ui/index.ts";
import { sayRefusal } from "./say-refusal.ts";

/** A file that is being read, with its progress, or the reason for its refusal. */
export function ReadingRow(props: { reading: MaterialReading }): JSX.Element {
  return (
    <li class="py-4">
      <Switch fallback={<Reading {...props} />}>
        <Match when={props.reading.status === "uploading"}>
          <Unsent {...props} />
        </Match>
        <Match when={props.reading.status === "refused"}>
          <Refused {...props} />
        </Match>
      </Switch>
    </li>
  );
}

function Reading(props: { reading: MaterialReading }): JSX.Element {
  const where = () => {
    const { pageCount, pagesRead } = props.reading;
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

/** A file that another window is sending, or that a closed window did not finish; nobody here knows which. */
function Unsent(props: { reading: MaterialReading }): JSX.Element {
  return (
    <>
      <p class="font-semibold" dir="auto">
        {props.reading.title}
      </p>
      <p class="mt-0.5 text-sm text-ink-soft">{t("materials.unsent")}</p>
      <Dismiss {...props} />
    </>
  );
}

function Refused(props: { reading: MaterialReading }): JSX.Element {
  const again = createTask(() => sendAgain(props.reading.id));
  return (
    <>
      <p class="font-semibold" dir="auto">
        {t("materials.refused", { title: props.reading.title })}
      </p>
      <Show when={props.reading.refusal}>
        {(refusal) => <p class="mt-0.5 text-sm text-bad">{sayRefusal(refusal())}</p>}
      </Show>
      <Show when={props.reading.refusal?.kind === "gave_up"}>
        <Button class="mt-3" isBusy={again.isBusy()} onClick={() => void again.start()}>
          {t("materials.again")}
        </Button>
      </Show>
      <Show when={again.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      <Dismiss {...props} />
    </>
  );
}

function Dismiss(props: { reading: MaterialReading }): JSX.Element {
  const dismiss = createTask(() => dismissReading(props.reading.id));
  return (
    <>
      <Button
        look="quiet"
        class="mt-2 -ml-5"
        isBusy={dismiss.isBusy()}
        onClick={() => void dismiss.start()}
      >
        {t("materials.dismiss")}
      </Button>
      <Show when={dismiss.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
    </>
  );
}
