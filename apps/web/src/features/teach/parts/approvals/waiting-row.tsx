import { createSignal, type JSX, Show, Suspense } from "solid-js";

import { createForm } from "../../../../create-form.ts";
import { rejectEpisode, type WaitingEpisode } from "../../../../data/approvals.ts";
import { t } from "../../../../i18n/approvals.ts";
import { formatDay, formatMinutes, languageNames, listTitles } from "../../../../i18n/index.ts";
import {
  Button,
  ButtonLink,
  Dialog,
  ErrorNotice,
  Facts,
  Fold,
  Form,
  RowsSkeleton,
  showToast,
  TextAreaField,
} from "../../../../ui/index.ts";
import { WaitingText } from "./waiting-text.tsx";

interface Props {
  courseId: string;
  episode: WaitingEpisode;
  isChosen: boolean;
  onChosen: (isChosen: boolean) => void;
  onApprove: () => Promise<boolean>;
}

/** On a phone the three deeds of an episode stand beside each other. */
const CLOSE = "max-sm:px-3.5";

/** An episode in the queue: whose it is, what it says, and the two words on it. */
export function WaitingRow(props: Props): JSX.Element {
  const [isOpen, setOpen] = createSignal(false);
  const [isRejected, reject] = createSignal(false);
  return (
    <li class="flex items-start gap-2 py-3">
      <label class="-ml-3 flex size-11 shrink-0 cursor-pointer items-center justify-center">
        <span class="sr-only">{t("approval.choose", { title: props.episode.title })}</span>
        <input
          type="checkbox"
          class="size-5 cursor-pointer accent-accent"
          checked={props.isChosen}
          onChange={(event) => props.onChosen(event.currentTarget.checked)}
        />
      </label>
      <div class="min-w-0 flex-1 py-2">
        <h3 class="font-semibold" lang={props.episode.languages[0]} dir="auto">
          {props.episode.title}
        </h3>
        <Facts facts={factsOf(props.episode)} />
        <Show when={listMissing(props.episode, props.courseId)}>
          {(courses) => (
            <p class="mt-0.5 text-sm text-ink-soft">
              {t("approval.alsoMissing", { courses: courses() })}
            </p>
          )}
        </Show>
        <Fold label={t("approval.open")} onOpen={() => setOpen(true)}>
          <Show when={isOpen()}>
            <Suspense fallback={<RowsSkeleton />}>
              <WaitingText courseId={props.courseId} episodeId={props.episode.id} />
            </Suspense>
          </Show>
        </Fold>
        <Show when={props.episode.isBeingMade}>
          <p role="status" class="mt-1 text-sm text-ink-soft">
            {t("approval.beingMade")}
          </p>
        </Show>
        <div class="mt-2 flex flex-wrap gap-2 sm:gap-3">
          <Button
            icon="check"
            class={CLOSE}
            disabled={props.episode.isBeingMade}
            aria-label={t("approval.approveOf", { title: props.episode.title })}
            onClick={() => void props.onApprove()}
          >
            {t("approval.approve")}
          </Button>
          <ButtonLink
            href={`/teach/${props.courseId}/approvals/${props.episode.id}/script`}
            icon="text"
            class={CLOSE}
            aria-label={t("approval.editOf", { title: props.episode.title })}
          >
            {t("approval.edit")}
          </ButtonLink>
          <Button
            look="quiet"
            icon="close"
            class={CLOSE}
            disabled={props.episode.isBeingMade}
            aria-label={t("approval.rejectOf", { title: props.episode.title })}
            onClick={() => reject(true)}
          >
            {t("approval.reject")}
          </Button>
        </div>
        <RejectDialog
          courseId={props.courseId}
          episode={props.episode}
          isOpen={isRejected()}
          onClose={() => reject(false)}
        />
      </div>
    </li>
  );
}

function factsOf({ learnerName, createdAt, languages, durationMs }: WaitingEpisode): string[] {
  return [
    learnerName === null ? t("approval.forSomeone") : t("approval.for", { name: learnerName }),
    t("approval.since", { when: formatDay(createdAt, Date.now()) }),
    languageNames(languages),
    ...(durationMs === null ? [] : [formatMinutes(durationMs)]),
  ];
}

/** The other courses whose word is missing; null for none. */
function listMissing({ courses }: WaitingEpisode, courseId: string): string | null {
  const missing = courses.filter((one) => one.state === "waiting" && one.courseId !== courseId);
  return missing.length === 0 ? null : listTitles(missing.map(({ course }) => course));
}

interface RejectDialogProps {
  courseId: string;
  episode: WaitingEpisode;
  isOpen: boolean;
  onClose: () => void;
}

function RejectDialog(props: RejectDialogProps): JSX.Element {
  const form = createForm({
    initial: { reason: "" },
    check: ({ reason }) => (reason.trim() === "" ? { reason: t("approval.noReason") } : {}),
    send: async ({ reason }) => {
      const { courseId, episode } = props;
      await rejectEpisode({ courseId, episodeId: episode.id, reason });
      showToast({ message: t("approval.rejected") });
    },
  });
  const submit = async () => {
    if (await form.submit()) props.onClose();
  };
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={() => props.onClose()}
      title={t("approval.rejectTitle", { title: props.episode.title })}
    >
      <p class="mb-4">{t("approval.rejectText")}</p>
      <Form class="flex flex-col gap-4" onSubmit={() => void submit()}>
        <TextAreaField
          label={t("approval.reason")}
          maxLength={500}
          rows={3}
          {...form.field("reason")}
        />
        <Show when={form.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
        <div class="flex flex-wrap justify-end gap-3">
          <Button onClick={() => props.onClose()}>{t("action.cancel")}</Button>
          <Button type="submit" look="danger" isBusy={form.isBusy()}>
            {t("approval.reject")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
