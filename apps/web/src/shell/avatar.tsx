import type { JSX } from "solid-js";

/** A person by the first letter of their name. */
export function Avatar(props: { name: string }): JSX.Element {
  const letter = () => {
    const [first] = new Intl.Segmenter().segment(props.name.trim());
    return (first?.segment ?? "").toLocaleUpperCase();
  };
  return (
    <span
      aria-hidden="true"
      class="flex size-[min(2rem,12vw)] shrink-0 items-center justify-center rounded-full border border-transparent bg-accent-soft text-sm font-semibold text-accent-ink"
    >
      {letter()}
    </span>
  );
}
