export const texts = {
  "chart.before": "Before",
  "chart.walk": "{chart}: arrow keys go from one to the next",
  "chart.value": "{name}: {value}",
  "chart.both": "{now}; {before}",
  "chart.table": "As a table",
  "save.as": "{title}: save as {format}",
} as const;
