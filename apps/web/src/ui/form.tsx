import type { JSX } from "solid-js";

/** A form that stays on its page, and moves the cursor to the first wrong field. */
export function Form(props: {
  onSubmit: () => void;
  class?: string;
  children: JSX.Element;
}): JSX.Element {
  const handleSubmit: JSX.EventHandler<HTMLFormElement, SubmitEvent> = (event) => {
    event.preventDefault();
    const form = event.currentTarget;
    props.onSubmit();
    queueMicrotask(() => form.querySelector<HTMLElement>("[aria-invalid='true']")?.focus());
  };
  return (
    <form noValidate onSubmit={handleSubmit} class={props.class}>
      {props.children}
    </form>
  );
}
