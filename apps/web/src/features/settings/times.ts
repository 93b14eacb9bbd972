/** Every time zone of the browser, and the given one even if the browser lacks it. */
export function listTimeZones(current: string): { value: string; label: string }[] {
  const zones = new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), current]);
  return [...zones]
    .toSorted((one, other) => one.localeCompare(other))
    .map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
}
