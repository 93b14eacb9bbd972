import { A, useLocation } from "@solidjs/router";
import { ErrorBoundary, type JSX, onMount, Show, Suspense } from "solid-js";

import { readFailure } from "../../../api.ts";
import { t } from "../../../i18n/settings.ts";
import { useSignedIn } from "../../../session.tsx";
import { createIsWide, ErrorNotice, Icon, Page } from "../../../ui/index.ts";
import { SaveNote } from "../parts/save-note.tsx";
import { SectionList } from "../parts/section-list.tsx";
import { SectionSkeleton } from "../parts/section-skeleton.tsx";
import { findSection, findTitle, SECTIONS } from "../sections.ts";
import { SettingsProvider, useSettings } from "../settings-context.tsx";
import { readTheme } from "../theme.ts";

/**
 * Wraps every section of the settings. Phones show the list, then one section with a way back; wide windows
 * show the list next to the section, with the first one open from the start.
 */
export function SettingsPage(props: { children?: JSX.Element }): JSX.Element {
  const location = useLocation();
  let last: string | undefined;
  return (
    <SettingsProvider>
      <Note />
      <Show when={location.pathname} keyed>
        {(path) => {
          const isWithin = last !== undefined;
          last = path;
          return (
            <Sections path={path} isWithin={isWithin}>
              {props.children}
            </Sections>
          );
        }}
      </Show>
    </SettingsProvider>
  );
}

function Note(): JSX.Element {
  const form = useSettings();
  return <SaveNote saving={form.saving()} failure={form.failure()} onDismiss={form.dismiss} />;
}

/** The page at one address; `isWithin` says that the settings were open before. */
function Sections(props: { path: string; isWithin: boolean; children: JSX.Element }): JSX.Element {
  const isWide = createIsWide();
  const opened = () => findSection(props.path);
  const shown = () => opened() ?? (isWide() ? SECTIONS[0] : undefined);
  const title = () => t(findTitle(props.path) ?? shown()?.title ?? "settings.title");
  return (
    <Page
      width="wide"
      title={title()}
      heading={isWide() ? t("settings.title") : title()}
      above={
        <Show when={opened()}>
          {(section) => (
            <BackLink href={props.path === section().href ? "/settings" : section().href} />
          )}
        </Show>
      }
    >
      <div class="lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)] lg:items-start lg:gap-12">
        <Show when={isWide() || opened() === undefined}>
          <List shown={shown()} />
        </Show>
        <Show when={shown() !== undefined}>
          <div class="max-w-2xl min-w-0">
            <Show when={isWide()}>
              <SectionHeading title={title()} takesFocus={props.isWithin} />
            </Show>
            <ErrorBoundary fallback={(error) => <ErrorNotice failure={readFailure(error)} />}>
              <Suspense fallback={<SectionSkeleton />}>{props.children}</Suspense>
            </ErrorBoundary>
          </div>
        </Show>
      </div>
    </Page>
  );
}

function List(props: { shown: ReturnType<typeof findSection> }): JSX.Element {
  const signedIn = useSignedIn();
  const form = useSettings();
  const chosen = () => ({
    settings: form.settings,
    theme: readTheme(),
    email: signedIn().person.email,
  });
  return <SectionList shown={props.shown} chosen={chosen()} />;
}

/** Next to the list the page's heading stays the same, so this one tells what changed. */
function SectionHeading(props: { title: string; takesFocus: boolean }): JSX.Element {
  let heading: HTMLHeadingElement | undefined;
  onMount(() => {
    if (props.takesFocus) heading?.focus({ preventScroll: true });
  });
  return (
    <h2
      ref={(element) => (heading = element)}
      tabindex="-1"
      class="mb-6 text-xl font-semibold outline-none"
    >
      {props.title}
    </h2>
  );
}

/** On phones: from a section to the list, and from a sub-page to its section. */
function BackLink(props: { href: string }): JSX.Element {
  return (
    <A
      href={props.href}
      class="-ml-2 mb-3 inline-flex min-h-11 items-center gap-1 rounded-md pr-3 pl-1 text-sm font-medium text-ink-soft hover:text-ink lg:hidden"
    >
      <Icon name="chevronLeft" size={18} />
      {t(findTitle(props.href) ?? "settings.title")}
    </A>
  );
}
