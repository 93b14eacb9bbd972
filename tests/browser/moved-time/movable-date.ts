/**
 * Runs in workerd before the worker does, in tests alone: what the worker takes for the time is the machine's
 * with so much added. Nothing can be imported here.
 */
const MachineDate = Date;
let addedMs = 0;

const now = () => MachineDate.now() + addedMs;

class MovedDate extends MachineDate {
  constructor(...given: [] | [number | string | Date]) {
    if (given.length === 0) super(now());
    else super(...(given as [number]));
  }

  static override now(): number {
    return now();
  }
}

globalThis.Date = MovedDate as DateConstructor;

export function moveTo(ms: number): void {
  addedMs = ms;
}
