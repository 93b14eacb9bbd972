/**
 * Appends to a log. What cannot be written, as on a full disk, is lost, and nothing else with it; how many
 * lines were lost is said before the next one that can be written.
 */
export function createLineWriter(
  append: (text: string) => void,
  now: () => Date = () => new Date(),
): (text: string) => void {
  let lost = 0;
  return (text) => {
    // The line that failed may stand there by half.
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
