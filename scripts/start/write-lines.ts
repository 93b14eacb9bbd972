/**
 * Appends to a log. Lines that cannot be written, as on a full disk, are dropped; the next line that can be
 * written says how many.
 */
export function createLineWriter(
  append: (text: string) => void,
  now: () => Date = () => new Date(),
): (text: string) => void {
  let lost = 0;
  return (text) => {
    // The failed line may have been written in part.
    const gap =
      lost === 0 ? "" : `\n${now().toISOString()} Lines that could not be written: ${lost}\n`;
    try {
      append(`${gap}${text}`);
      lost = 0;
    } catch {
      lost += text.split("\n").length - 1;
    }
  };
}
