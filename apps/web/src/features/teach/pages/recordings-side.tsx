import { A, createAsync, revalidate, useNavigate, useParams } from "@solidjs/router";
import { For, type JSX, lazy, Show } from "solid-js";

import { attempt } from "../../../attempt.ts";
import { removeEpisode, restoreEpisode } from "../../../data/episodes.ts";
import { pictureOf } from "../../../data/picture-of.ts";
import { type ClassRecordings, loadRecording, loadRecordings } from "../../../data/teaching.ts";
import {
  formatDay,
  formatMinutes,
  formatPercent,
  languageName,
  t as shared,
} from "../../../i18n/index.ts";
import { t } from "../../../i18n/recordings.ts";
import { loadPart } from "../../../load-part.ts";
import { ReadFold } from "../../../parts/read-fold.tsx";
import {
  ButtonLink,
  Cover,
  EmptyState,
  Facts,
  MoreMenu,
  ProgressBar,
  Section,
  showToast,
} from "../../../ui/index.ts";

const RecordingHeard = lazy(() =>
  loadPart(async () => ({
    default: (await import("../../../parts/hearing/recording-heard.tsx")).RecordingHeard,
  })),
);

type Recording = ClassRecordings["recordings"][number];

/** What the class was given to hear, and how it hears it. */
export function RecordingsSide(): JSX.Element {
  const params = useParams<{ id: string }>();
  const known = createAsync(() => loadRecordings(params.id));
  return (
    <Show when={known()}>
      {(now) => (
        <Show when={now().recordings.length > 0} fallback={<NoRecordings courseId={params.id} />}>
          <Section
            title={t("recordings.title")}
            hint={t("recordings.hint")}
            actions={<UploadLink courseId={params.id} />}
          >
            <Show when={now().learners === 0}>
              <p class="mb-3 text-ink-soft">{t("recordings.nobody")}</p>
            </Show>
            <Show when={now().learners > 0 && now().recordings[0]?.heard === null}>
              <p class="mb-3 text-ink-soft">{t("recordings.one")}</p>
            </Show>
            <ul class="divide-y divide-line border-y border-line">
              <For each={now().recordings}>
                {(recording) => (
                  <Row recording={recording} learners={now().learners} courseId={params.id} />
                )}
              </For>
            </ul>
          </Section>
        </Show>
      )}
    </Show>
  );
}

function UploadLink(props: { courseId: string }): JSX.Element {
  return (
    <ButtonLink look="primary" href={`/library/uploads?class=${props.courseId}`}>
      {t("recordings.upload")}
    </ButtonLink>
  );
}

function NoRecordings(props: { courseId: string }): JSX.Element {
  return (
    <EmptyState icon="microphone" title={t("recordings.none")} text={t("recordings.noneText")}>
      <UploadLink courseId={props.courseId} />
    </EmptyState>
  );
}

interface RowProps {
  recording: Recording;
  learners: number;
  courseId: string;
}

function Row(props: RowProps): JSX.Element {
  const navigate = useNavigate();
  const title = () => props.recording.title;
  const id = () => props.recording.episodeId;
  const heard = () => (props.learners > 0 ? props.recording.heard : null);
  return (
    <li class="py-4">
      <div class="flex items-start gap-4">
        <Cover
          seed={id()}
          picture={pictureOf({ id: id(), cover: props.recording.cover })}
          class="size-14 rounded-md sm:size-16"
        />
        <div class="min-w-0 flex-1">
          <A
            href={`/episodes/${id()}`}
            lang={props.recording.language}
            class="inline-flex min-h-6 items-center leading-snug font-semibold wrap-anywhere hover:underline"
          >
            {title()}
          </A>
          <div class="mt-0.5">
            <Facts
              facts={[
                formatDay(props.recording.createdAt, Date.now()),
                languageName(props.recording.language),
                formatMinutes(props.recording.durationMs),
                t("recordings.by", { name: props.recording.owner.name }),
              ]}
            />
          </div>
          <Show when={heard()}>
            {(known) => <Heard heard={known()} learners={props.learners} />}
          </Show>
        </div>
        <div class="-mr-2">
          <MoreMenu
            label={t("recordings.actions", { title: title() })}
            items={[
              {
                label: t("recordings.edit"),
                icon: "text",
                run: () => navigate(`/library/uploads/${id()}`),
              },
              {
                label: t("recordings.remove"),
                icon: "trash",
                isDangerous: true,
                run: () => void remove(props),
              },
            ]}
          />
        </div>
      </div>
      <Show when={heard()}>
        <ReadFold
          class="sm:ps-20"
          icon="chart"
          title={<span class="text-sm font-medium">{t("recordings.heard")}</span>}
          again={() => revalidate(loadRecording.keyFor(props.courseId, id()))}
        >
          <Places courseId={props.courseId} episodeId={id()} />
        </ReadFold>
      </Show>
    </li>
  );
}

/** How many listened, as a bar and in words. */
function Heard(props: { heard: NonNullable<Recording["heard"]>; learners: number }): JSX.Element {
  const listeners = () =>
    t("recordings.listeners", { listeners: props.heard.listeners, count: props.learners });
  return (
    <div class="mt-2.5 max-w-md">
      <ProgressBar value={props.heard.listeners / props.learners} label={listeners()} />
      <p class="tabular mt-1.5 text-sm font-medium">{listeners()}</p>
      <Show when={props.heard.listeners + props.heard.plays > 0}>
        <div class="tabular mt-0.5">
          <Facts
            facts={[
              t("recordings.finished", { count: props.heard.finished }),
              t("recordings.average", { percent: formatPercent(props.heard.completion) }),
              t("recordings.plays", { count: props.heard.plays }),
            ]}
          />
        </div>
      </Show>
    </div>
  );
}

/** How many heard each part, where they stopped and what they heard again, once somebody asks. */
function Places(props: { courseId: string; episodeId: string }): JSX.Element {
  const hearing = createAsync(() => loadRecording(props.courseId, props.episodeId));
  return <Show when={hearing()}>{(known) => <RecordingHeard hearing={known()} />}</Show>;
}

/** At once and without asking, because it can be undone; it says for how many it is gone. */
async function remove({ recording, learners, courseId }: RowProps): Promise<void> {
  const { episodeId, title } = recording;
  const again = () => revalidate(loadRecordings.keyFor(courseId));
  const restore = () =>
    attempt(async () => {
      await restoreEpisode(episodeId);
      await again();
      showToast({ message: t("recordings.restored", { title }) });
    });
  await attempt(async () => {
    await removeEpisode(episodeId);
    await again();
    showToast({
      message:
        learners === 0
          ? t("recordings.removed", { title })
          : t("recordings.removedFor", { title, count: learners }),
      action: { label: shared("action.undo"), run: () => void restore() },
    });
  });
}
