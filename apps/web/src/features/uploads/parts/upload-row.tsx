import { AUDIO_ENDINGS } from "@learnlab/domain/client";
import { createSignal, type JSX, Match, Show, Switch } from "solid-js";

import { createTask } from "../../../create-task.ts";
import {
  cancelUpload,
  inspectAgain,
  resumeUpload,
  type Sending,
  type Upload,
} from "../../../data/uploads.ts";
import { formatBytes } from "../../../i18n/format-bytes.ts";
import { t } from "../../../i18n/uploads.ts";
import { Button, ErrorNotice, ProgressBar } from "../../../ui/index.ts";
import { sayRefusal } from "../say-refusal.ts";
import { chooseFile } from "./choose-file.tsx";

/** A recording on its way: how much of it arrived, why it stopped, or why it was not taken. */
export function UploadRow(props: { upload: Upload; sending: Sending | undefined }): JSX.Element {
  const cancel = createTask(() => cancelUpload(props.upload.id));
  const again = createTask(() => inspectAgain(props.upload.id));
  const title = () => (props.upload.title === "" ? props.upload.fileName : props.upload.title);
  const isRefused = () => props.upload.status === "refused";
  const isLeft = () => props.upload.status === "sending" && props.sending === undefined;
  const { isOther, chooseAgain } = createResume(() => props.upload);
  return (
    <li class="py-4">
      <p class="font-semibold wrap-anywhere" dir="auto">
        {isRefused() ? t("uploads.refused", { title: title() }) : title()}
      </p>
      <Show when={props.upload.replaces !== null}>
        <p class="text-sm text-ink-soft">{t("uploads.replacing")}</p>
      </Show>
      <Switch fallback={<Left upload={props.upload} isOther={isOther()} />}>
        <Match when={props.upload.refusal}>
          {(refusal) => <p class="mt-0.5 text-sm text-bad">{sayRefusal(refusal())}</p>}
        </Match>
        <Match when={props.upload.status === "inspecting"}>
          <p role="status" class="mt-0.5 text-sm text-ink-soft">
            {t("uploads.inspecting")}
          </p>
        </Match>
        <Match when={props.sending}>{(sending) => <OnItsWay sending={sending()} />}</Match>
      </Switch>
      <div class="mt-2 flex flex-wrap gap-3">
        <Show when={props.upload.refusal?.kind === "gave_up"}>
          <Button isBusy={again.isBusy()} onClick={() => void again.start()}>
            {t("uploads.again")}
          </Button>
        </Show>
        <Show when={isLeft()}>
          <Button onClick={chooseAgain}>{t("uploads.goOn")}</Button>
        </Show>
        <Button
          look="quiet"
          class={isLeft() ? undefined : "-ml-5"}
          isBusy={cancel.isBusy()}
          onClick={() => void cancel.start()}
        >
          {isRefused() ? t("uploads.dismiss") : t("uploads.cancel")}
        </Button>
      </div>
      <Show when={cancel.failure() ?? again.failure()}>
        {(failure) => <ErrorNotice failure={failure()} />}
      </Show>
    </li>
  );
}

function OnItsWay(props: { sending: Sending }): JSX.Element {
  const says = () => t("uploads.sending", { percent: Math.floor(props.sending.share * 100) });
  return (
    <Show
      when={props.sending.failure}
      fallback={
        <>
          <p class="tabular mt-0.5 text-sm text-ink-soft">{says()}</p>
          <div class="mt-2.5">
            <ProgressBar value={props.sending.share} label={says()} />
          </div>
        </>
      }
    >
      {(why) => (
        <>
          <p class="mt-0.5 text-sm text-bad">{t("uploads.failed", { why: why() })}</p>
          <Button class="mt-3" onClick={() => props.sending.again()}>
            {t("uploads.again")}
          </Button>
        </>
      )}
    </Show>
  );
}

/** Goes on with an upload once its file is chosen again. */
function createResume(upload: () => Upload) {
  const [isOther, setOther] = createSignal(false);
  const resume = (file: File) => setOther(!resumeUpload(upload(), file));
  return { isOther, chooseAgain: () => chooseFile(AUDIO_ENDINGS, resume) };
}

/** One whose page was closed before all of it was sent. */
function Left(props: { upload: Upload; isOther: boolean }): JSX.Element {
  return (
    <>
      <p class="mt-0.5 text-sm text-ink-soft">{t("uploads.stopped")}</p>
      <Show when={props.isOther}>
        <p role="alert" class="mt-1 text-sm text-bad">
          {t("uploads.notSame", {
            name: props.upload.fileName,
            size: formatBytes(props.upload.sizeBytes),
          })}
        </p>
      </Show>
    </>
  );
}
