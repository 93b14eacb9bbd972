import { createAsync, useNavigate, useParams } from "@solidjs/router";
import { createEffect, ErrorBoundary, type JSX, Show, Suspense } from "solid-js";

import { readFailure } from "../../../api.ts";
import { createTask } from "../../../create-task.ts";
import {
  loadInvitingCourse,
  rememberJoining,
  takeJoining,
} from "../../../data/course-invitation.ts";
import { joinByCode } from "../../../data/joining.ts";
import { t } from "../../../i18n/accounts.ts";
import { languageName } from "../../../i18n/index.ts";
import { useSession } from "../../../session.tsx";
import { Button, ButtonLink, ErrorNotice, Facts, Loading, Skeleton } from "../../../ui/index.ts";
import { Door, DoorAside } from "../parts/door.tsx";

/** The page behind a course's link: leads to the course, through sign-up if necessary. */
export function JoinPage(): JSX.Element {
  const params = useParams<{ code: string }>();
  return (
    <ErrorBoundary
      fallback={(error) => (
        <Door title={t("join.gone")} lead={readFailure(error).message}>
          <DoorAside href="/" link={t("join.home")} />
        </Door>
      )}
    >
      <Suspense fallback={<WaitingDoor />}>
        <Invitation code={params.code} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Invitation(props: { code: string }): JSX.Element {
  const session = useSession();
  const course = createAsync(() => loadInvitingCourse(props.code));
  return (
    <Show when={course()}>
      {(known) => (
        <Door
          title={t("join.title", { title: known().title })}
          lead={t("join.by", { name: known().teacherName })}
        >
          <div class="-mt-3 mb-7">
            <Facts
              facts={[
                t(`level.${known().level}`),
                known().conceptCount === 0
                  ? ""
                  : t("join.concepts", { count: known().conceptCount }),
                languageName(known().language),
              ]}
            />
            <Show when={known().description}>
              {(description) => (
                <p class="mt-3 line-clamp-4 break-words text-ink-soft" dir="auto">
                  {description()}
                </p>
              )}
            </Show>
          </div>
          <Show when={session()}>
            {(who) => (
              <Show
                when={who().person}
                fallback={
                  <Entrances
                    code={props.code}
                    isOpen={who().signUp === "open"}
                    teacher={known().teacherName}
                  />
                }
              >
                <JoinButton code={props.code} />
              </Show>
            )}
          </Show>
        </Door>
      )}
    </Show>
  );
}

/** Joins the course; people who have not answered the first questions do so on the way. */
function JoinButton(props: { code: string }): JSX.Element {
  const navigate = useNavigate();
  const session = useSession();
  const join = createTask(async () => {
    const { id } = await joinByCode(props.code);
    const isNew = session()?.person?.role === "learner" && session()?.settings?.onboarded === false;
    navigate(isNew ? `/welcome?course=${id}` : `/courses/${id}`, { replace: true });
  });
  createEffect(() => {
    if (takeJoining(props.code)) void join.start();
  });
  return (
    <>
      <Show when={join.failure()}>
        {(failure) => (
          <div class="mb-5">
            <ErrorNotice failure={failure()} />
          </div>
        )}
      </Show>
      <Button
        look="primary"
        class="w-full"
        isBusy={join.isBusy()}
        onClick={() => void join.start()}
      >
        {t("join.submit")}
      </Button>
      <p class="mt-4 text-sm text-ink-soft" dir="auto">
        {t("join.as", { name: session()?.person?.name ?? "" })}
      </p>
    </>
  );
}

function Entrances(props: { code: string; isOpen: boolean; teacher: string }): JSX.Element {
  const next = () => `?next=${encodeURIComponent(`/join/${props.code}`)}`;
  const remember = () => rememberJoining(props.code);
  return (
    <div class="flex flex-col gap-3">
      <Show
        when={props.isOpen}
        fallback={<p class="mb-2 text-ink-soft">{t("join.invite", { name: props.teacher })}</p>}
      >
        <ButtonLink look="primary" class="w-full" href={`/sign-up${next()}`} onClick={remember}>
          {t("join.signUp")}
        </ButtonLink>
      </Show>
      <ButtonLink
        look={props.isOpen ? "plain" : "primary"}
        class="w-full"
        href={`/sign-in${next()}`}
        onClick={remember}
      >
        {t("join.signIn")}
      </ButtonLink>
    </div>
  );
}

function WaitingDoor(): JSX.Element {
  return (
    <Door title={t("join.waiting")}>
      <Loading class="flex flex-col gap-4">
        <Skeleton class="h-5 w-56" />
        <Skeleton class="h-16 w-full" />
        <Skeleton class="h-11 w-full" />
      </Loading>
    </Door>
  );
}
