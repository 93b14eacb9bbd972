import { For, type JSX, Match, onMount, Switch } from "solid-js";

import type { MaterialBlock } from "../../../data/materials.ts";
import { joinClasses } from "../../../ui/index.ts";

const HEADING = "mt-8 mb-3 font-semibold first:mt-0";

/** A page of a material; the block with the quote is marked and scrolled into view. */
export function MaterialBlocks(props: {
  blocks: MaterialBlock[];
  quoted: number | null;
}): JSX.Element {
  return (
    <div class="max-w-prose leading-7 break-words">
      <For each={props.blocks}>
        {(block, at) => <Placed block={block} at={at()} isQuoted={props.quoted === at()} />}
      </For>
    </div>
  );
}

function Placed(props: { block: MaterialBlock; at: number; isQuoted: boolean }): JSX.Element {
  let place: HTMLDivElement | undefined;
  onMount(() => {
    if (!props.isQuoted) return;
    place?.scrollIntoView({ block: "center" });
    place?.focus({ preventScroll: true });
  });
  return (
    <div
      ref={(element) => (place = element)}
      id={`b${props.at}`}
      tabIndex={props.isQuoted ? -1 : undefined}
      class={joinClasses(
        "scroll-mt-24",
        props.isQuoted ? "-mx-3 rounded-md bg-accent-soft px-3 py-1 outline-none" : undefined,
      )}
    >
      <Block block={props.block} />
    </div>
  );
}

function Block(props: { block: MaterialBlock }): JSX.Element {
  const block = () => props.block;
  const of = <TKind extends MaterialBlock["kind"]>(kind: TKind) => findKind(block(), kind);
  return (
    <Switch>
      <Match when={of("heading")}>
        {(heading) => (
          <h2 dir="auto" class={joinClasses(HEADING, heading().level < 3 ? "text-xl" : "text-lg")}>
            {heading().text}
          </h2>
        )}
      </Match>
      <Match when={of("item")}>
        {(item) => (
          <p
            dir="auto"
            class="my-1.5 flex gap-2.5"
            style={{ "padding-inline-start": `${item().depth * 1.25}rem` }}
          >
            <span class="shrink-0 text-ink-soft">
              {item().ordinal === null ? "•" : `${item().ordinal}.`}
            </span>
            <span>{marked(item())}</span>
          </p>
        )}
      </Match>
      <Match when={of("definition")}>
        {(entry) => (
          <p dir="auto" class="my-3">
            <strong>{entry().term}</strong>: {marked(entry())}
          </p>
        )}
      </Match>
      <Match when={of("row")}>
        {(row) => (
          <div class="flex gap-4 border-b border-line py-2 text-sm">
            <For each={row().cells}>
              {(cell) => (
                <span
                  dir="auto"
                  class={joinClasses(
                    "min-w-0 flex-1",
                    row().isHeader ? "font-semibold" : undefined,
                  )}
                >
                  {cell}
                </span>
              )}
            </For>
          </div>
        )}
      </Match>
      <Match when={of("code")}>
        {(listing) => (
          <pre
            tabIndex={0}
            class="my-4 overflow-x-auto rounded-md bg-hover px-4 py-3 text-sm leading-6"
          >
            {listing().text}
          </pre>
        )}
      </Match>
      <Match when={of("caption")}>
        <p dir="auto" class="my-3 text-sm text-ink-soft">
          {marked(block())}
        </p>
      </Match>
      <Match when={of("paragraph")}>
        <p dir="auto" class="my-4">
          {marked(block())}
        </p>
      </Match>
    </Switch>
  );
}

function findKind<TKind extends MaterialBlock["kind"]>(block: MaterialBlock, kind: TKind) {
  return isKind(block, kind) ? block : null;
}

function isKind<TKind extends MaterialBlock["kind"]>(
  block: MaterialBlock,
  kind: TKind,
): block is Extract<MaterialBlock, { kind: TKind }> {
  return block.kind === kind;
}

/** The text with its emphasised words marked in order. */
function marked({ text, emphasised }: MaterialBlock): JSX.Element {
  const pieces: JSX.Element[] = [];
  let rest = text;
  for (const words of emphasised) {
    const at = rest.indexOf(words);
    if (at === -1) continue;
    pieces.push(rest.slice(0, at), <strong class="font-semibold">{words}</strong>);
    rest = rest.slice(at + words.length);
  }
  return [...pieces, rest];
}
