interface Choice {
  /** Endings that the chooser offers, such as ".csv". */
  endings: readonly string[];
  isMultiple: boolean;
  onFile: (file: File) => void;
}

/** Opens the device's file chooser. */
export function chooseFiles({ endings, isMultiple, onFile }: Choice): void {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = isMultiple;
  input.accept = endings.join(",");
  // Some browsers forget one that is on no page before the choice is made.
  input.hidden = true;
  document.body.append(input);
  input.onchange = () => {
    for (const file of input.files ?? []) onFile(file);
    input.remove();
  };
  input.oncancel = () => input.remove();
  input.click();
}
