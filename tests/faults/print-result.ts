/** How a group of runs ended. */
export interface Result {
  name: string;
  runs: number;
  completed: number;
  failed: number;
  /** A sentence each; none when all is well. */
  problems: string[];
  /** Whether the mark was met; null where it could not be tried. */
  met: boolean | null;
  [detail: string]: unknown;
}

/** One JSON object a line. */
export function printLine(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
