import { createSignal } from "solid-js";

/** The name of the school in place of the product's; null for none. */
export const [schoolName, setSchoolName] = createSignal<string | null>(null);
