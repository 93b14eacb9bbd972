/**
 * The clock of the tests begins at noon, where they run: pages name days from today, and no day ends while a test
 * runs.
 */
const MachineDate = Date;

if (!("isMoved" in MachineDate)) {
  const addedMs = new MachineDate().setHours(12, 0, 0, 0) - MachineDate.now();
  const now = () => MachineDate.now() + addedMs;

  class MovedDate extends MachineDate {
    static readonly isMoved = true;

    constructor(...given: [] | [number | string | Date]) {
      if (given.length === 0) super(now());
      else super(...(given as [number]));
    }

    static override now(): number {
      return now();
    }
  }

  Object.assign(globalThis, { Date: MovedDate });
}
